import {readFileSync} from 'node:fs'
import type {Block} from '../src/document/index.js'
import {loadFrench} from '../src/engine/load.js'
import {segment} from '../src/language/segment/segment.js'

/**
 * Word and sentence F1 of `segment` on a UD test file's raw text: tsx bench/tokenisation.ts FILE.conllu… [--errors]
 *
 * Raw text as the treebank's `# text` lines, a blank line after a sentence without final punctuation, else one space.
 * A word counts when its span and its place in a contraction are the treebank's; a sentence when both its ends are.
 */
/** Read one treebank file: its text, and its words as `start-end-part` keys. */
function readGold(path: string): {
  text: string
  blocks: Block[]
  words: Map<string, string>
  sentences: Set<string>
  articles: Set<number>
} {
  let text = ''
  const words = new Map<string, string>()
  const sentences = new Set<string>()
  const articles = new Set<number>()
  const blocks: Block[] = []
  let blockStart = 0
  for (const part of readFileSync(path, 'utf8').normalize('NFC').split(/\n\n+/)) {
    const raw = /^# text = (.*)$/m.exec(part)?.[1]
    if (raw === undefined) continue
    const start = text.length
    let at = start
    const whole = text + raw
    let span: {start: number; end: number; last: number; part: number} | undefined
    for (const line of part.split('\n')) {
      const [id, form] = line.split('\t')
      if (id === undefined || form === undefined || line.startsWith('#') || id.includes('.')) continue
      const number = Number(id.split('-')[0])
      if (span !== undefined && number <= span.last && !id.includes('-')) {
        words.set(`${span.start}-${span.end}-${++span.part}`, form)
        continue
      }
      const found = whole.indexOf(form, at)
      if (found < 0 || found > at + 3) {
        console.error('lost', form, raw)
        break
      }
      at = found + form.length
      if (id.includes('-')) span = {start: found, end: at, last: Number(id.split('-')[1]), part: 0}
      else {
        words.set(`${found}-${at}-0`, form)
        if (/^(?:du|des)$/i.test(form)) articles.add(found)
      }
    }
    text = whole
    sentences.add(`${start}-${text.length}`)
    if (/[.!?…][»”")\]\s\u00A0]*$/.test(raw)) text += ' '
    else {
      blocks.push({kind: 'paragraph', start: blockStart, end: text.length})
      text += '\n\n'
      blockStart = text.length
    }
  }
  blocks.push({kind: 'paragraph', start: blockStart, end: text.length})
  return {text, blocks, words, sentences, articles}
}

function f1(right: number, made: number, gold: number): string {
  return ((200 * right) / (made + gold)).toFixed(2)
}

const french = loadFrench()
const showErrors = process.argv.includes('--errors')
for (const path of process.argv.slice(2).filter(name => !name.startsWith('--'))) {
  const gold = readGold(path)
  const began = performance.now()
  const doc = segment({name: path, text: gold.text, blocks: gold.blocks, meta: {}, notes: []}, french)
  const took = performance.now() - began
  let right = 0
  let made = 0
  let contraction = 0
  const seen = new Set<string>()
  for (const sentence of doc.sentences)
    for (const token of sentence.tokens) {
      const key = `${token.start}-${token.end}-${token.part ?? 0}`
      // « du », « des »: measured apart (tag/contraction), taken as right here.
      if (gold.articles.has(token.start)) {
        contraction++
        if (token.part === 2) continue
        made++
        right++
        seen.add(`${token.start}-${token.end}-0`)
        continue
      }
      made++
      seen.add(key)
      if (gold.words.has(key)) right++
      else if (showErrors)
        console.log(
          'made',
          JSON.stringify(gold.text.slice(token.start, token.end)),
          '\t',
          JSON.stringify(gold.text.slice(token.start - 20, token.end + 20)),
        )
    }
  if (showErrors) for (const [key, form] of gold.words) if (!seen.has(key)) console.log('gold', form)
  const made_ = new Set(doc.sentences.map(({start, end}) => `${start}-${end}`))
  const both = [...made_].filter(key => gold.sentences.has(key)).length
  if (showErrors)
    for (const s of doc.sentences)
      if (!gold.sentences.has(`${s.start}-${s.end}`))
        console.log(
          'SENT',
          JSON.stringify(gold.text.slice(Math.max(0, s.start - 60), s.start)),
          '>>>',
          JSON.stringify(gold.text.slice(s.start, s.start + 30) + ' … ' + gold.text.slice(s.end - 60, s.end)),
          '<<<',
          JSON.stringify(gold.text.slice(s.end, s.end + 40)),
        )
  console.log(
    path.split('/').at(-1),
    'words F1',
    f1(right, made, gold.words.size),
    'sentences F1',
    f1(both, made_.size, gold.sentences.size),
    `${Math.round(made / took)} k words/s`,
    contraction / 2,
  )
}
