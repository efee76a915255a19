import fc from 'fast-check'
import {expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import type {ParsedToken} from '../../document/index.js'
import {withMemory} from '../french.js'
import {segment} from '../segment/segment.js'
import {tag} from '../tag/tag.js'
import {parse} from './parse.js'

const parsed = (text: string) => {
  const source = {
    name: 'test',
    text,
    blocks: [{kind: 'paragraph' as const, start: 0, end: text.length}],
    meta: {},
    notes: [],
  }
  return parse(tag(segment(source, french()), french()), french())
}

/** Each arc as « relation(head, word) ». */
const arcs = (tokens: readonly ParsedToken[]) =>
  tokens.map(({head, deprel, form}) => `${deprel}(${tokens[head]?.form ?? ''}, ${form})`)

function expectTree(tokens: readonly ParsedToken[]): void {
  expect(tokens.filter(({head}) => head === -1).map(({deprel}) => deprel)).toEqual(['root'])
  for (const token of tokens) {
    let steps = 0
    for (let at = token.index; at >= 0; at = tokens[at]!.head) expect(steps++).toBeLessThanOrEqual(tokens.length)
    expect(token.confidence).toBeGreaterThanOrEqual(0)
    expect(token.confidence).toBeLessThanOrEqual(1)
  }
}

test.each([
  ['Le maire a inauguré la nouvelle école.', ['nsubj(inauguré, maire)', 'obj(inauguré, école)', 'root(, inauguré)']],
  [
    'La loi a été adoptée par les députés.',
    ['nsubj:pass(adoptée, loi)', 'aux:pass(adoptée, été)', 'obl:agent(adoptée, députés)'],
  ],
  ['« Nous partirons demain », a annoncé la directrice.', ['nsubj(annoncé, directrice)', 'nsubj(partirons, Nous)']],
])('%s', (text, expected) => {
  const tokens = parsed(text).sentences[0]!.tokens
  expectTree(tokens)
  expect(arcs(tokens)).toEqual(expect.arrayContaining(expected))
})

test('an opening quotation mark is never the root', () => {
  for (const text of ['« Bonjour !', '« »', '« Merci à tous », dit-elle.']) {
    const roots = parsed(text).sentences.flatMap(({tokens}) =>
      tokens.filter(({head, upos}) => head === -1 && upos !== 'PUNCT'),
    )
    expect(roots.length).toBeLessThanOrEqual(2)
  }
  expect(parsed('« Merci à tous », dit-elle.').sentences[0]!.tokens[0]!.head).not.toBe(-1)
})

test('a sentence is read alike with and without the memory of others like it', () => {
  const remembering = withMemory(french())
  const read = (text: string, model = french()) => {
    const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
    return parse(tag(segment({name: 'test', text, blocks, meta: {}, notes: []}, model), model), model)
  }
  for (const text of [
    'Les pompiers, arrivés vers midi, ont éteint le feu dans la grange.',
    'Les pompiers ont éteint le feu dans la grange.',
    'Les pompiers, arrivés vers midi, ont éteint le feu.',
    'Les pompiers ont éteint le feu dans la grange.',
  ])
    expect(read(text, remembering)).toEqual(read(text))
})

test('nothing, one word and a thousand words make trees', () => {
  expect(parsed('').sentences).toEqual([])
  for (const text of ['Oui', '…', `${'le chat noir, '.repeat(300)}dort.`])
    for (const {tokens} of parsed(text).sentences) expectTree(tokens)
})

test('any text makes trees, and the same text the same trees', () => {
  const pieces = fc.constantFrom(
    'le',
    'Paris',
    'mange',
    '«',
    '»',
    ',',
    '.',
    '—',
    'qu’',
    '"',
    '(',
    ')',
    '12',
    'très',
    '\n',
    '😀',
    '-t-il',
    '__proto__',
    'constructor',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, {maxLength: 40}).map(words => words.join(' ')),
        fc.string({unit: 'binary'}),
      ),
      text => {
        const doc = parsed(text)
        for (const {tokens} of doc.sentences) expectTree(tokens)
        expect(parsed(text)).toEqual(doc)
      },
    ),
    {numRuns: 60},
  )
})
