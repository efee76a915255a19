import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import type {Article, Passage, SourceText} from '../document/index.js'
import {analyse} from '../language/index.js'
import {claimsOf, lostFacts, openSources, openWritten, sameClaims, verifyArticle} from './index.js'

function analysed(text: string) {
  const source: SourceText = {
    name: 'text',
    text,
    blocks: [{kind: 'paragraph', start: 0, end: text.length}],
    meta: {},
    notes: [],
  }
  return analyse(source, french())
}

const SOURCE =
  'Léa Morin a gagné 3 000 euros lundi. « Je suis ravie », dit-elle. Son rival, Max Petit, a perdu. Il pleuvait.'

function article(...passages: Passage[]): Article {
  const metadata = {
    headline: '',
    headlineAlternatives: [],
    title: '',
    titleAlternatives: [],
    description: '',
    descriptionAlternatives: [],
    slug: '',
    keyphrase: '',
    language: 'fr',
  }
  return {
    metadata,
    blocks: [{kind: 'paragraph', part: 'body', passages}],
    fates: [{file: 0, start: 97, end: 109, usedIn: [], dropped: 'colour'}],
  }
}

test('lists the sentences that no passage covers and the facts that a passage leaves out', () => {
  const sources = openSources([analysed(SOURCE)], french())
  const text = 'Léa Morin a gagné 3 000 euros.'
  const passage: Passage = {id: 'p1', text, by: 'rules', from: [{file: 0, start: 0, end: 36}], operations: []}
  const lost = lostFacts(article(passage), sources, analysed(text))
  expect(lost.facts.map(({kind, text: fact}) => `${kind} ${fact}`)).toEqual(['date lundi'])
  expect(lost.sentences.map(({start, end}) => SOURCE.slice(start, end))).toEqual([
    '« Je suis ravie », dit-elle.',
    'Son rival, Max Petit, a perdu.',
  ])
})

test('holds each sentence of a page to its own passage', () => {
  const sources = openSources([analysed(SOURCE)], french())
  const doc = analysed('Léa Morin a gagné 3 000 euros lundi. Max Petit n’a pas perdu.')
  const from = [[{file: 0, start: 0, end: 36}], [{file: 0, start: 66, end: 96}]]
  const passageOf = (sentence: number): Passage => ({
    id: `p${sentence}`,
    text: '',
    by: 'rules',
    from: from[sentence]!,
    operations: [],
  })
  const found = verifyArticle({doc, passageOf}, sources)
  expect(found.map(({passage, complaints}) => `${passage} ${complaints[0]!.kind}`)).toEqual(['p1 negation'])
})

test('tells what a rewritten sentence changed', () => {
  const sources = openSources([analysed(SOURCE)], french())
  const claims = (text: string) => claimsOf(openWritten(analysed(text), sources), 0)
  const before = claims('Le maire a annoncé que la halle pourrait rouvrir.')
  expect(sameClaims(before, claims('Selon le maire, la halle pourrait rouvrir.')).changed).toEqual([])
  expect(sameClaims(before, claims('La halle rouvre.')).lost.map(({predicate}) => predicate)).toEqual([
    'annoncer',
    'pouvoir',
  ])
  expect(sameClaims(before, claims('La halle pourrait rouvrir.')).changed.map(({what}) => what)).toContain(
    'attribution',
  )
})
