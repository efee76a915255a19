import {type AnalysedDoc, annotationsOf, type ParsedSentence, type Speaker} from '../../document/index.js'
import type {French} from '../../language/index.js'
import {definiteOf} from './definite.js'
import type {OperationInput} from './operation.js'
import type {Resumed} from './subject-pronoun.js'

/** Somebody who has just been quoted or reported: what takes him up, the verb that says so, and whether his words stand in quotation marks. */
export interface Spoken extends Resumed {
  readonly verb: number
  readonly isQuoted?: boolean
}

/**
 * The speaker whose clause stands right before a token: « « … », a déclaré la maire, Hélène Carrouge, précisant… ».
 *
 * After a quotation of whole sentences he is « il » or « elle », for the attribution has no other subject; after a statement
 * of somebody else he is named again.
 *
 * @param next  Index of the token that follows, a mark before it.
 */
export function speakerBefore({doc, sentence, french}: OperationInput, next: number): Spoken | undefined {
  const at = sentence.tokens[next]!.start
  const {quotations, attributions} = annotationsOf(doc, sentence.index)
  const quotation = quotations.find(
    ({speaker, complete, end, start}) =>
      speaker && complete && start >= sentence.start && speaker.clause.start >= end && speaker.clause.end <= at,
  )
  if (quotation?.speaker) return takenUp(doc, sentence, quotation.speaker, true, french)
  const reported = attributions.find(
    ({content, speaker: {clause}}) =>
      content.start < clause.start && clause.end <= at && isRightAfter(doc.text.slice(clause.end, at)),
  )
  return reported && takenUp(doc, sentence, reported.speaker, false, french)
}

/** Nothing but a name in apposition stands between the clause and what follows. */
function isRightAfter(between: string): boolean {
  const inner = between.replace(/^[\s,]+/u, '').replace(/[\s,]+(?:en\s)?$/u, '')
  return inner === '' || /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}?[\p{L}’'-]*){0,3}$/u.test(inner)
}

function takenUp(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  speaker: Speaker,
  isQuoted: boolean,
  french: French,
): Spoken | undefined {
  const {clause} = speaker
  const inside = sentence.tokens.filter(token => clause.start <= token.start && token.end <= clause.end)
  // « estime la maire » may be read as a noun: then the clause's first word is its verb.
  const verb = (inside.find(({lemma}) => lemma === speaker.verb) ?? inside[0])?.index
  if (verb === undefined) return undefined
  const quotes = isQuoted ? {isQuoted} : {}
  const pronoun = /-(?:t-)?(il|elle)\b/i.exec(doc.text.slice(clause.start, clause.end))?.[1]?.toLowerCase()
  if (pronoun) return {words: pronoun, gender: pronoun === 'il' ? 'Masc' : 'Fem', number: 'Sing', verb, ...quotes}
  const entity = speaker.entity === undefined ? undefined : doc.entities[speaker.entity]
  if (isQuoted && entity?.kind === 'person' && entity.gender)
    return {words: entity.gender === 'Fem' ? 'elle' : 'il', gender: entity.gender, number: 'Sing', verb, ...quotes}
  const words =
    definiteOf(doc, sentence, speaker.span, french) ??
    (entity?.kind === 'person' ? (entity.shortName ?? entity.name) : undefined)
  return words ? {words, number: /^les /i.test(words) ? 'Plur' : 'Sing', verb, ...quotes} : undefined
}
