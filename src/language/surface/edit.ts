import type {Fix, Span} from '../../document/index.js'

/** One change of the text's typography, and the rule that asks for it (`apostrophe`, `high-punctuation`…). */
export interface TypographyEdit extends Fix {
  readonly rule: string
}

/** The text with its edits made; edits are in text order and do not overlap. */
export function applyEdits(text: string, edits: readonly Fix[]): string {
  let result = ''
  let at = 0
  for (const {start, end, text: replacement} of edits) {
    result += text.slice(at, start) + replacement
    at = end
  }
  return result + text.slice(at)
}

/**
 * One list of edits that does what `first`, then `second` on its result, do; spans are places in the text before both.
 *
 * Edits that touch become one, under the later rule. Linear in the number of edits and the length of what they replace.
 *
 * @param between  The text after `first`.
 */
export function composeEdits(
  before: string,
  between: string,
  first: readonly TypographyEdit[],
  second: readonly TypographyEdit[],
): TypographyEdit[] {
  const merged: TypographyEdit[] = []
  let i = 0
  let k = 0
  // How much longer the text between is, up to the place reached.
  let shift = 0
  while (i < first.length || k < second.length) {
    const start = Math.min(outSpan(first[i], shift)?.start ?? Infinity, second[k]?.start ?? Infinity)
    const startBefore = start - shift
    let end = start
    let replacement = ''
    let at = start
    let rule = ''
    for (;;) {
      const own = outSpan(first[i], shift)
      const next = second[k]
      if (next !== undefined && next.start <= end) {
        replacement += between.slice(at, next.start) + next.text
        at = next.end
        end = Math.max(end, next.end)
        rule = next.rule
        k++
      } else if (own !== undefined && own.start <= end) {
        shift += own.end - own.start - (first[i]!.end - first[i]!.start)
        end = Math.max(end, own.end)
        rule ||= first[i]!.rule
        i++
      } else break
    }
    const endBefore = end - shift
    const text = replacement + between.slice(at, end)
    if (before.slice(startBefore, endBefore) !== text) merged.push({start: startBefore, end: endBefore, text, rule})
  }
  return merged
}

/** Where what an edit put in stands in the text after it. */
function outSpan(edit: TypographyEdit | undefined, shift: number): Span | undefined {
  return edit && {start: edit.start + shift, end: edit.start + shift + edit.text.length}
}
