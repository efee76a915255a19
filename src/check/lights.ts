import type {Finding, Light, LightStatus, Severity} from '../document/index.js'
import type {Say} from '../messages/index.js'
import type {AnyCheck} from './check.js'
import {written} from './figure.js'
import type {Page} from './page.js'
import type {YoastLight, YoastReport} from './yoast/assess.js'

const groups: Readonly<Record<string, Light['group']>> = {
  contract: 'contract',
  facts: 'facts',
  reading: 'readability',
  french: 'french',
  originality: 'originality',
  markup: 'markup',
}

/**
 * The lights of a report: one a check, then Yoast's.
 *
 * A check's light is `bad` with an error, `ok` with warnings, `good` with nothing or with remarks at `info` only.
 *
 * What cannot be judged has no light: facts and originality without a source, markup without the page as exported.
 *
 * @param findings  What `runChecks` gave for the same page; a check that was not run has no light.
 */
export function lightsOver(
  checks: readonly AnyCheck[],
  page: Page,
  findings: readonly Finding[],
  yoast: YoastReport | undefined,
  say: Say,
): Light[] {
  const found = new Map<string, Finding[]>()
  for (const finding of findings) {
    const list = found.get(finding.check)
    if (list) list.push(finding)
    else found.set(finding.check, [finding])
  }
  const own = checks
    .filter(({id}) => canRun(id, page))
    .map(check => lightOf(check, page, found.get(check.id) ?? [], say))
  return yoast ? [...own, ...yoastLights(yoast, say)] : own
}

function canRun(id: string, page: Page): boolean {
  if (id.startsWith('facts/') || id.startsWith('originality/')) return page.sources.length > 0
  return !id.startsWith('markup/') || page.html !== undefined
}

function lightOf(check: AnyCheck, page: Page, findings: readonly Finding[], say: Say): Light {
  const measure = check.measure?.(page, check.defaults) ?? {}
  const [first] = findings
  const actual = measure.actual ?? first?.actual
  const expected = measure.expected ?? first?.expected
  const [folder = ''] = check.id.split('/')
  return {
    id: check.id,
    group: groups[folder] ?? 'contract',
    source: check.source.split(/[:,;]/)[0] ?? check.source,
    status: statusOf(findings),
    ...(actual !== undefined && {actual}),
    ...(expected !== undefined && {expected}),
    message: messageOf(check.id, findings, {actual, expected}, say),
  }
}

function messageOf(
  id: string,
  findings: readonly Finding[],
  {actual, expected}: Pick<Light, 'actual' | 'expected'>,
  say: Say,
): string {
  const title = say(`${id}.title`)
  const [first] = findings
  if (first && findings.length > 1)
    return say('light/more', {title, message: first.message, count: findings.length - 1})
  if (first) return say('light/findings', {title, message: first.message})
  if (actual !== undefined && expected !== undefined)
    return say('light/measured', written({title, actual, expected}, say))
  if (actual !== undefined) return say('light/counted', written({title, actual}, say))
  return say('light/good', {title})
}

function statusOf(findings: readonly Finding[]): LightStatus {
  const has = (severity: Severity) => findings.some(finding => finding.severity === severity)
  return has('error') ? 'bad' : has('warning') ? 'ok' : 'good'
}

/** Yoast's lights, in the words of our own catalogue. */
export function yoastLights({lights}: YoastReport, say: Say): Light[] {
  return lights.map(light => yoastLight(light, say))
}

/** Yoast's verdict in our words: its own texts are English and never shown. What Yoast could not measure is a dash. */
function yoastLight({id, group, status, actual, expected}: YoastLight, say: Say): Light {
  const values = written({actual: actual ?? '–', ...(expected !== undefined && {expected})}, say)
  const graded = say(`${id}.${status}`, values)
  const message = graded === `${id}.${status}` ? say(id, values) : graded
  return {
    id,
    group,
    source: 'yoast',
    status,
    ...(actual !== undefined && {actual}),
    ...(expected !== undefined && {expected}),
    message,
  }
}
