import type {ParsedSentence} from '../../document/index.js'
import type {Piece} from '../../language/index.js'
import {range} from './certain.js'

/** The source's tokens from `first` to `last`, both included; none when `last` stands before `first`. */
export function keep(sentence: ParsedSentence, first: number, last: number): Piece[] {
  return last < first ? [] : [{kept: range(first, last), sentence: sentence.index}]
}

/** New words, empty ones left out. */
export function say(...words: readonly string[]): Piece[] {
  return words.filter(word => word !== '').map(word => ({words: word}))
}

/** What a second half opens with: its conjunction and the attribution that it carries on, « Mais, selon lui, ». */
export function opening(carried: string, conjunction = ''): Piece[] {
  if (carried === '') return say(conjunction)
  return say(conjunction === '' ? `${carried},` : `${conjunction}, ${carried},`)
}

/**
 * The subject of a sentence's own words: « il », but « ce » before « est le… », « sont des… ».
 *
 * @param first  The first token of those words, which may be clitics or the verb.
 */
export function subjectBefore(sentence: ParsedSentence, words: string, first: number): Piece[] {
  const [verb, next] = [sentence.tokens[first], sentence.tokens[first + 1]]
  const isNaming = verb?.lemma === 'être' && verb.feats.Person === '3' && next?.upos === 'DET'
  return say(isNaming && /^(ils?|elles?)$/.test(words) ? 'ce' : words)
}
