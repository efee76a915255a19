import {type AnalysedDoc, childWith, isRelation} from '../document/index.js'
import {compose, type French, piecesWith} from '../language/index.js'
import type {Statement} from './statement.js'

/**
 * A passive as a title says it, without its auxiliary: « Deux hommes mis en examen pour vols » for « Deux hommes ont été
 * mis en examen pour vols ». Only for a fact of the past that nothing denies, behind a noun, without a second verb.
 *
 * @returns Undefined for any other statement.
 */
export function participial(doc: AnalysedDoc, one: Statement, french: French): Statement | undefined {
  const sentence = doc.sentences[one.sentence]
  const {clause, tokens, replacements} = one.variant
  if (!sentence || clause.subject === undefined || clause.sharesSubject) return undefined
  const at = (index: number) => sentence.tokens[index]!
  const head = at(clause.head)
  const been = childWith(sentence, clause.head, 'aux:pass')
  if (been?.form !== 'été' || head.feats.VerbForm !== 'Part') return undefined
  if (!/^(a|ont)$/.test(at(clause.finite).form) || !/^(NOUN|PROPN)$/.test(at(clause.subject).upos)) return undefined
  const verb = tokens.filter(index => index >= clause.finite && index <= clause.head)
  const isPlain = verb.every(index => [clause.finite, been.index, clause.head].includes(index))
  const before = tokens[tokens.indexOf(clause.finite) - 1]
  // « Deux hommes, soupçonnés de vol, mis en examen » is no title.
  const isParted = tokens.some(index => index > clause.subject! && index < clause.finite && at(index).form === ',')
  const isJoined = sentence.tokens.some(
    ({index, head: of, deprel}) => of === clause.head && isRelation(deprel, 'conj') && tokens.includes(index),
  )
  if (!isPlain || isParted || isJoined || before === undefined || at(before).upos === 'PRON') return undefined
  const left = tokens.filter(index => index !== clause.finite && index !== been.index)
  const text = compose(piecesWith(sentence, left, replacements), doc, french)
  return {...one, text, variant: {...one.variant, tokens: left, text}}
}
