import type {Light} from '../document/index.js'
import type {WriteResult} from '../engine/index.js'
import type {Say} from '../messages/index.js'
import type {Paint} from './paint.js'

/** Lights that are off and said in full at most; the rest are counted, the package has them all. */
const mostLights = 12
const mostNotes = 8

/**
 * The short report of a run: what was written, words and their counting rule, subheadings, lights, facts, what was
 * understood of the request, what remains.
 *
 * @param files  Paths written; empty when nothing went to disk.
 * @returns Lines, the last one ended.
 */
export function writeReport(result: WriteResult, files: readonly string[], say: Say, paint: Paint): string {
  const {article, counts, lights, findings, scores, status} = result
  const {request} = result.package
  const errors = findings.filter(({check, severity}) => check.startsWith('facts/') && severity === 'error').length
  const rows: [string, string][] = [
    [
      say('cli/row-words'),
      `${say('cli/words', {actual: figure(counts['words'] ?? 0), expected: figure(request.words)})} ${paint.dim(say('cli/counting-rule'))}`,
    ],
    [say('cli/row-subheadings'), figure(counts['subheadings'] ?? 0)],
    [say('cli/row-lights'), lightCounts(lights, say, paint)],
    ...(scores.yoastReadability > 0
      ? [
          [say('cli/row-yoast'), say('cli/yoast', {readability: scores.yoastReadability, seo: scores.yoastSeo})] as [
            string,
            string,
          ],
        ]
      : []),
    [
      say('cli/row-facts'),
      errors
        ? paint.red(say('cli/facts-off', {count: errors}))
        : say('cli/facts-held', {count: figure(sentencesFrom(result))}),
    ],
  ]
  if (result.model) rows.push(...modelRows(result.model, say))
  const width = Math.max(...rows.map(([label]) => label.length)) + 2
  const parts = [
    paint.bold(article.metadata.headline),
    ...files.map(file => `  ${file}`),
    '',
    ...rows.map(([label, text]) => label.padEnd(width) + text),
    ...section(say('cli/understood'), request.understood),
    ...section(say('cli/not-understood'), request.notUnderstood),
    ...section(say('cli/lights-off'), offLights(lights, say, paint)),
    ...section(
      say('cli/notes'),
      shorten(
        result.notes.map(note => noteText(note, say)),
        mostNotes,
        say,
      ),
    ),
    '',
    status.met ? paint.green(say('cli/met')) : paint.yellow(say('cli/unmet', {count: status.unmet.length})),
    ...status.unmet.map(item => `  ${unmetText(item, lights, say)}`),
  ]
  return parts.join('\n') + '\n'
}

/** Who wrote, what became of the sections, and what went where. */
function modelRows(model: NonNullable<WriteResult['model']>, say: Say): [string, string][] {
  const count = (outcome: string) => model.sections.filter(section => section.outcome === outcome).length
  const cached = model.sections.filter(({isFromCache}) => isFromCache).length
  const outcomes = say('cli/model-sections', {
    kept: count('kept'),
    repaired: count('repaired'),
    replaced: count('replaced'),
  })
  return [
    [
      say('cli/row-writer'),
      `${model.writer}, ${outcomes}${cached > 0 ? `, ${say('cli/model-cached', {count: cached})}` : ''}`,
    ],
    ...model.sent.map(
      ({provider, endpoint, requests, characters, inputTokens, outputTokens, isEstimated, cost}): [string, string] => [
        say('cli/row-sent'),
        say(isEstimated ? 'cli/model-sent-estimated' : 'cli/model-sent', {
          provider,
          endpoint,
          requests,
          characters: figure(characters),
          tokens: figure(inputTokens + outputTokens),
        }) + (cost === undefined ? '' : `, ${say('cli/model-cost', {cost: cost.toPrecision(3)})}`),
      ],
    ),
  ]
}

/** A count by thousands, a no-break space between, as both languages of the report allow; texts as they are. */
export function figure(value: number | string): string {
  return typeof value === 'number' ? String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, '\u202F') : value
}

/** How many lights are on, amber and red. */
export function lightCounts(lights: readonly Light[], say: Say, paint: Paint): string {
  const count = (status: Light['status']) => lights.filter(light => light.status === status).length
  return [
    paint.green(say('cli/good', {count: count('good')})),
    paint.yellow(say('cli/ok', {count: count('ok')})),
    paint.red(say('cli/bad', {count: count('bad')})),
  ].join(', ')
}

/** The lights that are not green, red ones first. */
export function offLights(lights: readonly Light[], say: Say, paint: Paint): readonly string[] {
  const off = [...lights.filter(({status}) => status === 'bad'), ...lights.filter(({status}) => status === 'ok')]
  return shorten(
    off.map(({status, message}) => `${status === 'bad' ? paint.red('●') : paint.yellow('●')} ${message}`),
    mostLights,
    say,
  )
}

/** A remark of the run in the user's language; one without a message shows its code. */
export function noteText({code, detail}: {readonly code: string; readonly detail: string}, say: Say): string {
  const text = say(code, {detail})
  return text === code ? [code, detail].filter(Boolean).join(' : ') : text
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length ? ['', title, ...lines.map(line => `  ${line}`)] : []
}

function shorten(lines: readonly string[], most: number, say: Say): readonly string[] {
  return lines.length > most ? [...lines.slice(0, most), say('cli/more', {count: lines.length - most})] : lines
}

function sentencesFrom({article}: WriteResult): number {
  return article.blocks.reduce((sum, {passages}) => sum + passages.filter(({from}) => from.length > 0).length, 0)
}

/** A light says its figure and limit itself; the other requirements are said with theirs and what would help. */
function unmetText(
  {requirement, actual, expected, remedy}: WriteResult['status']['unmet'][number],
  lights: readonly Light[],
  say: Say,
): string {
  if (lights.some(({id}) => id === requirement)) return `– ${remedy}`
  const name = say(`cli/requirement-${requirement}`)
  return say('cli/unmet-item', {requirement: name, actual: figure(actual), expected: figure(expected), remedy})
}
