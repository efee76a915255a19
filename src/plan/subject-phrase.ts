import {type AnalysedDoc, annotationsOf, type Entity} from '../document/index.js'
import {articleFor, type French, joinWords} from '../language/index.js'
import {holdsPhrase} from './headings.js'
import type {RankedKeyphrase} from './keyphrase.js'

/** The article's subject, as a phrase that can follow « sur »; a topic is told by a noun with what narrows it, a name is not. */
export interface SubjectPhrase {
  readonly text: string
  readonly isTopic: boolean
}

/** Share of the keyphrase’s score from which a fuller phrase names the subject of the page: « la rénovation de l’école » for « l’école ». */
const NEARLY = 0.6

/**
 * The keyphrase as a phrase with the article that it takes: « la grève au port Valmer », « les bourdons », « Lemerre
 * Cycles »; a fuller phrase that holds it where the article is nearly as much about that.
 *
 * A name takes the article that the source mostly gives it, a noun the definite one, since an article's subject is known
 * to its reader. Somebody's name goes with that of whom the headline names beside him: the page tells of both.
 *
 * @param ranked  The article's keyphrases with their scores.
 * @returns Undefined where the source does not write the phrase as it stands, or it begins with no noun.
 */
export function subjectPhrase(
  doc: AnalysedDoc,
  {keyphrase, headline, ranked}: {keyphrase: string; headline: string; ranked: readonly RankedKeyphrase[]},
  french: French,
): SubjectPhrase | undefined {
  const person = doc.entities.find(({name, kind}) => kind === 'person' && name === keyphrase)
  if (person) {
    const [other, ...more] = doc.entities.filter(
      ({id, kind, name}) => kind === 'person' && id !== person.id && headline.includes(name),
    )
    return {text: other && more.length === 0 ? `${keyphrase} et ${other.name}` : keyphrase, isTopic: false}
  }
  const own = ranked.find(({text}) => text === keyphrase)?.score ?? Number.POSITIVE_INFINITY
  const fuller = ranked.find(({text, score}) => score >= NEARLY * own && isFuller(text, keyphrase, french))
  return (fuller && phraseOf(doc, fuller.text, french)) ?? phraseOf(doc, keyphrase, french)
}

/** « rénovation de l’école Anne-Frank », « bibliothèques de Bréville » of a shorter phrase; « association des riverains » is somebody else. */
function isFuller(text: string, keyphrase: string, french: French): boolean {
  if (!holdsPhrase(text, keyphrase) || text.length <= keyphrase.length) return false
  const [noun = ''] = text.toLowerCase().split(/[\s\u00A0]/u)
  if (text.startsWith(keyphrase)) return true
  const isBody = [...(french.lists['organisation-words'] ?? [])].some(line => line.split('\t')[0] === noun)
  return !isBody && /\s(?:de|du|des|de la|de l’|d’|à|au|aux|à la|à l’)\s?$/u.test(text.slice(0, -keyphrase.length))
}

function phraseOf(doc: AnalysedDoc, keyphrase: string, french: French): SubjectPhrase | undefined {
  const named = doc.entities.find(({name}) => name.toLowerCase() === keyphrase.toLowerCase())
  if (named) {
    const article = articleOfName(doc, named)
    const words = named.name.split(/\s+/)
    return {text: joinWords(article === undefined ? words : [article, ...words], french), isTopic: false}
  }
  const words = keyphrase.split(/\s+/)
  for (const at of placesOf(doc.text, keyphrase)) {
    const sentence = doc.sentences.find(({start, end}) => start <= at && at < end)
    const own = sentence?.tokens.filter(({start}) => at <= start && start < at + keyphrase.length) ?? []
    const [first] = own
    const noun = own.find(({upos}) => upos === 'NOUN' || upos === 'PROPN')
    if (!first || !noun || first.start !== at || !/^(NOUN|ADJ|PROPN)$/.test(first.upos)) continue
    const article = articleFor(
      noun.form.toLowerCase(),
      {definite: true, gender: noun.feats.Gender, number: noun.feats.Number},
      french,
    )
    if (article === undefined) continue
    // A sentence's capital goes; a name's stays.
    const start = first.upos === 'PROPN' ? words[0]! : words[0]!.charAt(0).toLowerCase() + words[0]!.slice(1)
    return {text: joinWords([article, start, ...words.slice(1)], french), isTopic: words.length > 1}
  }
  return undefined
}

/** The article before most mentions of a name; undefined when most have none. */
function articleOfName(doc: AnalysedDoc, entity: Entity): string | undefined {
  const found = new Map<string, number>()
  let bare = 0
  for (const {index, tokens} of doc.sentences)
    for (const {entity: id, first, form} of annotationsOf(doc, index).mentions) {
      if (id !== entity.id || form !== 'full') continue
      const before = tokens[first - 1]?.form.toLowerCase()
      const article = /^(?:le|la|les|l[’'])$/.test(before ?? '') ? before!.replace(/^l[’']$/, '’') : undefined
      if (article === undefined) bare++
      else found.set(article, (found.get(article) ?? 0) + 1)
    }
  const [best] = [...found].sort((a, b) => b[1] - a[1])
  if (!best || best[1] < bare) return undefined
  // An elided article shows no gender, and is written again before the same vowel whichever is given.
  return best[0] === '’' ? 'la' : best[0]
}

function placesOf(text: string, phrase: string): number[] {
  const places: number[] = []
  const folded = text.toLowerCase().replace(/'/g, '’')
  const wanted = phrase.toLowerCase().replace(/'/g, '’')
  for (let at = folded.indexOf(wanted); at >= 0 && places.length < 20; at = folded.indexOf(wanted, at + 1))
    places.push(at)
  return places
}
