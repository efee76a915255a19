import type {Finding, Fix, Severity, Span} from '../document/index.js'
import type {Say} from '../messages/index.js'
import {written} from './figure.js'
import {type Page, passageAt} from './page.js'

/**
 * A flaw as a check yields it; `runChecks` makes the finding.
 *
 * The span is into `page.doc.text`, or into `page.head.text` when `in` is `head`; a flaw of the whole page is at 0–0.
 * `values` fill the places of the message, whose key is the check's id, or `<id>.<variant>`.
 */
export interface Flaw extends Span {
  readonly in?: 'head'
  readonly variant?: string
  /** Another room's message for the flaw, in place of the check's own. */
  readonly message?: string
  readonly values?: Readonly<Record<string, string | number>>
  readonly fix?: Fix
  readonly actual?: number | string
  readonly expected?: number | string
  /** A graver or lighter case than the check's own severity says. */
  readonly severity?: Severity
}

/** A page small enough to be read in a rule's documentation: what an example says besides its text. */
export interface ExamplePage {
  /** Small Markdown: `# ` the H1, `## ` and `### ` subheadings, `- ` items, `> ` a quotation, blank lines between blocks. */
  readonly text: string
  readonly title?: string
  readonly description?: string
  readonly slug?: string
  readonly keyphrase?: string
  readonly words?: number
  readonly profile?: 'yoast' | 'presse'
  /** The raw source, for the checks that compare. */
  readonly source?: string
  readonly html?: string
}

/** An example; the flagged span, if it has one, stands between `{{` and `}}`. */
export type Example = string | ExamplePage

/** What a measuring check found, shown with its light whether it is on or off. */
export interface Measure {
  readonly actual?: number | string
  readonly expected?: number | string
}

/** One check: metadata, defaults, logic, proof, in this order. */
export interface Check<Options extends object = object> {
  /** Its path within `check/`, which names the flaw: `reading/very-long-sentence`. */
  readonly id: string
  readonly severity: Severity
  /** A standard, a paper, a tool's documentation, or our own measurement. */
  readonly source: string
  readonly defaults: Options
  run(page: Page, options: Options): Iterable<Flaw>
  measure?(page: Page, options: Options): Measure
  readonly examples: {
    readonly flags: readonly Example[]
    readonly passes: readonly Example[]
    readonly fixes?: readonly (readonly [before: string, after: string])[]
  }
}

/** A check whose options are its own business. */
export type AnyCheck = Check<never>

/** Declare a check; only types are checked here. */
export function defineCheck<Options extends object>(check: Check<Options>): AnyCheck {
  return check as unknown as AnyCheck
}

/**
 * Run checks over a page.
 *
 * @returns Findings in the order of the checks, then of the text. A finding in the metadata has `metadata.<field>` for
 * its passage and a span into that field.
 */
export function runOver(checks: readonly AnyCheck[], page: Page, say: Say): Finding[] {
  const findings: Finding[] = []
  for (const check of checks) {
    for (const flaw of check.run(page, check.defaults)) findings.push(findingOf(check, flaw, page, say))
  }
  return findings
}

function findingOf({id, severity}: AnyCheck, flaw: Flaw, page: Page, say: Say): Finding {
  const {values = {}, variant, actual, expected} = flaw
  const filled = {...(actual !== undefined && {actual}), ...(expected !== undefined && {expected}), ...values}
  const place = placeOf(flaw, page)
  return {
    check: id,
    severity: flaw.severity ?? severity,
    start: flaw.start - place.shift,
    end: flaw.end - place.shift,
    message: say(flaw.message ?? (variant === undefined ? id : `${id}.${variant}`), written(filled, say)),
    ...(place.passage !== undefined && {passage: place.passage}),
    ...(flaw.fix && {fix: {...flaw.fix, start: flaw.fix.start - place.shift, end: flaw.fix.end - place.shift}}),
    ...(actual !== undefined && {actual}),
    ...(expected !== undefined && {expected}),
  }
}

function placeOf(flaw: Flaw, page: Page): {readonly shift: number; readonly passage?: string} {
  if (flaw.in === 'head') {
    const field = page.fields.find(({start, end}) => start <= flaw.start && flaw.start <= end)
    return field ? {shift: field.start, passage: `metadata.${field.name}`} : {shift: 0}
  }
  if (flaw.start === 0 && flaw.end === 0) return {shift: 0}
  const placed = passageAt(page, flaw)
  return placed ? {shift: 0, passage: placed.passage.id} : {shift: 0}
}
