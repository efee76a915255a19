import {pair, spread} from '../packed/hash.js'
import type {ParserState} from './state.js'

/** The number of features of a state; `parseFeatures` always gives this many. */
export const PARSE_FEATURES = 151

/** The value at a place, or a mark of absence for place -1. */
function at(values: Int32Array, place: number): number {
  return place < 0 ? -7 : values[place]!
}

function capped(distance: number): number {
  return distance > 15 ? 10 : distance > 8 ? 9 : distance
}

/** Whether two words agree in gender, number and person: for each 0 unknown, 1 yes, 2 no. */
function agree(a: number, b: number): number {
  const gender = (a & 3) > 0 && (b & 3) > 0 ? ((a & 3) === (b & 3) ? 1 : 2) : 0
  const number = (a & 12) > 0 && (b & 12) > 0 ? ((a & 12) === (b & 12) ? 1 : 2) : 0
  const person = (a & 48) > 0 && (b & 48) > 0 ? ((a & 48) === (b & 48) ? 1 : 2) : 0
  return gender + 3 * number + 9 * person
}

/**
 * Fill `rows` with the features of a state: places in a table of `mask + 1` rows.
 *
 * Names: s0, s1, s2 the top of the stack and below; b0, b1, b2 the next words to read; Left and Right their children;
 * Case the words that open their phrase; Gap the punctuation before a word; Edge the leftmost word of a phrase.
 */
export function parseFeatures(state: ParserState, rows: Int32Array, mask: number): void {
  const {stack, depth: height, next: b0, count, lemma, upos, labels, tag, agreement} = state
  const {left1, left2, right1, right2, gap, quoted, breaksBefore, verbsBefore} = state
  const s0 = height > 0 ? stack[height - 1]! : -1
  const s1 = height > 1 ? stack[height - 2]! : -1
  const s2 = height > 2 ? stack[height - 3]! : -1
  const b1 = b0 + 1 <= count ? b0 + 1 : -1
  const b2 = b0 + 2 <= count ? b0 + 2 : -1
  const s0Lemma = at(lemma, s0)
  const s0Part = at(upos, s0)
  const s0Tag = at(tag, s0)
  const s0Form = at(state.spelt, s0)
  const s1Lemma = at(lemma, s1)
  const s1Part = at(upos, s1)
  const s1Tag = at(tag, s1)
  const s1Form = at(state.spelt, s1)
  const s2Part = at(upos, s2)
  const s2Lemma = at(lemma, s2)
  const b0Lemma = at(lemma, b0)
  const b0Part = at(upos, b0)
  const b0Tag = at(tag, b0)
  const b0Form = at(state.spelt, b0)
  const b1Lemma = at(lemma, b1)
  const b1Part = at(upos, b1)
  const b1Tag = at(tag, b1)
  const b1Form = at(state.spelt, b1)
  const b2Part = at(upos, b2)
  const b2Lemma = at(lemma, b2)
  const s0Left = at(left1, s0)
  const s0Left2 = at(left2, s0)
  const s0Right = at(right1, s0)
  const s0Right2 = at(right2, s0)
  const s1Left = at(left1, s1)
  const s1Right = at(right1, s1)
  const s1Right2 = at(right2, s1)
  const b0Left = at(left1, b0)
  const b0Left2 = at(left2, b0)
  const s0Word = pair(s0Lemma, s0Part)
  const s1Word = pair(s1Lemma, s1Part)
  const b0Word = pair(b0Lemma, b0Part)
  const s0b0 = pair(s0Part, b0Part)
  const s1s0 = pair(s1Part, s0Part)
  const s0LeftPart = at(upos, s0Left)
  const s0RightPart = at(upos, s0Right)
  const s1LeftPart = at(upos, s1Left)
  const s1RightPart = at(upos, s1Right)
  const b0LeftPart = at(upos, b0Left)
  const s0LeftLemma = at(lemma, s0Left)
  const s0RightLemma = at(lemma, s0Right)
  const s1RightLemma = at(lemma, s1Right)
  const b0LeftLemma = at(lemma, b0Left)
  const s0Case = s0Left2 >= 0 && s0LeftPart !== s0Part ? pair(s0LeftLemma, at(lemma, s0Left2)) : s0LeftLemma
  const s0LeftLabels = s0 < 0 ? 0 : state.leftLabels[s0]!
  const s0RightLabels = s0 < 0 ? 0 : state.rightLabels[s0]!
  const s1LeftLabels = s1 < 0 ? 0 : state.leftLabels[s1]!
  const s1RightLabels = s1 < 0 ? 0 : state.rightLabels[s1]!
  const b0LeftLabels = state.leftLabels[b0]!
  const distance0 = s0 < 0 ? 0 : capped(b0 - s0)
  const distance1 = s1 < 0 ? 0 : capped(s0 - s1)
  const s0LeftCount = at(state.leftCount, s0)
  const s0RightCount = at(state.rightCount, s0)
  const s1LeftCount = at(state.leftCount, s1)
  const s1RightCount = at(state.rightCount, s1)
  const b0LeftCount = state.leftCount[b0]!
  const breaks0 = s0 < 0 ? 0 : Math.min(3, breaksBefore[b0]! - breaksBefore[s0 + 1]!)
  const verbs0 = s0 < 0 ? 0 : Math.min(2, verbsBefore[b0]! - verbsBefore[s0 + 1]!)
  const breaks1 = s1 < 0 ? 0 : Math.min(3, breaksBefore[s0]! - breaksBefore[s1 + 1]!)
  const verbs1 = s1 < 0 ? 0 : Math.min(2, verbsBefore[s0]! - verbsBefore[s1 + 1]!)
  const between1 = pair(breaks1, verbs1)
  const verbsLeft = count > b0 ? Math.min(2, verbsBefore[count]! - verbsBefore[b0]!) : 3
  const depth = height > 4 ? 4 : height
  const agreement0 = s0 < 0 ? 0 : agree(agreement[s0]!, agreement[b0]!)
  const agreement1 = s1 < 0 ? 0 : agree(agreement[s1]!, agreement[s0]!)
  const s0Verb = at(state.verbForm, s0)
  const s1Verb = at(state.verbForm, s1)
  const b0Verb = at(state.verbForm, b0)
  const s0Frame = at(state.frame, s0)
  const s1Frame = at(state.frame, s1)
  const b0Gap = gap[b0]!
  const b1Gap = b0 < count ? gap[b0 + 1]! : -1
  const s0Gap = at(gap, s0)
  const quote0 = s0 < 0 ? 0 : quoted[s0]! * 2 + quoted[b0]!
  const quote1 = s1 < 0 ? 0 : quoted[s1]! * 2 + quoted[s0]!
  const s0EdgeGap = at(gap, s0Left >= 0 ? s0Left : s0)
  const s1EdgeGap = at(gap, s1Left >= 0 ? s1Left : s1)
  const b0EdgeGap = gap[b0Left >= 0 ? b0Left : b0]!
  const endGap = gap[count]!
  let k = 0
  rows[k++] = 0
  rows[k++] = s0Form
  rows[k++] = s0Lemma
  rows[k++] = s0Part
  rows[k++] = s0Tag
  rows[k++] = s0Word
  rows[k++] = s1Form
  rows[k++] = s1Lemma
  rows[k++] = s1Part
  rows[k++] = s1Tag
  rows[k++] = s1Word
  rows[k++] = s2Part
  rows[k++] = pair(s2Lemma, s2Part)
  rows[k++] = b0Form
  rows[k++] = b0Lemma
  rows[k++] = b0Part
  rows[k++] = b0Tag
  rows[k++] = b0Word
  rows[k++] = b1Form
  rows[k++] = b1Part
  rows[k++] = b1Tag
  rows[k++] = pair(b1Lemma, b1Part)
  rows[k++] = b2Part
  rows[k++] = pair(b2Lemma, b2Part)
  rows[k++] = pair(s0Word, b0Word)
  rows[k++] = pair(s0Word, b0Part)
  rows[k++] = pair(s0Part, b0Word)
  rows[k++] = pair(s0Tag, b0Tag)
  rows[k++] = s0b0
  rows[k++] = pair(b0Part, b1Part)
  rows[k++] = pair(b0Tag, b1Tag)
  rows[k++] = pair(s1Word, s0Word)
  rows[k++] = pair(s1Word, s0Part)
  rows[k++] = pair(s1Part, s0Word)
  rows[k++] = pair(s1Tag, s0Tag)
  rows[k++] = s1s0
  rows[k++] = pair(s1Word, b0Part)
  rows[k++] = pair(s1Part, b0Word)
  rows[k++] = pair(s1Tag, b0Tag)
  rows[k++] = pair(s0b0, b1Part)
  rows[k++] = pair(s1s0, b0Part)
  rows[k++] = pair(pair(s2Part, s1Part), s0Part)
  rows[k++] = pair(pair(b0Part, b1Part), b2Part)
  rows[k++] = pair(pair(s1s0, b0Part), b1Part)
  rows[k++] = pair(pair(s2Part, s1s0), b0Part)
  rows[k++] = pair(pair(s1Word, s0Part), b0Part)
  rows[k++] = pair(pair(s1Part, s0Word), b0Part)
  rows[k++] = pair(s1s0, b0Word)
  rows[k++] = pair(pair(s0Word, b0Part), b1Part)
  rows[k++] = pair(pair(s0Tag, b0Tag), b1Tag)
  rows[k++] = pair(pair(s1Tag, s0Tag), b0Tag)
  rows[k++] = pair(s0b0, s0LeftPart)
  rows[k++] = pair(s0b0, s0RightPart)
  rows[k++] = pair(s0b0, b0LeftPart)
  rows[k++] = pair(s1s0, s1RightPart)
  rows[k++] = pair(s1s0, s1LeftPart)
  rows[k++] = pair(s1s0, s0LeftPart)
  rows[k++] = pair(s1s0, s0RightPart)
  rows[k++] = pair(s0b0, at(upos, s0Right2))
  rows[k++] = pair(s0b0, at(upos, b0Left2))
  rows[k++] = pair(s1s0, at(upos, s1Right2))
  rows[k++] = pair(s1s0, at(upos, s0Left2))
  rows[k++] = pair(s1Word, s0LeftLemma)
  rows[k++] = pair(pair(s1Word, s0LeftLemma), s0Part)
  rows[k++] = pair(s1Word, at(lemma, s0Left2))
  rows[k++] = pair(pair(s1Part, s0Word), s0LeftLemma)
  rows[k++] = pair(pair(s1Word, s0Word), s0Case)
  rows[k++] = pair(pair(s1Part, s0Part), s0Case)
  rows[k++] = pair(pair(s1Tag, s0Tag), s0Case)
  rows[k++] = pair(pair(b0LeftLemma, s0Part), b0Part)
  rows[k++] = pair(pair(b0LeftLemma, s0Word), b0Part)
  rows[k++] = pair(s0LeftLemma, s0Part)
  rows[k++] = pair(s0RightLemma, s0Part)
  rows[k++] = pair(s1RightLemma, s1Part)
  rows[k++] = pair(b0LeftLemma, b0Part)
  rows[k++] = pair(pair(s2Lemma, s2Part), pair(s0LeftLemma, s0Part))
  rows[k++] = pair(pair(s2Part, s1Part), pair(s0LeftLemma, s0Part))
  rows[k++] = pair(s0LeftLabels, s0Part)
  rows[k++] = pair(s0RightLabels, s0Part)
  rows[k++] = pair(s1RightLabels, s1Part)
  rows[k++] = pair(s1LeftLabels, s1Part)
  rows[k++] = pair(b0LeftLabels, b0Part)
  rows[k++] = pair(s0RightLabels, s0Word)
  rows[k++] = pair(s1RightLabels, s1Word)
  rows[k++] = pair(pair(s0LeftLabels, s0Part), b0Part)
  rows[k++] = pair(pair(s0RightLabels, s0Part), b0Part)
  rows[k++] = pair(pair(s1RightLabels, s1s0), s0LeftLabels)
  rows[k++] = pair(pair(s1LeftLabels, s1s0), s0LeftLabels)
  rows[k++] = pair(pair(s0LeftLabels, b0LeftLabels), s0b0)
  rows[k++] = pair(pair(s1RightLabels, s1LeftLabels), pair(s1s0, b0Part))
  rows[k++] = pair(pair(s0RightLabels, s0LeftLabels), pair(s0Tag, b0Part))
  rows[k++] = pair(at(labels, s0Left), s0Part)
  rows[k++] = pair(at(labels, s0Right), s0Part)
  rows[k++] = pair(at(labels, s1Right), s1s0)
  rows[k++] = pair(at(labels, b0Left), s0b0)
  rows[k++] = pair(distance0, s0Part)
  rows[k++] = pair(distance0, b0Part)
  rows[k++] = pair(distance0, s0b0)
  rows[k++] = pair(distance0, s0Word)
  rows[k++] = pair(distance0, b0Word)
  rows[k++] = pair(distance1, s1s0)
  rows[k++] = pair(distance1, s1Word)
  rows[k++] = pair(distance1, s0Word)
  rows[k++] = pair(s0Part, s0LeftCount)
  rows[k++] = pair(s0Part, s0RightCount)
  rows[k++] = pair(s0Word, s0RightCount)
  rows[k++] = pair(s1Part, s1RightCount)
  rows[k++] = pair(s1Word, s1RightCount)
  rows[k++] = pair(s1Part, s1LeftCount)
  rows[k++] = pair(b0Part, b0LeftCount)
  rows[k++] = pair(pair(breaks0, verbs0), s0b0)
  rows[k++] = pair(between1, s1s0)
  rows[k++] = pair(pair(between1, s1s0), b0Part)
  rows[k++] = pair(pair(breaks1, s1s0), s0Case)
  rows[k++] = pair(pair(verbsLeft, s0Part), pair(b0Part, s1Part))
  rows[k++] = pair(depth, pair(verbsLeft, b0Part))
  rows[k++] = pair(agreement0, s0b0)
  rows[k++] = pair(pair(agreement0, s0Verb), pair(s0b0, b0Verb))
  rows[k++] = pair(agreement1, s1s0)
  rows[k++] = pair(pair(agreement1, s1Verb), pair(s1s0, s0Verb))
  rows[k++] = pair(pair(agreement1, s1s0), breaks1)
  rows[k++] = pair(s0Frame, pair(s0Tag, b0Part))
  rows[k++] = pair(pair(s0Frame, s0RightLabels), s0b0)
  rows[k++] = pair(s1Frame, pair(s1Tag, s0Part))
  rows[k++] = pair(pair(s1Frame, s1RightLabels), pair(s1s0, s0LeftLemma))
  rows[k++] = pair(b0Verb, s0b0)
  rows[k++] = pair(s0Verb, pair(s0b0, b1Part))
  rows[k++] = pair(pair(s0Tag, s1Tag), b0Part)
  rows[k++] = pair(pair(s0Part, b0Tag), b1Tag)
  rows[k++] = pair(b0Gap, b0Part)
  rows[k++] = pair(b0Gap, s0b0)
  rows[k++] = pair(b0Gap, pair(s0Lemma, b0Part))
  rows[k++] = pair(b0Gap, pair(b0Lemma, s0Part))
  rows[k++] = pair(b1Gap, b0Part)
  rows[k++] = pair(b1Gap, s0b0)
  rows[k++] = pair(s0Gap, s1s0)
  rows[k++] = pair(pair(s0Gap, s1s0), b0Part)
  rows[k++] = pair(pair(b0Gap, s1s0), b0Part)
  rows[k++] = pair(pair(b0Gap, s0Gap), pair(s1s0, b0Part))
  rows[k++] = pair(quote0, s0b0)
  rows[k++] = pair(quote1, s1s0)
  rows[k++] = pair(pair(quote0, quote1), pair(s1s0, b0Part))
  rows[k++] = pair(pair(s0EdgeGap, s0LeftLabels), s0b0)
  rows[k++] = pair(s0EdgeGap, pair(s0Lemma, s0LeftLabels))
  rows[k++] = pair(pair(s1EdgeGap, s1LeftLabels), s1s0)
  rows[k++] = pair(s1EdgeGap, pair(s1Lemma, pair(s1LeftLabels, s0Part)))
  rows[k++] = pair(s0EdgeGap, s1s0)
  rows[k++] = pair(pair(s0EdgeGap, s1s0), b0Part)
  rows[k++] = pair(b0EdgeGap, s0b0)
  rows[k++] = pair(pair(b0EdgeGap, b0Gap), pair(s0b0, s1Part))
  rows[k++] = pair(endGap, pair(s0b0, s1Part))
  spread(rows, k, mask)
}
