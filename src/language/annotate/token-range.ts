import type {ParsedToken, Sentence, Span, TokenRange} from '../../document/index.js'

/**
 * The tokens a stretch of the text touches.
 *
 * @returns undefined when it touches no token of the sentence.
 */
export function tokensOfSpan({index, tokens}: Sentence<ParsedToken>, {start, end}: Span): TokenRange | undefined {
  let first = firstEndingAfter(tokens, start)
  if (tokens[first]?.part === 2 && tokens[first - 1]?.part === 1) first--
  let last = first
  while (last + 1 < tokens.length && (tokens[last + 1]?.start ?? end) < end) last++
  const token = tokens[first]
  return token === undefined || token.start >= end ? undefined : {sentence: index, first, last}
}

/** The stretch of the text that tokens `first` to `last` cover; `last` must not come before `first`. */
export function spanOfTokens({tokens, start, end}: Sentence<ParsedToken>, first: number, last: number): Span {
  return {start: tokens[first]?.start ?? start, end: tokens[last]?.end ?? end}
}

/** The index of the sentence that holds the place `at`, or of the next one; `sentences.length` past the end. */
export function sentenceAt(sentences: readonly Sentence<ParsedToken>[], at: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

function firstEndingAfter(tokens: readonly ParsedToken[], at: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** The text in small letters, code unit for code unit; as it is when a letter has no small form of its length. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}
