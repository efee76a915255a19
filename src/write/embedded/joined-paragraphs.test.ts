import {expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {analyse} from '../../language/index.js'
import {joinedParagraphs} from './joined-paragraphs.js'

/** Paragraphs after joining, as the numbers of their source paragraphs. */
function check(paragraphs: readonly string[], expected: readonly (readonly number[])[]): void {
  const text = paragraphs.join('\n')
  let start = 0
  const blocks = paragraphs.map(one => {
    const block = {kind: 'paragraph' as const, start, end: start + one.length}
    start += one.length + 1
    return block
  })
  const doc = analyse({name: '', text, blocks, meta: {}, notes: []}, french())
  const parts = blocks.map((_, index) => ({
    kind: 'paragraph' as const,
    sentences: doc.sentences.filter(({block}) => block === index).map(sentence => sentence.index),
    sourceBlocks: [index],
  }))
  expect(joinedParagraphs(doc, parts).map(({sourceBlocks}) => sourceBlocks)).toEqual(expected)
}

test('one sentence goes on from another about the same person or thing', () => {
  check(['Nadia Perrin a quitté la mairie de Vaulnes.', 'Nadia Perrin avait été élue en 2020.'], [[0, 1]])
  check(['Le pont a rouvert à la circulation.', 'Le pont avait été fermé pour travaux.'], [[0, 1]])
  check(['La ville a vendu la halle.', 'Cette vente rapporte deux millions d’euros.'], [[0, 1]])
})

test('another subject keeps its paragraph', () =>
  check(['Nadia Perrin a quitté la mairie.', 'Les écoles ferment mardi.'], [[0], [1]]))

test('a quotation stands alone, unless what follows goes on from it', () => {
  const said = '« Nous avons réparé le pont et rouvert la route », a déclaré Nadia Perrin.'
  check([said, 'Nadia Perrin avait été élue en 2020.'], [[0], [1]])
  check([said, 'Les travaux, a-t-elle ajouté, ont duré six mois.'], [[0, 1]])
})

test('a colon leads on to what stands apart', () =>
  check(['Le pont reste interdit aux camions :', 'Le pont ne porte que douze tonnes.'], [[0], [1]]))

test('paragraphs stay short', () => {
  const long = `Le pont de Vaulnes relie ${'les deux rives du fleuve, '.repeat(18)}la gare et le port.`
  check([long, 'Le pont a rouvert.'], [[0], [1]])
})
