import {IntertitreError} from '../../document/index.js'
import {pair} from '../packed/hash.js'
import type {ParserState} from './state.js'

/**
 * The values that features are made of, in the order `fillValues` writes them.
 *
 * s0, s1, s2 are the top of the stack and below; b0, b1, b2 the next words to read. Left, Right, Left2, Right2 are their
 * outermost children and the ones before those; Labels the set of relations on one side; Word is lemma and part of speech;
 * Case the words that open a phrase; Gap the punctuation before a word; Edge the leftmost word of a phrase; Frame how a
 * verb builds. `none` fills up features of fewer than four values.
 */
const VALUE_NAMES: readonly string[] =
  `none bias s0Form s0Lemma s0Part s0Tag s0Word s1Form s1Lemma s1Part s1Tag s1Word s2Part s2Word
  b0Form b0Lemma b0Part b0Tag b0Word b1Form b1Part b1Tag b1Word b2Part b2Word s0b0 s1s0
  s0LeftPart s0RightPart s1LeftPart s1RightPart b0LeftPart s0Left2Part s0Right2Part s1Right2Part b0Left2Part
  s0LeftLemma s0RightLemma s1LeftLemma s1RightLemma b0LeftLemma s0Left2Lemma s0Case s1Case
  s0LeftLabels s0RightLabels s1LeftLabels s1RightLabels b0LeftLabels
  s0LeftLabel s0RightLabel s1RightLabel b0LeftLabel
  distance0 distance1 s0LeftCount s0RightCount s1LeftCount s1RightCount b0LeftCount
  breaks0 verbs0 breaks1 between1 verbsLeft depth agreement0 agreement1 s0Verb s1Verb b0Verb s0Frame s1Frame
  b0Gap b1Gap s0Gap endGap quote0 quote1 s0EdgeGap s1EdgeGap b0EdgeGap sameCase sameTag`.split(/\s+/)

/** How many values a state has. */
export const VALUE_COUNT = VALUE_NAMES.length

/** Values to a feature at most. */
const WIDTH = 4

/** Features as places of values, four to a feature. */
export type Templates = Uint8Array

/** Read templates: one feature a line, the names of its values. @throws IntertitreError `damaged-data` for an unknown name. */
export function readTemplates(text: string): Templates {
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'))
  const templates = new Uint8Array(lines.length * WIDTH)
  for (const [index, line] of lines.entries())
    for (const [column, name] of line.split(' ').entries()) {
      const value = VALUE_NAMES.indexOf(name)
      if (value < 0 || column >= WIDTH) throw new IntertitreError('damaged-data', {name: 'parser.bin', feature: line})
      templates[index * WIDTH + column] = value
    }
  return templates
}

/** What an arc from the top of the stack to the next word, or to the word below, depends on: the two words and what is theirs. */
const OF_NEXT = /^(none|bias|s0.*|b0.*|distance0|breaks0|verbs0|agreement0|quote0|endGap)$/
const OF_BELOW = /^(none|bias|s0.*|s1.*|distance1|breaks1|between1|agreement1|quote1|same.*|b0Gap)$/

/** The features that the label of an arc is chosen by: with the next word, or with the word below. */
export function labelFeatures(templates: Templates, head: 'next' | 'below'): Uint8Array {
  const wanted = head === 'next' ? OF_NEXT : OF_BELOW
  const chosen: number[] = []
  for (let i = 0; i < templates.length / WIDTH; i++) {
    const names = Array.from(templates.subarray(i * WIDTH, (i + 1) * WIDTH), value => VALUE_NAMES[value]!)
    if (names.every(name => wanted.test(name) && name !== (head === 'next' ? 's1s0' : 's0b0'))) chosen.push(i)
  }
  return Uint8Array.from(chosen)
}

/** How many features the templates make. */
export function featureCount(templates: Templates): number {
  return templates.length / WIDTH
}

/** Turn the values of a state into places of a table of `mask + 1` rows, one for each feature. */
export function featureRows(values: Int32Array, templates: Templates, rows: Int32Array, mask: number): void {
  const count = templates.length / WIDTH
  for (let i = 0, t = 0; i < count; i++, t += WIDTH) {
    let hash = Math.imul(i + 1, 0x9e3779b1)
    hash = Math.imul(hash ^ values[templates[t]!]!, 0x85ebca6b)
    hash = Math.imul((hash ^ (hash >>> 15)) + values[templates[t + 1]!]!, 0xc2b2ae35)
    hash = Math.imul((hash ^ (hash >>> 13)) + values[templates[t + 2]!]!, 0x27d4eb2f)
    hash = Math.imul((hash ^ (hash >>> 15)) + values[templates[t + 3]!]!, 0x85ebca6b)
    rows[i] = (hash ^ (hash >>> 14)) & mask
  }
}

/** The value at a place, or a mark of absence for place -1. */
function at(list: Int32Array, place: number): number {
  return place < 0 ? -7 : list[place]!
}

function capped(distance: number): number {
  return distance > 15 ? 10 : Math.min(distance, 9)
}

/** Whether two words agree in gender, number and person: for each 0 unknown, 1 yes, 2 no. */
function agree(a: number, b: number): number {
  const gender = (a & 3) > 0 && (b & 3) > 0 ? ((a & 3) === (b & 3) ? 1 : 2) : 0
  const number = (a & 12) > 0 && (b & 12) > 0 ? ((a & 12) === (b & 12) ? 1 : 2) : 0
  const person = (a & 48) > 0 && (b & 48) > 0 ? ((a & 48) === (b & 48) ? 1 : 2) : 0
  return gender + 3 * number + 9 * person
}

/** Write the values of a state, in the order of `VALUE_NAMES`. */
export function fillValues(state: ParserState, values: Int32Array): void {
  const {stack, depth, next: b0, count, spelt, lemma, upos, labels, tag, agreement, verbForm, frame} = state
  const {left1, left2, right1, right2, gap, quoted, breaksBefore, verbsBefore} = state
  const s0 = depth > 0 ? stack[depth - 1]! : -1
  const s1 = depth > 1 ? stack[depth - 2]! : -1
  const s2 = depth > 2 ? stack[depth - 3]! : -1
  const b1 = b0 + 1 <= count ? b0 + 1 : -1
  const b2 = b0 + 2 <= count ? b0 + 2 : -1
  const s0Lemma = at(lemma, s0)
  const s1Lemma = at(lemma, s1)
  const b0Lemma = at(lemma, b0)
  const s0Part = at(upos, s0)
  const s1Part = at(upos, s1)
  const s2Part = at(upos, s2)
  const b0Part = at(upos, b0)
  const b1Part = at(upos, b1)
  const b2Part = at(upos, b2)
  const s0Tag = at(tag, s0)
  const s1Tag = at(tag, s1)
  const s0Left = at(left1, s0)
  const s0Left2 = at(left2, s0)
  const s0Right = at(right1, s0)
  const s1Left = at(left1, s1)
  const s1Left2 = at(left2, s1)
  const s1Right = at(right1, s1)
  const b0Left = at(left1, b0)
  const s0LeftPart = at(upos, s0Left)
  const s1LeftPart = at(upos, s1Left)
  const s0LeftLemma = at(lemma, s0Left)
  const s1LeftLemma = at(lemma, s1Left)
  const s0Left2Lemma = at(lemma, s0Left2)
  const s0Case = s0Left2 >= 0 && s0LeftPart !== s0Part ? pair(s0LeftLemma, s0Left2Lemma) : s0LeftLemma
  const s1Case = s1Left2 >= 0 && s1LeftPart !== s1Part ? at(lemma, s1Left2) : s1LeftLemma
  const breaks1 = s1 < 0 ? 0 : Math.min(3, breaksBefore[s0]! - breaksBefore[s1 + 1]!)
  const verbs1 = s1 < 0 ? 0 : Math.min(2, verbsBefore[s0]! - verbsBefore[s1 + 1]!)
  let k = 0
  values[k++] = 0
  values[k++] = 1
  values[k++] = at(spelt, s0)
  values[k++] = s0Lemma
  values[k++] = s0Part
  values[k++] = s0Tag
  values[k++] = pair(s0Lemma, s0Part)
  values[k++] = at(spelt, s1)
  values[k++] = s1Lemma
  values[k++] = s1Part
  values[k++] = s1Tag
  values[k++] = pair(s1Lemma, s1Part)
  values[k++] = s2Part
  values[k++] = pair(at(lemma, s2), s2Part)
  values[k++] = at(spelt, b0)
  values[k++] = b0Lemma
  values[k++] = b0Part
  values[k++] = at(tag, b0)
  values[k++] = pair(b0Lemma, b0Part)
  values[k++] = at(spelt, b1)
  values[k++] = b1Part
  values[k++] = at(tag, b1)
  values[k++] = pair(at(lemma, b1), b1Part)
  values[k++] = b2Part
  values[k++] = pair(at(lemma, b2), b2Part)
  values[k++] = s0Part * 64 + b0Part
  values[k++] = s1Part * 64 + s0Part
  values[k++] = s0LeftPart
  values[k++] = at(upos, s0Right)
  values[k++] = s1LeftPart
  values[k++] = at(upos, s1Right)
  values[k++] = at(upos, b0Left)
  values[k++] = at(upos, s0Left2)
  values[k++] = at(upos, at(right2, s0))
  values[k++] = at(upos, at(right2, s1))
  values[k++] = at(upos, at(left2, b0))
  values[k++] = s0LeftLemma
  values[k++] = at(lemma, s0Right)
  values[k++] = s1LeftLemma
  values[k++] = at(lemma, s1Right)
  values[k++] = at(lemma, b0Left)
  values[k++] = s0Left2Lemma
  values[k++] = s0Case
  values[k++] = s1Case
  values[k++] = at(state.leftLabels, s0)
  values[k++] = at(state.rightLabels, s0)
  values[k++] = at(state.leftLabels, s1)
  values[k++] = at(state.rightLabels, s1)
  values[k++] = state.leftLabels[b0]!
  values[k++] = at(labels, s0Left)
  values[k++] = at(labels, s0Right)
  values[k++] = at(labels, s1Right)
  values[k++] = at(labels, b0Left)
  values[k++] = s0 < 0 ? 0 : capped(b0 - s0)
  values[k++] = s1 < 0 ? 0 : capped(s0 - s1)
  values[k++] = at(state.leftCount, s0)
  values[k++] = at(state.rightCount, s0)
  values[k++] = at(state.leftCount, s1)
  values[k++] = at(state.rightCount, s1)
  values[k++] = state.leftCount[b0]!
  values[k++] = s0 < 0 ? 0 : Math.min(3, breaksBefore[b0]! - breaksBefore[s0 + 1]!)
  values[k++] = s0 < 0 ? 0 : Math.min(2, verbsBefore[b0]! - verbsBefore[s0 + 1]!)
  values[k++] = breaks1
  values[k++] = breaks1 * 4 + verbs1
  values[k++] = count > b0 ? Math.min(2, verbsBefore[count]! - verbsBefore[b0]!) : 3
  values[k++] = Math.min(depth, 4)
  values[k++] = s0 < 0 ? 0 : agree(agreement[s0]!, agreement[b0]!)
  values[k++] = s1 < 0 ? 0 : agree(agreement[s1]!, agreement[s0]!)
  values[k++] = at(verbForm, s0)
  values[k++] = at(verbForm, s1)
  values[k++] = at(verbForm, b0)
  values[k++] = at(frame, s0)
  values[k++] = at(frame, s1)
  values[k++] = gap[b0]!
  values[k++] = b0 < count ? gap[b0 + 1]! : -1
  values[k++] = at(gap, s0)
  values[k++] = gap[count]!
  values[k++] = s0 < 0 ? 0 : quoted[s0]! * 2 + quoted[b0]!
  values[k++] = s1 < 0 ? 0 : quoted[s1]! * 2 + quoted[s0]!
  values[k++] = at(gap, s0Left >= 0 ? s0Left : s0)
  values[k++] = at(gap, s1Left >= 0 ? s1Left : s1)
  values[k++] = gap[b0Left >= 0 ? b0Left : b0]!
  values[k++] = s0LeftLemma === s1LeftLemma ? 1 : 0
  values[k++] = s0Tag === s1Tag ? 1 : 0
}
