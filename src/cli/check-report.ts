import type {Finding, Light} from '../document/index.js'
import type {Say} from '../messages/index.js'
import {excerpt, quote} from './excerpt.js'
import type {Paint} from './paint.js'
import {placeOf} from './place.js'
import {lightCounts, offLights} from './write-report.js'

/** What `check` tells of a text. */
export interface Checked {
  readonly name: string
  readonly lights: readonly Light[]
  readonly findings: readonly Finding[]
  readonly scores: {readonly yoastSeo: number; readonly yoastReadability: number}
  /** The text that the findings' spans are in, and the text as read, whose lines the user knows. */
  readonly text: string
  readonly sourceText: string
}

/** The report as text: one finding a line with its line, column and words, then the lights that are off and the scores. */
export function checkReport(checked: Checked, say: Say, paint: Paint): string {
  const {name, lights, findings, scores} = checked
  const lines = findings.map(finding => {
    const mark = {
      error: paint.red(say('cli/error')),
      warning: paint.yellow(say('cli/warning')),
      info: paint.dim(say('cli/info')),
    }[finding.severity]
    return `${name}${placeText(finding, checked)}  ${mark}  ${finding.message}  ${paint.dim(finding.check)}${quoted(finding, checked)}`
  })
  return [
    ...lines,
    ...(lines.length ? [''] : []),
    `${say('cli/row-lights')} ${lightCounts(lights, say, paint)}`,
    ...offLights(
      lights.filter(({source}) => source === 'yoast'),
      say,
      paint,
    ).map(line => `  ${line}`),
    `${say('cli/row-yoast')} ${say('cli/yoast', {readability: scores.yoastReadability, seo: scores.yoastSeo})}`,
    '',
  ].join('\n')
}

/** The report as JSON: findings with their line and column, lights and scores. */
export function checkJson(checked: Checked): string {
  const {name, lights, findings, scores} = checked
  const placed = findings.map(finding => ({
    ...finding,
    ...lineOf(finding, checked),
    excerpt: wordsOf(finding, checked),
  }))
  return JSON.stringify({file: name, scores, findings: placed, lights}, undefined, 2) + '\n'
}

function placeText(finding: Finding, checked: Checked): string {
  const place = lineOf(finding, checked)
  return place ? `:${place.line}:${place.column}` : ''
}

/** A finding's place in the text as read: its words are looked for from where they can first be. */
function lineOf(
  {start, end, passage}: Finding,
  {text, sourceText}: Checked,
): {line: number; column: number} | undefined {
  if (end <= 0 || passage?.startsWith('metadata.')) return undefined
  const around = text.slice(start, Math.max(end, Math.min(start + 40, text.length)))
  for (const words of [around, text.slice(start, end)]) {
    const at = words.trim() ? sourceText.indexOf(words) : -1
    if (at >= 0) return placeOf(sourceText, at)
  }
  return undefined
}

function wordsOf({start, end, passage}: Finding, {text}: Checked): string {
  return end > start && !passage?.startsWith('metadata.') ? excerpt(text.slice(start, end), 80) : ''
}

function quoted(finding: Finding, checked: Checked): string {
  const words = wordsOf(finding, checked)
  return words ? `\n    ${quote(words)}` : ''
}
