import type {AnalysedDoc, ParsedSentence} from '../document/index.js'
import {findArguments} from './find-arguments.js'
import {findMarkers} from './find-markers.js'
import {findMoments} from './find-moments.js'
import {findPredicates} from './find-predicates.js'
import {findQuantities} from './find-quantities.js'
import {findQuotations, type QuotedText} from './find-quotations.js'
import {findRegions} from './find-regions.js'
import {findStages} from './find-stages.js'
import {findWords} from './find-words.js'
import {foldedBy, type Lexis} from './lexis.js'
import type {Reading, Region} from './reading.js'

/** Read every sentence of a document; time linear in the text. */
export function readDoc(doc: AnalysedDoc, lexis: Lexis, metonyms: ReadonlySet<number>): Reading[] {
  const quotations = findQuotations(doc)
  return doc.sentences.map(sentence => readSentence(doc, sentence, quotations, lexis, metonyms))
}

/** Read one sentence; `quotations` are those of the whole document, for one may run over several sentences. */
export function readSentence(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  quotations: readonly QuotedText[],
  lexis: Lexis,
  metonyms: ReadonlySet<number>,
): Reading {
  const {start, end, index} = sentence
  const tokens = sentence.tokens.map(token => ({
    ...token,
    key: foldedBy(lexis, token.form),
    base: foldedBy(lexis, token.lemma),
  }))
  const bareWords = findWords(doc, tokens, lexis, metonyms)
  const barePredicates = findPredicates(tokens, lexis, metonyms)
  const regions = findRegions({start, end, tokens}, barePredicates, bareWords, quotations, lexis)
  const words =
    regions.length === 0 ? bareWords : bareWords.map(word => ({...word, region: regionAt(regions, word.start)}))
  const predicates = barePredicates.map(predicate => ({
    ...predicate,
    region: regionAt(regions, predicate.start),
    ...findArguments(tokens, words, predicate),
  }))
  const {moments, taken} = findMoments(tokens)
  return {
    sentence: index,
    tokens,
    start,
    end,
    words,
    concepts: new Set(words.flatMap(word => [...word.concepts])),
    predicates,
    regions,
    moments,
    quantities: findQuantities(tokens, words, taken),
    hedges: findMarkers(doc.text, tokens, lexis.hedges),
    connectives: findMarkers(doc.text, tokens, lexis.connectives),
    stages: findStages(tokens, regions, lexis.stages),
  }
}

/** The narrowest region that holds the place; the reporting clause itself is the writer's. */
export function regionAt(regions: readonly Region[], place: number): number {
  let best = -1
  regions.forEach((region, i) => {
    if (place < region.start || place >= region.end) return
    if (region.speaker && place >= region.speaker.start && place < region.speaker.end) return
    const known = regions[best]
    if (!known || region.end - region.start < known.end - known.start) best = i
  })
  return best
}
