import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Whether Debian's grammalecte-cli is there. */
export function hasGrammalecte(): boolean {
  return spawnSync('grammalecte-cli', ['--help'], {stdio: 'ignore'}).status === 0
}

/** Grammar alerts of a text that its source does not have, by rule and flagged words; typographic rules are left out. */
export function alertsAdded(source: string, written: string): number {
  return newAlerts(source, written).length
}

/** The alerts themselves: rule, flagged words, message. */
export function newAlerts(source: string, written: string): string[] {
  const known = new Set(alertsOf(source).map(alert => alert.key))
  return alertsOf(written)
    .filter(alert => !known.has(alert.key))
    .map(alert => `${alert.key}: ${alert.message}`)
}

interface Alert {
  readonly key: string
  readonly message: string
}

function alertsOf(text: string): Alert[] {
  const folder = mkdtempSync(join(tmpdir(), 'grammar-'))
  const file = join(folder, 'text.txt')
  // Typography is the french checks' business; grammalecte wants the plain forms.
  writeFileSync(file, text.replace(/[\u00A0\u202F]/g, ' '))
  const run = spawnSync('grammalecte-cli', ['-f', file, '-j', '-owe'], {encoding: 'utf8', maxBuffer: 1 << 26})
  rmSync(folder, {recursive: true})
  const data = parsed(run.stdout, run.stderr)
  const lines = text.replace(/[\u00A0\u202F]/g, ' ').split('\n')
  return data.flatMap(paragraph =>
    paragraph.lGrammarErrors
      .filter(error => !/^(typo|esp|nbsp|apos|unit|tu|virg|maj|num|mc|liga|date)/i.test(error.sType))
      .map(error => ({
        key: `${error.sRuleId.replace(/__.*$/, '')} « ${(lines[paragraph.iParagraph - 1] ?? '').slice(error.nStart, error.nEnd)} »`,
        message: error.sMessage,
      })),
  )
}

interface Paragraph {
  /** Counted from 1, a line each. */
  readonly iParagraph: number
  readonly lGrammarErrors: readonly {
    readonly sRuleId: string
    readonly sType: string
    readonly sMessage: string
    readonly nStart: number
    readonly nEnd: number
  }[]
}

function parsed(json: string, complaint: string): readonly Paragraph[] {
  try {
    return (JSON.parse(json) as {data: Paragraph[]}).data
  } catch (error) {
    throw new Error(`grammalecte-cli gave no JSON: ${complaint}`, {cause: error})
  }
}
