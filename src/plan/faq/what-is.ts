import {countWords, type Entity, isRelation} from '../../document/index.js'
import {articleFor, compose, joinWords, typography} from '../../language/index.js'
import {answerText} from './answer-text.js'
import {determinerOf, plain, pointsElsewhere} from './description.js'
import type {Fact} from './fact.js'
import type {PhraseSource} from './phrase-source.js'
import {isAsTold} from './read-over.js'
import type {PersonQuestion} from './who-is.js'

/** Longest description, in characters, and fewest words in which it says what something is. */
const LENGTH = {most: 110, words: 3}

/** Bodies asked after at most. */
const MOST = 1

/**
 * « Qu’est-ce que Litto-Lab ? »: the firms and bodies that the source says the nature of, by « être » and a noun that is
 * new (« est un laboratoire privé »), or by the words set beside their name.
 *
 * @param facts  Facts that no other question asks of.
 */
export function whatIs(source: PhraseSource, facts: readonly Fact[]): PersonQuestion[] {
  const found: PersonQuestion[] = []
  const bodies = source.doc.entities.filter(
    ({kind, name}) => kind === 'organisation' || (kind === 'other' && /\p{Ll}/u.test(name)),
  )
  for (const entity of bodies) {
    if (found.length === MOST) break
    const named = withArticle(source, entity)
    const told = byPredicate(facts, entity) ?? besideName(source, entity, named)
    if (!told) continue
    const words = joinWords(['qu’est-ce', 'que', ...named.split(' ')], source.french)
    found.push({
      question: typography(`${words.charAt(0).toUpperCase()}${words.slice(1)} ?`, source.french).text,
      answer: told.text,
      sentence: told.sentence,
    })
  }
  return found
}

/** « Litto-Lab est un laboratoire privé fondé en 2015 »: the clause, told as an answer. */
function byPredicate(facts: readonly Fact[], entity: Entity): {text: string; sentence: number} | undefined {
  for (const fact of facts) {
    const {sentence, clause, subject, source} = fact
    const head = sentence.tokens[clause.head]!
    const isNoun =
      head.upos === 'NOUN' &&
      sentence.tokens.some(token => token.head === head.index && isRelation(token.deprel, 'cop'))
    if (!isNoun || subject.entity !== entity || fact.isDenied || fact.told || fact.finite.feats.Tense !== 'Pres')
      continue
    if (!/^une?$/i.test(determinerOf(sentence, head.index)?.form ?? '')) continue
    const text = answerText(source, fact, [head.index], entity.name)
    if (text !== undefined && isAsTold(source, fact, text)) return {text, sentence: fact.origin.index}
  }
  return undefined
}

/** « le fabricant de jouets Valmine », « Valmine, une association qui… »: what stands beside the name. */
function besideName(
  {doc, french, roles}: PhraseSource,
  entity: Entity,
  named: string,
): {text: string; sentence: number} | undefined {
  if (entity.kind !== 'organisation') return undefined
  const role = [...entity.roles].sort((a, b) => b.text.length - a.text.length)[0]
  const tokens = doc.sentences[role?.sentence ?? -1]?.tokens ?? []
  const noun = role && tokens.slice(role.first, role.last + 1).find(({upos}) => upos === 'NOUN')
  if (!role || !noun || role.text.length > LENGTH.most || countWords(role.text) < LENGTH.words) return undefined
  // « président du groupe » beside a body’s name is somebody’s title.
  const isSomebody =
    roles.has(noun.lemma.toLowerCase()) &&
    !/^(?:fabricant|constructeur|éditeur|distributeur|opérateur|assureur)$/i.test(noun.lemma)
  if (isSomebody || noun.feats.Number === 'Plur' || pointsElsewhere(role.text) || /[«»"“”()]/.test(role.text))
    return undefined
  const first = tokens.slice(role.first, noun.index + 1)[0]!
  const article = articleFor(first.form, {definite: false, gender: noun.feats.Gender}, french)
  if (article === undefined || first.upos === 'DET') return undefined
  const kept = Array.from({length: role.last - role.first + 1}, (_, step) => role.first + step)
  const words = plain(compose([{kept, sentence: role.sentence}], doc, french)).replace(/[\s,.;:]+$/, '')
  const subject = named.charAt(0).toUpperCase() + named.slice(1)
  const text = joinWords([...subject.split(' '), 'est', article, ...lowerFirst(words).split(' ')], french)
  return {text: typography(`${text}.`, french).text, sentence: role.sentence}
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** The name with the article that the text gives it: « la Fondation Horizon », « Litto-Lab ». */
function withArticle({doc}: PhraseSource, {name, mentions}: Entity): string {
  const full = mentions.find(({form}) => form === 'full')
  const before = full && doc.sentences[full.sentence]?.tokens[full.first - 1]
  if (before?.upos !== 'DET' || !/^(?:le|la|les|l[’'])$/i.test(before.form)) return name
  const article = before.form.toLowerCase().replace("'", '’')
  return article.endsWith('’') ? article + name : `${article} ${name}`
}
