import {type AnalysedDoc, type Attribution, annotationsOf, type ParsedSentence} from '../../document/index.js'
import type {French} from '../../language/index.js'
import {sourceNoun} from './attribution-scope.js'
import {lastWordOf} from './certain.js'
import {definiteOf} from './definite.js'
import {analyseAlone} from './reanalysis.js'

/** A statement and the words at its end that report it: « A et B », « a indiqué le parquet ». */
interface Reported {
  readonly statement: string
  readonly clause: string
  readonly source: string
}

/**
 * Part a statement that is reported at its end, and give each half its attribution: « A et B, a indiqué le parquet »
 * becomes « A, a indiqué le parquet. Selon le parquet, B. »
 *
 * @param part  Parts the bare statement, analysed by itself.
 * @returns The texts, and what `part` gave besides; undefined when nothing is reported so, or it is not parted.
 */
export function partReported<P extends {readonly texts: readonly string[]}>(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  french: French,
  part: (doc: AnalysedDoc, sentence: ParsedSentence) => P | undefined,
): P | undefined {
  const reported = reportedIn(doc, sentence, french)
  if (!reported) return undefined
  const alone = analyseAlone(`${reported.statement}.`, french)
  const [statement, ...more] = alone.sentences
  const parted = statement && more.length === 0 ? part(alone, statement) : undefined
  if (!parted) return undefined
  const [first, ...others] = parted.texts
  const attributed = others.map(text => attribute(text, reported.source, french))
  return {...parted, texts: [`${first!.replace(/\.$/, '')}, ${reported.clause}.`, ...attributed]}
}

function reportedIn(doc: AnalysedDoc, sentence: ParsedSentence, french: French): Reported | undefined {
  const {attributions, quotations} = annotationsOf(doc, sentence.index)
  const [attribution, ...others] = attributions
  if (!attribution || others.length > 0 || quotations.some(({complete}) => complete)) return undefined
  const {clause} = attribution.speaker
  if (attribution.content.start !== sentence.start || attribution.content.end > clause.start) return undefined
  const last = sentence.tokens[lastWordOf(sentence)]!
  const after = sentence.tokens.filter(({start}) => start >= clause.end && start < last.end)
  // What follows the speaker may only tell where he said it.
  if (after.length > 12 || after.some(({feats, upos}) => feats.VerbForm === 'Fin' || upos === 'SCONJ')) return undefined
  const source = sourceOf(doc, sentence, attribution, french)
  if (!source) return undefined
  return {
    statement: doc.text.slice(sentence.start, attribution.content.end).replace(/[\s,]+$/u, ''),
    clause: doc.text.slice(clause.start, last.end),
    source,
  }
}

/** « lui », « elle », « le parquet », a name: what « selon » takes in the second half. */
function sourceOf(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  {speaker}: Attribution,
  french: French,
): string | undefined {
  const entity = speaker.entity === undefined ? undefined : doc.entities[speaker.entity]
  if (entity?.kind !== 'person')
    return definiteOf(doc, sentence, speaker.span, french) ?? (sourceNoun(sentence, speaker.span, french) || undefined)
  const hasRival = annotationsOf(doc, sentence.index).mentions.some(
    mention => mention.entity !== entity.id && doc.entities[mention.entity]?.kind === 'person',
  )
  if (!hasRival && entity.gender) return entity.gender === 'Fem' ? 'elle' : 'lui'
  return entity.shortName ?? entity.name
}

/** « Selon lui, » before a sentence; « , selon lui » after one that opens with a frame or a conjunction. */
function attribute(text: string, source: string, french: French): string {
  const tokens = analyseAlone(text, french).sentences[0]?.tokens ?? []
  const opensPlainly =
    /^(DET|PRON|PROPN|NOUN)$/.test(tokens[0]?.upos ?? '') && !tokens.slice(0, 6).some(({form}) => form === ',')
  if (!opensPlainly) return `${text.replace(/\.$/, '')}, selon ${source}.`
  const isName = tokens[0]?.upos === 'PROPN'
  return `Selon ${source}, ${isName ? text : text.charAt(0).toLowerCase() + text.slice(1)}`
}
