import type {AnalysedDoc, SourceSpan} from '../document/index.js'
import {type French, withMeantLemmas} from '../language/index.js'
import {describeNames, type NameFacts} from './describe-names.js'
import {findQuotations, type QuotedText} from './find-quotations.js'
import {fold, foldedWords} from './fold.js'
import {foldedBy, type Lexis, openLexis, openParaphraseLexis} from './lexis.js'
import {readSentence} from './read-doc.js'
import type {Reading} from './reading.js'
import {type PlainWord, plainKey, plainWords} from './same-sentence.js'

/** The source files read once, so that a page can be held to them sentence by sentence. */
export interface Sources {
  readonly docs: readonly AnalysedDoc[]
  readonly lexis: Lexis
  /** Countries that the source names both by themselves and by their capital. */
  readonly metonyms: ReadonlySet<number>
  readonly readings: readonly (readonly Reading[])[]
  readonly quotations: readonly (readonly QuotedText[])[]
  /** The words of each file in their order, folded, and those of its quotations. */
  readonly words: readonly (readonly string[])[]
  readonly quotedWords: readonly (readonly string[])[]
  /** Every word of the sources, folded, and every two in a row parted by a space. */
  readonly forms: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
  /** All that the words of the sources mean. */
  readonly concepts: ReadonlySet<string>
  readonly names: ReadonlyMap<string, NameFacts>
  readonly moments: ReadonlySet<string>
  /** The sentences of the sources without their typography, and the key of each: see `plainWords`. */
  readonly plain: ReadonlyMap<Reading, readonly PlainWord[]>
  readonly sentences: ReadonlySet<string>
  /** Whether file 0 speaks in the first person: an opinion, which may be quoted and is given to its author. */
  readonly hasAuthorVoice: boolean
  /** The words, folded, by which the article names its context files: no source needs to say them. */
  readonly labels: ReadonlySet<string>
}

/**
 * How the sources are to be read; `published` (ISO 8601) lets relative dates stand as absolute ones. `allowsParaphrase`
 * is for a text in other words than theirs, by a model: near synonyms carry one another.
 */
export interface SourcesOptions {
  readonly published?: string
  readonly allowsParaphrase?: boolean
}

/**
 * Read the sources once: time linear in their text.
 *
 * @param files  File 0 is the article, the others are context files.
 */
export function openSources(files: readonly AnalysedDoc[], french: French, options: SourcesOptions = {}): Sources {
  const docs = files.map(doc => withMeantLemmas(doc, french))
  const lexis = french.derive(options.allowsParaphrase ? openParaphraseLexis : openLexis)
  const metonyms = metonymsOf(docs, lexis)
  const quotations = docs.map(findQuotations)
  const readings = docs.map((doc, file) =>
    doc.sentences.map(sentence => readSentence(doc, sentence, quotations[file]!, lexis, metonyms)),
  )
  const forms = new Set<string>()
  const pairs = new Set<string>()
  const concepts = new Set<string>()
  const moments = new Set<string>()
  for (const reading of readings.flat()) {
    let previous = ''
    for (const token of reading.tokens) {
      const form = token.key
      if (!/[\p{L}\p{N}]/u.test(form)) continue
      forms.add(form)
      for (const piece of form.split('-')) forms.add(piece)
      pairs.add(`${previous} ${form}`)
      const pieces = form.split('-')
      for (let i = 1; i < pieces.length; i++) pairs.add(`${pieces[i - 1]} ${pieces[i]}`)
      previous = form
    }
    for (const word of reading.words) for (const concept of word.concepts) concepts.add(concept)
    for (const {key} of reading.moments) moments.add(key)
  }
  const labels = labelsOf(docs.slice(1))
  for (const [index, word] of labels.entries()) {
    forms.add(word)
    pairs.add(`${labels[index - 1] ?? ''} ${word}`)
  }
  const published = options.published ?? docs[0]?.meta.published
  if (published) for (const key of datesAround(published, moments)) moments.add(key)
  const names = describeNames(docs, readings, lexis)
  const plain = new Map<Reading, readonly PlainWord[]>()
  docs.forEach((doc, file) => {
    for (const reading of readings[file]!) plain.set(reading, plainWords(doc, reading, quotations[file]!))
  })
  const sentences = new Set([...plain.values()].map(plainKey))
  const hasAuthorVoice = speaksForItself(readings[0] ?? [])
  return {
    docs,
    lexis,
    metonyms,
    readings,
    quotations,
    words: docs.map(({text}) => foldedWords(text)),
    quotedWords: quotations.map(list => list.flatMap(({words}) => words)),
    forms,
    pairs,
    concepts,
    names,
    moments,
    plain,
    sentences,
    hasAuthorVoice,
    labels: new Set(labels),
  }
}

/** The readings of the source sentences that the evidence touches; of the whole first file when it names none. */
export function evidenceReadings(sources: Sources, evidence: readonly SourceSpan[]): Reading[] {
  const found = new Set<Reading>()
  for (const span of evidence)
    for (const reading of sources.readings[span.file] ?? [])
      if (reading.start < span.end && span.start < reading.end) found.add(reading)
  return found.size > 0 ? [...found] : [...(sources.readings[0] ?? [])]
}

/** The words by which an article names the context files: « le site La Gazette de Vaulnes », « le document intitulé Bilan 2024 ». */
function labelsOf(contexts: readonly AnalysedDoc[]): string[] {
  return contexts.flatMap(({meta, name}) => {
    const file = name.replace(/^.*[\\/]/, '').replace(/\.\w{1,5}$/, '')
    const words =
      `toujours site document intitulé ${meta.siteName ?? meta.title ?? file}`.match(/[\p{L}\p{N}]+/gu) ?? []
    return words.map(fold)
  })
}

/** Two first persons outside quotations make an author’s voice. */
function speaksForItself(readings: readonly Reading[]): boolean {
  let count = 0
  for (const {tokens, regions} of readings)
    for (const {form, start} of tokens)
      if (
        /^(?:je|j’|nous|mon|ma|mes|notre|nos)$/i.test(form) &&
        !regions.some(r => r.kind === 'quote' && r.start <= start && start < r.end)
      )
        count++
  return count >= 2
}

function metonymsOf(docs: readonly AnalysedDoc[], lexis: Lexis): Set<number> {
  const countries = new Set<number>()
  const capitals = new Set<number>()
  for (const {sentences} of docs)
    for (const {tokens} of sentences)
      for (const {form, lemma} of tokens) {
        const found = lexis.places.get(foldedBy(lexis, form)) ?? lexis.places.get(foldedBy(lexis, lemma))
        if (found) (found.capital ? capitals : countries).add(found.place)
      }
  return new Set([...capitals].filter(place => countries.has(place)))
}

const DAY = 86_400_000
const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']

/** Absolute dates that the relative ones of the source can mean within a week of the day of publication. */
function datesAround(published: string, moments: ReadonlySet<string>): string[] {
  const time = Date.parse(published.slice(0, 10))
  if (Number.isNaN(time)) return []
  const keys: string[] = []
  for (let days = -7; days <= 7; days++) {
    const date = new Date(time + days * DAY)
    const relative = days === 0 ? 'aujourd’hui' : days === -1 ? 'hier' : days === 1 ? 'demain' : ''
    if (!moments.has(`weekday:${WEEKDAYS[date.getUTCDay()]}`) && !moments.has(`when:${relative}`)) continue
    keys.push(
      `day:${date.getUTCMonth() + 1}-${date.getUTCDate()}`,
      `month:${date.getUTCMonth() + 1}`,
      `year:${date.getUTCFullYear()}`,
    )
  }
  return keys
}
