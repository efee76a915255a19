import {getSchema} from '@tiptap/core'
import {Document} from '@tiptap/extension-document'
import {Text} from '@tiptap/extension-text'
import {EditorState} from '@tiptap/pm/state'
import {expect, test} from 'vitest'
import type {ArticleBlock, Passage} from '../../../src/document/index.js'
import {blocksOfDoc} from './blocks-of-doc.js'
import {docOfBlocks} from './doc-of-blocks.js'
import {articleNodes} from './nodes.js'
import {placeSpan} from './place-finding.js'

const schema = getSchema([Document, Text, ...articleNodes])

const said = (id: string, text: string, more: Partial<Passage> = {}): Passage => ({
  id,
  text,
  by: 'rules',
  from: [{file: 0, start: 0, end: 10}],
  operations: ['typography'],
  ...more,
})

const blocks: readonly ArticleBlock[] = [
  {kind: 'standfirst', part: 'standfirst', passages: [said('p1', 'La mairie rouvre.')]},
  {kind: 'heading', part: 'body', level: 2, passages: [said('p2', 'La mairie rouvre en mai')]},
  {kind: 'paragraph', part: 'body', passages: [said('p3', 'Le maire l’a dit.'), said('p4', 'Il a plu.')]},
  {kind: 'list', part: 'body', ordered: true, passages: [said('p5', 'Un.'), said('p6', 'Deux.')]},
  {kind: 'timeline', part: 'timeline', passages: [said('p7', 'La mairie ferme.', {label: '1967'})]},
  {
    kind: 'faq',
    part: 'faq',
    level: 3,
    passages: [said('p8', 'Quand rouvre-t-elle\u202F?', {role: 'question'}), said('p9', 'En mai.', {role: 'answer'})],
  },
  {kind: 'table', part: 'body', passages: [said('p10', 'Jour\tHeure'), said('p11', 'Lundi\t9\u00A0h')]},
  {kind: 'sources', part: 'sources', passages: [said('p12', 'Le Journal', {href: 'https://exemple.fr/a'})]},
]
const known = new Map(blocks.flatMap(({passages}) => passages.map(one => [one.id, one] as const)))
const open = () => EditorState.create({doc: schema.nodeFromJSON(docOfBlocks(blocks))})

/** Where a text begins in the document. */
function find(state: EditorState, text: string): number {
  let found = -1
  state.doc.descendants((node, at) => {
    const offset = node.isText ? node.text!.indexOf(text) : -1
    if (offset >= 0 && found < 0) found = at + offset
  })
  return found
}

const paragraph = (state: EditorState) =>
  blocksOfDoc(state.doc, known).blocks.find(({kind}) => kind === 'paragraph')!.passages

test('what is not touched comes back as it was', () => {
  expect(blocksOfDoc(open().doc, known).blocks).toEqual(blocks)
})

test('a word typed within a sentence makes it the editor’s, and it still says where it comes from', () => {
  const state = open()
  const edited = state.apply(state.tr.insertText(' bien', find(state, 'dit.') + 3))
  expect(paragraph(edited)[0]).toEqual({
    ...said('p3', 'Le maire l’a dit bien.'),
    by: 'editor',
    operations: ['typography', 'edited'],
  })
  expect(paragraph(edited)[1]).toEqual(said('p4', 'Il a plu.'))
})

const between = (state: EditorState, text: string) =>
  state.apply(state.tr.insert(find(state, 'Il a plu'), schema.text(text)))

test.each([
  [
    'a whole sentence between two is a passage of its own',
    'Elle attend. ',
    ['Le maire l’a dit.', 'Elle attend.', 'Il a plu.'],
  ],
  ['words before a sentence belong to it', 'Hier encore, ', ['Le maire l’a dit.', 'Hier encore, Il a plu.']],
])('%s', (_, typed, texts) => {
  expect(paragraph(between(open(), typed)).map(({text}) => text)).toEqual(texts)
})

test('a new sentence has an id that nothing else has, and no origin', () => {
  expect(paragraph(between(open(), 'Elle attend. '))[1]).toMatchObject({id: 'e1', from: [], by: 'editor'})
})

test('a sentence cut in two paragraphs is two passages with one origin', () => {
  const state = open()
  const edited = state.apply(state.tr.split(find(state, 'maire l’a')))
  const {blocks: read} = blocksOfDoc(edited.doc, known)
  const [first, second] = read.filter(({kind}) => kind === 'paragraph')
  expect([first!.passages[0]!.id, second!.passages[0]!.id]).toEqual(['p3', 'e1'])
  expect(second!.passages[0]!.from).toEqual(said('p3', '').from)
})

test('an emptied block is gone', () => {
  const state = open()
  const at = find(state, 'Le maire')
  const edited = state.apply(state.tr.delete(at, at + 'Le maire l’a dit. Il a plu.'.length))
  expect(blocksOfDoc(edited.doc, known).blocks.map(({kind}) => kind)).not.toContain('paragraph')
})

test.each([
  ['p3', 'Le maire l’a dit.', 'maire'],
  ['p7', '1967\u00A0: La mairie ferme.', 'ferme'],
  ['p7', '1967\u00A0: La mairie ferme.', '1967'],
  ['p11', 'Lundi\t9\u00A0h', 'Lundi'],
])('a finding in %s is placed at its words', (id, text, words) => {
  const {doc} = open()
  const start = text.indexOf(words)
  const check = {text, passages: [{id, start: 0, end: text.length}]}
  const range = placeSpan({start, end: start + words.length}, check, doc, blocksOfDoc(doc, known).places)
  expect(range && doc.textBetween(range.from, range.to)).toBe(words)
})

test('a finding whose words have changed has no place', () => {
  const {doc} = open()
  const check = {text: 'Le maire l’a nié.', passages: [{id: 'p3', start: 0, end: 17}]}
  expect(placeSpan({start: 13, end: 16}, check, doc, blocksOfDoc(doc, known).places)).toBeUndefined()
})
