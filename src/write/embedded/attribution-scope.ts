import {
  type AnalysedDoc,
  type Attribution,
  annotationsOf,
  overlaps,
  type ParsedSentence,
  type Span,
} from '../../document/index.js'
import {type French, genderOf} from '../../language/index.js'
import {definiteOf} from './definite.js'

/**
 * What the half after a cut at `at` must open with, so that it stays attributed: « selon lui », « selon cette enquête »;
 * '' when nothing is reported there. Undefined when no cut may be made: within a quotation or a bracket, or in reported
 * speech whose « que » or inverted clause only one half would keep.
 *
 * @param at  Offset in the text, where the second half begins.
 * @param own  Where the sentence's own verb begins, when it is known: « X, qui…, a annoncé Y » is no attribution to Y.
 */
export function attributionAfter(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  at: number,
  french: French,
  own?: number,
): string | undefined {
  if (isEnclosed(doc, sentence, at)) return undefined
  const straddles = (span: Span): boolean => span.start < at && at < span.end
  const crossed = annotationsOf(doc, sentence.index).attributions.filter(
    attribution =>
      attribution.speaker.clause.start !== own &&
      (straddles(attribution.content) || (isInverted(attribution) && straddles(attribution.speaker.clause))) &&
      !isAfterItsClause(doc, attribution, at),
  )
  const [only, ...more] = crossed
  if (!only) return afterInsertion(doc, sentence, at, french)
  if (more.length > 0) return undefined
  const isLeading = only.speaker.clause.start <= sentence.start + 1 && only.speaker.clause.end <= only.content.start
  return isLeading ? accordingTo(doc, sentence, only, french) : undefined
}

/**
 * What carries on an attribution inserted into the first half (« A, a-t-elle ajouté, fait B et fait C »): all that the
 * sentence says is reported. '' when there is none, undefined when its speaker is not certain.
 */
function afterInsertion(doc: AnalysedDoc, sentence: ParsedSentence, at: number, french: French): string | undefined {
  const inserted = annotationsOf(doc, sentence.index).attributions.find(({content, speaker: {clause}}) => {
    const around = doc.text.slice(clause.start - 2, clause.start) + doc.text.slice(clause.end, clause.end + 1)
    return content.start < clause.start && clause.end < at && /^,\s,$/u.test(around)
  })
  if (!inserted) return ''
  const words = doc.text.slice(inserted.speaker.clause.start, inserted.speaker.clause.end)
  const pronoun = /-(?:t-)?(il|elle)\b/i.exec(words)?.[1]?.toLowerCase()
  if (pronoun) return pronoun === 'elle' ? 'selon elle' : 'selon lui'
  const source = definiteOf(doc, sentence, inserted.speaker.span, french)
  return source && `selon ${source}`
}

/** Whether `at` lies within quotation marks or brackets, or between a whole quotation and its attribution. */
export function isEnclosed(doc: AnalysedDoc, sentence: ParsedSentence, at: number): boolean {
  for (const quotation of annotationsOf(doc, sentence.index).quotations) {
    if (quotation.start < at && at < quotation.end) return true
    if (!quotation.complete || !overlaps(quotation, sentence)) continue
    const clause = quotation.speaker?.clause
    if (!clause || quotation.start < sentence.start || quotation.end > sentence.end) return true
    const isBeside = at >= Math.max(quotation.end, clause.end) || at <= Math.min(quotation.start, clause.start)
    if (!isBeside) return true
  }
  const before = doc.text.slice(sentence.start, at)
  const open = (mark: string): number => before.split(mark).length - 1
  return open('(') > open(')') || open('«') > open('»') || open('“') > open('”') || open('"') % 2 === 1
}

/**
 * Whether the attribution stands inverted before the cut: « A, a indiqué le parquet, qui… ». Its first half is reported,
 * what follows the clause is the writer's.
 */
function isAfterItsClause(doc: AnalysedDoc, attribution: Attribution, at: number): boolean {
  const {clause} = attribution.speaker
  const between = doc.text.slice(clause.end, at)
  return (
    isInverted(attribution) && clause.end <= at && !/^\s*,[^,]*,/.test(between.replace(/^\s*,\s*\p{Lu}[^,]*(?=,)/u, ''))
  )
}

/** Whether what is reported stands before the words that report it. */
function isInverted({content, speaker: {clause}}: Attribution): boolean {
  return content.start < clause.start
}

/** « selon lui », « selon cette enquête », « selon le parquet »: the speaker of a leading « Selon… », short and certain. */
function accordingTo(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  {speaker}: Attribution,
  french: French,
): string | undefined {
  if (!/^(selon|d[’']après)/i.test(doc.text.slice(speaker.clause.start, speaker.clause.end))) return undefined
  const entity = speaker.entity === undefined ? undefined : doc.entities[speaker.entity]
  if (entity?.kind === 'person') {
    const hasRival = annotationsOf(doc, sentence.index).mentions.some(
      mention => mention.entity !== entity.id && doc.entities[mention.entity]?.kind === 'person',
    )
    if (!hasRival && entity.gender) return entity.gender === 'Fem' ? 'selon elle' : 'selon lui'
    return `selon ${entity.shortName ?? entity.name}`
  }
  const words = sourceNoun(sentence, speaker.span, french)
  if (words === undefined) return undefined
  return `selon ${words === '' ? doc.text.slice(speaker.span.start, speaker.span.end) : words}`
}

/**
 * The short words for a source named by a noun: « le parquet », « cette source », « ces chercheurs »; '' for a name, which
 * stays as it is, undefined where gender or determiner leave a doubt.
 */
export function sourceNoun({tokens}: ParsedSentence, span: Span, french: French): string | undefined {
  const inside = tokens.filter(token => span.start <= token.start && token.end <= span.end)
  const noun = inside.find(token => token.upos === 'NOUN' || token.upos === 'PROPN')
  if (!noun) return undefined
  if (noun.upos === 'PROPN') return ''
  const determiner = inside[0]?.upos === 'DET' ? inside[0].form.toLowerCase() : undefined
  if (determiner && /^(le|la|l’|les|son|sa|ses|leur|leurs)$/.test(determiner))
    return `${determiner}${determiner.endsWith('’') ? '' : ' '}${noun.form}`
  if (determiner === 'des' || noun.feats.Number === 'Plur') return `ces ${noun.form}`
  const gender = genderOf(noun.form, french)
  if (!gender || !determiner || !/^(un|une|ce|cette|cet)$/.test(determiner)) return undefined
  const demonstrative = gender === 'Fem' ? 'cette' : /^[aeiouyéèêâîœh]/i.test(noun.form) ? 'cet' : 'ce'
  return `${demonstrative} ${noun.form}`
}

/** Whether the token names who is quoted or reported: what tells of him stays with what he says. */
export function isSource(doc: AnalysedDoc, sentence: ParsedSentence, index: number): boolean {
  const {start, end} = sentence.tokens[index]!
  const holds = ({span}: {readonly span: Span}): boolean => span.start <= start && end <= span.end
  return annotationsOf(doc, sentence.index).attributions.some(
    ({speaker, sentence: at}) => at === sentence.index && holds(speaker),
  )
}
