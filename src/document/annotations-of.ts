import type {
  AnalysedDoc,
  Attribution,
  DateMention,
  Mention,
  NumberMention,
  PronounLink,
  Quotation,
} from './annotation.js'
import type {Span} from './span.js'

/** What is annotated in one sentence; quotations are those that touch it, or whose speaker is named in it. */
export interface SentenceAnnotations {
  /** By entity, then in text order. */
  readonly mentions: readonly Mention[]
  readonly dates: readonly DateMention[]
  readonly numbers: readonly NumberMention[]
  readonly quotations: readonly Quotation[]
  readonly attributions: readonly Attribution[]
  readonly pronouns: readonly PronounLink[]
}

const NOTHING: SentenceAnnotations = {
  mentions: [],
  dates: [],
  numbers: [],
  quotations: [],
  attributions: [],
  pronouns: [],
}

/** The index of each document, made when first asked for: it depends on nothing but the document, which never changes. */
const indexes = new WeakMap<AnalysedDoc, readonly SentenceAnnotations[]>()

/**
 * The annotations of one sentence, without a search through those of the whole text: use it wherever a step asks of each
 * sentence or token, or its time grows with the square of the text.
 */
export function annotationsOf(doc: AnalysedDoc, sentence: number): SentenceAnnotations {
  let index = indexes.get(doc)
  if (!index) {
    index = makeIndex(doc)
    indexes.set(doc, index)
  }
  return index[sentence] ?? NOTHING
}

interface Lists {
  mentions: Mention[]
  dates: DateMention[]
  numbers: NumberMention[]
  quotations: Quotation[]
  attributions: Attribution[]
  pronouns: PronounLink[]
}

function makeIndex(doc: AnalysedDoc): readonly SentenceAnnotations[] {
  const index = doc.sentences.map(
    (): Lists => ({mentions: [], dates: [], numbers: [], quotations: [], attributions: [], pronouns: []}),
  )
  for (const {mentions} of doc.entities) for (const mention of mentions) index[mention.sentence]?.mentions.push(mention)
  for (const date of doc.dates) index[date.sentence]?.dates.push(date)
  for (const number of doc.numbers) index[number.sentence]?.numbers.push(number)
  for (const attribution of doc.attributions) index[attribution.sentence]?.attributions.push(attribution)
  for (const pronoun of doc.pronouns) index[pronoun.sentence]?.pronouns.push(pronoun)
  for (const quotation of doc.quotations) {
    const places = new Set(sentencesOver(doc, quotation))
    if (quotation.speaker)
      for (const span of [quotation.speaker.span, quotation.speaker.clause])
        for (const place of sentencesOver(doc, span)) places.add(place)
    for (const place of places) index[place]!.quotations.push(quotation)
  }
  return index
}

/** The indexes of the sentences that share a code unit with the span. */
export function sentencesOver({sentences}: AnalysedDoc, {start, end}: Span): number[] {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let at = low; at < sentences.length && sentences[at]!.start < end; at++) found.push(at)
  return found
}
