import {
  type AnalysedDoc,
  annotationsOf,
  type Entity,
  type ParsedSentence,
  type ParsedToken,
} from '../../document/index.js'
import type {Replacement} from './reference.js'

const SUBJECT = /^(?:il|elle|ils|elles)$/i
const LATTER = /^(?:celui-ci|celle-ci|dernier|dernière)$/i
const INVERTED = /^-(?:t-)?(?:il|elle)$/i

/** How many sentences a speaker who is not named again stays the one who speaks. */
const SPEAKER_LASTS = 3

/**
 * The name for a subject pronoun, only where no reader could think of someone else: the main clause's own subject, linked
 * to a person whom the sentence just before speaks of, with nobody else of the same gender named between.
 *
 * After quoted words (« a-t-il déclaré ») the name stands behind the verb: « a déclaré Paul Roux ».
 *
 * @param named  Persons whom the clause has named; the one found is added.
 */
export function subjectName(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  token: ParsedToken,
  named: Set<number>,
): Replacement | undefined {
  const link = annotationsOf(doc, sentence.index).pronouns.find(pronoun => pronoun.token === token.index)
  const entity = link?.entity === undefined ? undefined : doc.entities[link.entity]
  if (!link || entity?.kind !== 'person' || named.has(entity.id)) return undefined
  const isInverted = INVERTED.test(token.form)
  const isLatter = LATTER.test(token.form)
  const isSubject = (SUBJECT.test(token.form) || isLatter) && sentence.tokens[token.head]?.head === -1
  if (!isInverted && !isSubject) return undefined
  const from = lastSpokenOf(doc, sentence, entity, isInverted ? SPEAKER_LASTS : 1)
  // « ce dernier » is the last one named, whoever else there was.
  if (from === undefined || (!isLatter && hasRival(doc, sentence, token, entity, from))) return undefined
  const first = /^derni/i.test(token.form) ? token.index - 1 : token.index
  const place = isInverted ? behindVerb(sentence, token) : {first, last: token.index, words: ''}
  if (!place) return undefined
  named.add(entity.id)
  return {...place, words: `${place.words} ${entity.name}`.trim()}
}

/** The nearest sentence before, in the same block, that speaks of the person; at most `most` sentences back. */
function lastSpokenOf(doc: AnalysedDoc, {index}: ParsedSentence, {id}: Entity, most: number): number | undefined {
  for (let at = index - 1; at >= 0 && at >= index - most; at--)
    if (annotationsOf(doc, at).mentions.some(({entity}) => entity === id)) return at
  return undefined
}

function hasRival(doc: AnalysedDoc, sentence: ParsedSentence, token: ParsedToken, own: Entity, from: number): boolean {
  for (let at = from; at <= sentence.index; at++) {
    const rivals = annotationsOf(doc, at).mentions.filter(({start, entity}) => {
      const other = doc.entities[entity]
      return start < token.start && other !== undefined && other.id !== own.id && mayBeTaken(other, own)
    })
    if (rivals.length > 0) return true
  }
  return false
}

function mayBeTaken(other: Entity, own: Entity): boolean {
  return (
    other.kind === 'person' && (other.gender === undefined || own.gender === undefined || other.gender === own.gender)
  )
}

/** The verb group around an inverted pronoun, its words without the pronoun: « a-t-il encore déclaré » → « a encore déclaré ». */
function behindVerb(sentence: ParsedSentence, {index}: ParsedToken): Replacement | undefined {
  const finite = sentence.tokens[index - 1]
  if (!finite || finite.feats.VerbForm !== 'Fin') return undefined
  const words = [finite.form]
  let last = index
  for (let at = index + 1; at <= index + 4; at++) {
    const token = sentence.tokens[at]
    if (!token || !(token.upos === 'ADV' || /^(?:Part|Inf)$/.test(token.feats.VerbForm ?? ''))) break
    words.push(token.form)
    last = at
  }
  if (last > index && sentence.tokens[last]!.upos === 'ADV') return undefined
  return {first: finite.index, last, words: words.join(' ')}
}
