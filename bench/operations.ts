/**
 * How often each parting operation fires on long sentences, and a sample of what it makes of them, to be judged by eye.
 *
 * Usage: tsx bench/operations.ts [--sample 30] [--only OPERATION] [--most 3000] [--seed 1] PATH…
 * A PATH is a folder of articles (.txt, .md, .html) or a CoNLL-U file, of which the raw sentences (`# text`) are read.
 * Samples are printed to the terminal and kept nowhere. What was judged is in bench/operations.md.
 */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {type AnalysedDoc, countWords} from '../src/document/index.js'
import {loadFrench} from '../src/engine/load.js'
import {analyse} from '../src/language/index.js'
import {readBlocks, readText, splitRequest} from '../src/read/index.js'
import {partingOperations} from '../src/write/embedded/operations/index.js'
import {partOnce, partSentence} from '../src/write/embedded/part-sentence.js'
import {analyseAlone} from '../src/write/embedded/reanalysis.js'

/** Words over which a sentence is long (Yoast's 20). */
const LONG = 20

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    sample: {type: 'string', default: '0'},
    only: {type: 'string'},
    most: {type: 'string', default: '3000'},
    seed: {type: 'string', default: '1'},
  },
})
const french = loadFrench()
const random = generator(Number(values.seed))
const operations = partingOperations.filter(({id}) => !values.only || values.only.split(',').includes(id))
const first = new Map<string, number>()
const found = new Map<string, string[]>(operations.map(({id}) => [id, []]))
let long = 0
let parted = 0
for (const path of positionals)
  for (const doc of await docsOf(path))
    for (const sentence of doc.sentences) {
      const text = doc.text.slice(sentence.start, sentence.end)
      if (countWords(text) <= LONG || countWords(text) > 90) continue
      long++
      const whole = values.only ? undefined : partSentence(doc, sentence, french)
      if (whole) {
        parted++
        first.set(whole.operation, (first.get(whole.operation) ?? 0) + 1)
      }
      for (const operation of operations) {
        const made = partOnce(doc, sentence, french, [operation])
        if (made) found.get(operation.id)!.push(`- ${text}\n  = ${made.texts.join('\n  = ')}`)
      }
    }
for (const [id, cases] of found) {
  const chosen = String(first.get(id) ?? 0).padStart(5)
  console.log(`${id.padEnd(28)} fits ${String(cases.length).padStart(5)}  chosen ${chosen}`)
  for (const one of shuffled(cases).slice(0, Number(values.sample))) console.log(one)
}
console.log(`long sentences ${long}, parted ${parted} (${((100 * parted) / long).toFixed(1)} %)`)

async function docsOf(path: string): Promise<AnalysedDoc[]> {
  if (!statSync(path).isDirectory()) return sentencesOf(path)
  const docs: AnalysedDoc[] = []
  for (const name of readdirSync(path).sort()) {
    if (!/\.(txt|md|html?)$/.test(name) || name === 'README.md') continue
    const {text, notes} = readText(readFileSync(join(path, name)), name)
    docs.push(analyse(await readBlocks(splitRequest(text).body, {name}, notes), french))
  }
  return docs
}

/** A fixed random choice of the long sentences of a CoNLL-U file, each analysed by itself. */
function sentencesOf(path: string): AnalysedDoc[] {
  const texts = readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.startsWith('# text = '))
    .map(line => line.slice('# text = '.length))
    .filter(text => countWords(text) > LONG)
  return shuffled(texts)
    .slice(0, Number(values.most))
    .map(text => analyseAlone(text, french))
}

function shuffled<T>(items: readonly T[]): T[] {
  const copy = [...items]
  for (let index = copy.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    ;[copy[index], copy[other]] = [copy[other]!, copy[index]!]
  }
  return copy
}

/** A small linear congruential generator: the same seed, the same sample. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
