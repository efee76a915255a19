import {type AnalysedDoc, childWith, isRelation, subtreeOf} from '../document/index.js'
import {asSentence, compose, type French, piecesWith, referencesOf} from '../language/index.js'
import {holdsPhrase} from './headings.js'
import {afterColon, capital} from './letter-case.js'
import type {News} from './news.js'

/** A title made from a statement, with what its shape adds to its score. */
export interface TitleShape {
  readonly text: string
  readonly bonus: number
}

/** What a shape is worth: a clause that opens with the keyphrase reads best, a keyphrase said twice worst. */
const BONUS = {opens: 1.1, named: 0.95, topic: 0.55, near: 0.5, label: 0.4, before: 0.3, within: 0.1}

/** Characters within which a keyphrase still stands near the beginning: « Un violent incendie ». */
const NEAR = 12

/**
 * The shapes of an SEO title, which opens with the keyphrase: the clause whose subject it is; the keyphrase as a topic
 * before a clause that loses it (« École Jules-Verne : le conseil vote la rénovation »), or that does not hold it.
 *
 * @param label  What the source’s title has before its colon, when it holds the keyphrase and more: the better topic.
 */
export function titleShapes(
  doc: AnalysedDoc,
  news: News,
  keyphrase: string,
  french: French,
  label?: string,
): TitleShape[] {
  const text = asSentence(news.text, '')
  if (opensWith(text, keyphrase)) return [{text, bonus: BONUS.opens}]
  // After « Name : », quoted words would read as that name’s.
  if (/[«“"]/.test(text)) return []
  const topic = `${capital(keyphrase)} : `
  if (!holdsPhrase(text, keyphrase))
    return [
      ...(label ? [{text: `${label} : ${afterColon(text, doc, french)}`, bonus: BONUS.label}] : []),
      {text: topic + afterColon(text, doc, french), bonus: BONUS.before},
    ]
  const named = withSubjectNamed(doc, news, keyphrase, french)
  if (named !== undefined) return [{text: asSentence(named, ''), bonus: BONUS.named}]
  const rest = withoutTopic(doc, news, keyphrase, french)
  if (rest !== undefined) return [{text: topic + afterColon(rest, doc, french), bonus: BONUS.topic}]
  const at = text.toLowerCase().indexOf(keyphrase.toLowerCase())
  return [{text, bonus: at >= 0 && at <= NEAR ? BONUS.near : BONUS.within}]
}

/** The clause with the keyphrase for a subject that says it and more: « La piscine intercommunale des Arves, à Lormes, … ». */
function withSubjectNamed(doc: AnalysedDoc, news: News, keyphrase: string, french: French): string | undefined {
  const sentence = doc.sentences[news.sentence]
  const {subject} = news.variant.clause
  if (!sentence || subject === undefined || news.isJudged) return undefined
  const own = subtreeOf(sentence, subject).filter(place => news.variant.tokens.includes(place))
  const [first, last] = [own[0], own[own.length - 1]]
  if (first === undefined || last === undefined) return undefined
  const determiner = sentence.tokens[first]!
  if (
    !/^(le|la|les|l’)$/i.test(determiner.form) ||
    last >= news.variant.clause.finite ||
    last - first + 1 !== own.length
  )
    return undefined
  const words = doc.text.slice(determiner.end, sentence.tokens[last]!.end)
  const [head = ''] = keyphrase.toLowerCase().split(' ')
  if (!holdsPhrase(words, keyphrase) || sentence.tokens[subject]!.form.toLowerCase() !== head) return undefined
  const before = news.variant.tokens.filter(place => place < first)
  const after = news.variant.tokens.filter(place => place > last)
  if (before.length > 0) return undefined
  // The comma that closed a comment on the longer subject goes with it.
  const rest = sentence.tokens[after[0]!]?.form === ',' ? after.slice(1) : after
  return compose(
    [{kept: [first], sentence: sentence.index}, {words: keyphrase}, ...piecesWith(sentence, rest, [])],
    doc,
    french,
  )
}

/** Whether a text begins with the phrase, but for an article: search plug-ins leave small words out. */
export function opensWith(text: string, phrase: string): boolean {
  const plain = (words: string): string =>
    words
      .toLowerCase()
      .replace(/'/g, '’')
      .replace(/[\u00A0\u202F]/g, ' ')
  const bare = plain(text).replace(/^(?:(?:le|la|les|un|une|des|du|ce|cette|ces)\s|l’)/, '')
  const rest = bare.startsWith(plain(phrase)) ? bare.slice(phrase.length) : undefined
  return rest !== undefined && !/^[\p{L}-]/u.test(rest)
}

/** The clause without the complement that the keyphrase is: « la rénovation | de l’école Jules-Verne ». */
function withoutTopic(doc: AnalysedDoc, news: News, keyphrase: string, french: French): string | undefined {
  const sentence = doc.sentences[news.sentence]
  if (!sentence || news.isJudged) return undefined
  const wanted = keyphrase.toLowerCase().replace(/'/g, '’')
  for (const index of news.variant.tokens) {
    const token = sentence.tokens[index]!
    if (!isRelation(token.deprel, 'nmod', 'obl') || !/^(NOUN|PROPN)$/.test(token.upos)) continue
    const preposition = childWith(sentence, index, 'case')
    if (!preposition || !/^(de|à|dans|en|sur|pour)$/.test(preposition.lemma)) continue
    const all = subtreeOf(sentence, index).filter(place => news.variant.tokens.includes(place))
    const comma = all.findIndex(place => sentence.tokens[place]!.form === ',')
    const own = comma > 0 ? all.slice(0, comma) : all
    const words = doc.text
      .slice(sentence.tokens[own[0]!]!.start, sentence.tokens[own[own.length - 1]!]!.end)
      .toLowerCase()
      .replace(/'/g, '’')
      .replace(/^(?:de|du|des|d’|à|au|aux|dans|en|sur|pour)\s?/, '')
      .replace(/^(?:le|la|les|l’)\s?/, '')
    if (words !== wanted || own.some((place, step) => place !== own[0]! + step)) continue
    const tokens = news.variant.tokens.filter(place => !own.includes(place))
    // What goes on right after it may belong to it: « pour vols | en bande organisée ».
    const next = sentence.tokens[own[own.length - 1]! + 1]
    if (next && tokens.includes(next.index) && next.form !== ',' && !/^(VERB|AUX)$/.test(next.upos)) continue
    // « Une association de Lormes » without « de Lormes » is as true; « le maire de Lormes » is the topic’s own.
    const {replacements} = referencesOf(doc, sentence, tokens)
    return compose(piecesWith(sentence, tokens, replacements), doc, french)
  }
  return undefined
}
