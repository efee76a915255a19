import {readFileSync} from 'node:fs'
import type {SourceText} from '../src/document/index.js'
import {loadFrench} from '../src/engine/load.js'
import {guardSection, openSources} from '../src/fidelity/index.js'
import {analyse} from '../src/language/index.js'
import {readPairs} from '../tests/damaged/read-pairs.js'

/**
 * How much of what a model adds or changes the guard of a section catches, and how often it refuses a faithful paragraph,
 * on bench/guard: paragraphs in the manner of a model, each held to the whole of its source.
 *
 * `tsx bench/guard.ts [--show] [working|held-out|fresh]`; `--show` prints what was missed and what was refused wrongly.
 */
const french = loadFrench()
const shown = process.argv.includes('--show')
const names = ['working', 'held-out', 'fresh', 'second', 'third']
const wanted = names.filter(name => process.argv.includes(name))

for (const name of wanted.length > 0 ? wanted : names) {
  const pairs = readPairs(readFileSync(new URL(`guard/${name}.txt`, import.meta.url), 'utf8'))
  const kinds = new Map<string, [number, number]>()
  let [faithful, refused] = [0, 0]
  for (const {id, source, faithful: paraphrases, damaged} of pairs) {
    const sources = openSources([analyse(textOf(source), french)], french, {allowsParaphrase: true})
    const complaintsOn = (text: string): string[] =>
      guardSection(analyse(textOf(text), french), sources, []).flatMap(({complaints}) =>
        complaints.map(
          ({kind, detail, span}) =>
            `${kind}/${detail.replace('fidelity/', '')} « ${text.slice(span.start, span.end)} »`,
        ),
      )
    for (const text of paraphrases) {
      faithful++
      const found = complaintsOn(text)
      if (found.length === 0) continue
      refused++
      if (shown) print(`REFUSED ${id} ${text}\n        ${found.join(' | ')}`)
    }
    for (const {kind, text} of damaged) {
      const row = kinds.get(kind) ?? [0, 0]
      kinds.set(kind, row)
      row[0]++
      if (complaintsOn(text).length > 0) row[1]++
      else if (shown) print(`MISSED  ${id} ${kind}: ${text}`)
    }
  }
  print(`\n${name}: departures, caught`)
  for (const [kind, [all, caught]] of [...kinds].sort())
    print(`  ${kind.padEnd(18)}${String(all).padStart(4)}${String(caught).padStart(4)}`)
  const [all, caught] = [...kinds.values()].reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0])
  print(
    `  caught ${caught}/${all} (${percent(caught, all)}), refused wrongly ${refused}/${faithful} (${percent(refused, faithful)})`,
  )
}

function textOf(text: string): SourceText {
  return {name: 'text', text, blocks: [{kind: 'paragraph', start: 0, end: text.length}], meta: {}, notes: []}
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
