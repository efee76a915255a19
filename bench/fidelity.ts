import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {SourceText} from '../src/document/index.js'
import {loadFrench} from '../src/engine/load.js'
import {type Complaint, openSources, openWritten, type Sources, verify} from '../src/fidelity/index.js'
import {analyse} from '../src/language/index.js'
import {readPairs} from '../tests/damaged/read-pairs.js'

/**
 * How much of what is damaged the guard catches, and how often it cries wolf, on tests/damaged.
 *
 * `tsx bench/fidelity.ts [--show] [working|held-out]`; `--show` prints what was missed and the false alarms. A damaged
 * sentence is caught when some complaint is an error; « named » when one has the kind that was meant.
 */
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'tests', 'damaged')
const french = loadFrench()
/** Pairs of text: the ones the guard was tuned on, the ones written with them, the ones written after it, twice. */
const NAMES = ['working', 'held-out', 'fresh', 'unseen', 'later', 'last', 'who', 'who-fresh']
const shown = process.argv.includes('--show')

function textOf(text: string): SourceText {
  return {name: 'text', text, blocks: [{kind: 'paragraph', start: 0, end: text.length}], meta: {}, notes: []}
}

function complaintsOn(sources: Sources, text: string): Complaint[] {
  const written = openWritten(analyse(textOf(text), french), sources)
  return written.doc.sentences.flatMap(({index}) => verify(written, index, sources, []))
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function explain(complaints: readonly Complaint[], text: string): string {
  return complaints
    .map(
      ({kind, detail, span, severity}) =>
        `${severity}:${kind}/${detail.replace('fidelity/', '')} « ${text.slice(span.start, span.end)} »`,
    )
    .join(' | ')
}

for (const name of NAMES) {
  if (process.argv.slice(2).some(word => NAMES.includes(word)) && !process.argv.includes(name)) continue
  const pairs = readPairs(readFileSync(join(folder, `${name}.txt`), 'utf8'))
  const byKind = new Map<string, {all: number; caught: number; named: number}>()
  let faithful = 0
  let alarms = 0
  let warned = 0
  for (const {id, source: passage, faithful: restatements, damaged} of pairs) {
    const source = openSources([analyse(textOf(passage), french)], french)
    for (const text of restatements) {
      faithful++
      const complaints = complaintsOn(source, text)
      const isAlarm = complaints.some(({severity}) => severity === 'error')
      if (isAlarm) alarms++
      else if (complaints.length > 0) warned++
      if (isAlarm && shown) print(`ALARM ${id} ${text}\n      ${explain(complaints, text)}`)
    }
    for (const {kind, text} of damaged) {
      const row = byKind.get(kind) ?? {all: 0, caught: 0, named: 0}
      byKind.set(kind, row)
      row.all++
      const errors = complaintsOn(source, text).filter(({severity}) => severity === 'error')
      if (errors.length > 0) row.caught++
      else if (shown) print(`MISS  ${id} ${kind}: ${text}\n      ${explain(complaintsOn(source, text), text)}`)
      if (errors.some(error => error.kind === kind)) row.named++
    }
  }
  const total = {all: 0, caught: 0, named: 0}
  print(`\n${name}: kind, damaged, caught, named by its kind`)
  for (const [kind, row] of [...byKind].sort()) {
    print(
      `  ${kind.padEnd(18)}${String(row.all).padStart(4)}${String(row.caught).padStart(6)}${String(row.named).padStart(6)}`,
    )
    total.all += row.all
    total.caught += row.caught
    total.named += row.named
  }
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
  print(
    `  caught ${total.caught}/${total.all} (${percent(total.caught, total.all)}), named ${percent(total.named, total.all)}`,
  )
  print(`  false alarms ${alarms}/${faithful} (${percent(alarms, faithful)}), warnings only ${warned}`)
}
