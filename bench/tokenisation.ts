import {readFileSync} from 'node:fs'
import {basename} from 'node:path'
import type {Block, Doc} from '../src/document/index.js'
import {loadFrench} from '../src/engine/load.js'
import {segment} from '../src/language/index.js'

/**
 * Word and sentence F1 of `segment` on the raw text of UD files: `tsx bench/tokenisation.ts FILE.conllu… [--errors]`.
 *
 * The raw text is the treebank's `# text` lines: paragraphs end after a sentence without final punctuation, sentences of
 * one paragraph are parted by a space. A word is right when its place and its part of a contraction are the treebank's,
 * a sentence when both its ends are. « du » and « des », which the text does not decide, are counted in the first figure
 * and taken as right in the second.
 */
interface Gold {
  readonly text: string
  readonly blocks: readonly Block[]
  /** `start-end-part` of each word; part 0 outside contractions. */
  readonly words: ReadonlySet<string>
  readonly sentences: ReadonlySet<string>
}

const AMBIGUOUS = /^(?:du|des)$/i

function readGold(path: string): Gold {
  let text = ''
  let blockStart = 0
  const words = new Set<string>()
  const sentences = new Set<string>()
  const blocks: Block[] = []
  for (const part of readFileSync(path, 'utf8').normalize('NFC').split(/\n\n+/)) {
    const raw = /^# text = (.*)$/m.exec(part)?.[1]
    if (raw === undefined) continue
    const start = text.length
    text += raw
    for (const word of wordsOf(part, text, start)) words.add(word)
    sentences.add(`${start}-${text.length}`)
    if (/[.!?…][»”")\]\s\u00A0]*$/.test(raw)) text += ' '
    else {
      blocks.push({kind: 'paragraph', start: blockStart, end: text.length})
      text += '\n\n'
      blockStart = text.length
    }
  }
  blocks.push({kind: 'paragraph', start: blockStart, end: text.length})
  return {text, blocks, words, sentences}
}

/** The words of one sentence of the treebank, each found in the text after the one before. */
function* wordsOf(part: string, text: string, start: number): Generator<string> {
  let at = start
  let contraction: {key: string; last: number; part: number} | undefined
  for (const line of part.split('\n')) {
    const [id, form] = line.split('\t')
    if (id === undefined || form === undefined || line.startsWith('#') || id.includes('.')) continue
    if (contraction !== undefined && Number(id) <= contraction.last) {
      yield `${contraction.key}-${++contraction.part}`
      continue
    }
    const found = text.indexOf(form, at)
    if (found < 0) continue
    at = found + form.length
    if (id.includes('-')) contraction = {key: `${found}-${at}`, last: Number(id.split('-')[1]), part: 0}
    else yield `${found}-${at}-0`
  }
}

function f1(made: ReadonlySet<string>, gold: ReadonlySet<string>): string {
  const right = [...made].filter(key => gold.has(key)).length
  return ((200 * right) / (made.size + gold.size)).toFixed(2)
}

/** The keys with every « du », « des » as one word, so that its reading does not count. */
function undecided(keys: ReadonlySet<string>, text: string): Set<string> {
  return new Set(
    [...keys].map(key => {
      const [start, end] = key.split('-').map(Number) as [number, number]
      return AMBIGUOUS.test(text.slice(start, end)) ? `${start}-${end}` : key
    }),
  )
}

function showErrors(doc: Doc, made: ReadonlySet<string>, gold: Gold): void {
  const around = (key: string): string => {
    const [start, end] = key.split('-').map(Number) as [number, number]
    return `${doc.text.slice(start - 20, start)}[${doc.text.slice(start, end)}]${doc.text.slice(end, end + 20)}`
  }
  for (const key of made) if (!gold.words.has(key)) console.log('made', around(key))
  for (const key of gold.words) if (!made.has(key)) console.log('gold', around(key))
}

const french = loadFrench()
const wantsErrors = process.argv.includes('--errors')
for (const path of process.argv.slice(2).filter(name => name.endsWith('.conllu'))) {
  const gold = readGold(path)
  const began = performance.now()
  const doc = segment({name: path, text: gold.text, blocks: gold.blocks, meta: {}, notes: []}, french)
  const milliseconds = performance.now() - began
  const made = new Set(
    doc.sentences.flatMap(({tokens}) => tokens.map(({start, end, part}) => `${start}-${end}-${part ?? 0}`)),
  )
  const sentences = new Set(doc.sentences.map(({start, end}) => `${start}-${end}`))
  if (wantsErrors) showErrors(doc, made, gold)
  console.log(
    `${basename(path)}: words ${f1(made, gold.words)}, du/des taken as right ${f1(undecided(made, gold.text), undecided(gold.words, gold.text))}, ` +
      `sentences ${f1(sentences, gold.sentences)}, ${Math.round(made.size / milliseconds)} thousand words a second`,
  )
}
