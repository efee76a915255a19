import type {ParsedSentence, ParsedToken} from '../../document/index.js'

/** Words of a clause that a title does without. */
export interface Part {
  readonly tokens: readonly number[]
  /** What leaving it out costs, 0 to 1: the less it matters to the news the cheaper. */
  readonly cost: number
  /** Whether the title can't have it: a relative date. */
  readonly isBarred: boolean
  /** Whether the parsers' subject may be among the tokens: a role gives way to its name. */
  readonly holdsSubject?: boolean
  /** Whether it says when and where a dispatch was sent, which belongs to no sentence. */
  readonly isDateline?: boolean
}

/** What a title gives up first: editorial.md, « The anatomy » (the news, at most 600 px). */
export const COST = {date: 0, comment: 0.06, role: 0.08, vote: 0.1, tail: 0.12, place: 0.22, recipient: 0.22}

/** Whether a token is a participle that comments on what stands before it. */
export function isParticiple({upos, feats, form}: ParsedToken): boolean {
  if (feats.VerbForm !== 'Part') return false
  return feats.Tense === 'Past' ? upos === 'VERB' || upos === 'ADJ' : form.endsWith('ant')
}

/** The run with a comma before it when one follows too or the sentence ends there, and the one after when it opens the sentence. */
export function withCommas(sentence: ParsedSentence, first: number, last: number): number[] {
  const isComma = (index: number): boolean => sentence.tokens[index]?.form === ','
  const end = sentence.tokens[last + 1]
  const tokens = range(first, last)
  if (first === 0 && isComma(last + 1)) tokens.push(last + 1)
  if (isComma(first - 1)) {
    tokens.unshift(first - 1)
    if (isComma(last + 1)) tokens.push(last + 1)
    else if (end && end.upos !== 'PUNCT') return range(first, last)
  }
  return tokens
}

/** The indexes from `first` to `last`, both included. */
export function range(first: number, last: number): number[] {
  return Array.from({length: last - first + 1}, (_, step) => first + step)
}
