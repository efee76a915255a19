import type {Span} from '../../document/index.js'
import {type French, remembered} from '../french.js'
import {applyEdits, composeEdits, type TypographyEdit} from './edit.js'
import {letterRules, type TypographyRule} from './letter-rules.js'
import {protectedSpans, touches} from './protected-spans.js'
import {quotationEdits} from './quotation-rule.js'
import {spaceRules} from './space-rules.js'

/** A text put into French typography, and each change with its place in the text as given. */
export interface TypographyResult {
  readonly text: string
  readonly edits: readonly TypographyEdit[]
}

export interface TypographyOptions {
  /** Rules that are not applied, by name. */
  readonly except?: ReadonlySet<string>
  /** Stretches that stay as they are, besides URLs, addresses and code. In text order. */
  readonly keep?: readonly Span[]
}

/** One pass can make room for another; a text that still changes after these is left at the last. */
const MOST_PASSES = 4

/**
 * Put a text into French typography: « guillemets », no-break spaces, ’, …, œ, É and À, ordinals, dashes, thousands.
 *
 * Idempotent. URLs, addresses, code between backticks, markup and the form of hours are left alone; a quotation mark
 * without its partner too. Works on a passage, a line or a whole text; paragraphs are lines.
 *
 * @source editorial bar, « Typography »: U+202F before ; ! ?, U+00A0 inside « », before : and between number and unit.
 * @example  typography('"Oui" dit-il !', french).text  // « Oui » dit-il !
 */
export function typography(text: string, french: French, options: TypographyOptions = {}): TypographyResult {
  if (options.except || options.keep) return mend(text, french, options)
  return remembered(french, typography, text, () => mend(text, french, options))
}

function mend(text: string, french: French, options: TypographyOptions): TypographyResult {
  let edits: TypographyEdit[] = []
  let current = text
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = current
    let kept = keptIn(current, edits, options)
    for (const find of steps(french, options)) {
      const found = find(current, kept)
      if (found.length === 0) continue
      edits = composeEdits(text, current, edits, found)
      current = applyEdits(text, edits)
      kept = keptIn(current, edits, options)
    }
    if (current === before) break
  }
  return {text: current, edits}
}

/** The changes that French typography asks for, as spans of the text given: none when it is right. */
export function typographyEdits(
  text: string,
  french: French,
  options: TypographyOptions = {},
): readonly TypographyEdit[] {
  return typography(text, french, options).edits
}

type Step = (text: string, kept: readonly Span[]) => TypographyEdit[]

function steps(french: French, {except}: TypographyOptions): Step[] {
  const allowed = (rules: readonly TypographyRule[]): Step[] =>
    rules.filter(({name}) => !except?.has(name)).map(rule => (text, kept) => ruleEdits(rule, text, french, kept))
  const quotes: Step[] = except?.has('quotation-mark') ? [] : [quotationEdits]
  return [...allowed(letterRules), ...quotes, ...allowed(spaceRules)]
}

function ruleEdits(rule: TypographyRule, text: string, french: French, kept: readonly Span[]): TypographyEdit[] {
  const edits: TypographyEdit[] = []
  if (!rule.signs.test(text)) return edits
  rule.pattern.lastIndex = 0
  for (const match of text.matchAll(rule.pattern) as Iterable<RegExpExecArray>) {
    const start = match.index
    const end = start + match[0].length
    if (touches(kept, start, end)) continue
    const replacement = rule.replace(match, text, french)
    if (replacement !== undefined && replacement !== match[0])
      edits.push({start, end, text: replacement, rule: rule.name})
  }
  return edits
}

/** What must stay, in the text as it is now: the protected stretches, and the caller's moved by the edits before them. */
function keptIn(text: string, edits: readonly TypographyEdit[], {keep}: TypographyOptions): readonly Span[] {
  const own = protectedSpans(text)
  if (keep === undefined || keep.length === 0) return own
  let shift = 0
  let next = 0
  const moved = keep.map(({start, end}) => {
    while (next < edits.length && edits[next]!.end <= start) {
      shift += edits[next]!.text.length - (edits[next]!.end - edits[next]!.start)
      next++
    }
    return {start: start + shift, end: end + shift}
  })
  return mergeSpans([...own, ...moved].sort((a, b) => a.start - b.start))
}

/** Spans in order become spans that do not overlap. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last !== undefined && span.start < last.end)
      merged[merged.length - 1] = {start: last.start, end: Math.max(last.end, span.end)}
    else merged.push(span)
  }
  return merged
}
