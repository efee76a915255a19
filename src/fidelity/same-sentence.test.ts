import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {findQuotations} from './find-quotations.js'
import {openSources} from './open-sources.js'
import {onlyNamesDiffer, plainKey, plainWords} from './same-sentence.js'

const SOURCE = 'Etienne Marzin dirige la scierie de Larrau depuis 2011. Marzin est accusé par "trois salariés".'

function read(text: string) {
  const doc = analyse(
    {name: 'text', text, blocks: [{kind: 'paragraph', start: 0, end: text.length}], meta: {}, notes: []},
    french(),
  )
  return {doc, words: doc.sentences.map(sentence => plainWords(doc, sentence, findQuotations(doc)))}
}

test.each([
  ['Étienne Marzin dirige la scierie de Larrau depuis 2011', 0, true],
  ['Marzin est accusé par « trois salariés ».', 1, true],
  ['Marzin est accusé par trois salariés.', 1, false],
  ['Marzin est accuse par « trois salariés ».', 1, false],
  ['Marzin est accusé par « trois salariés » ?', 1, false],
] as const)('%s: typography apart, is it sentence %i? %s', (text, sentence, isSame) => {
  expect(plainKey(read(text).words[0]!) === plainKey(read(SOURCE).words[sentence]!)).toBe(isSame)
})

test.each([
  ['Étienne Marzin est accusé par « trois salariés ».', true],
  ['Étienne Marzin est accusé par « quatre salariés ».', false],
  ['Le patron Marzin est accusé par « trois salariés ».', false],
])('%s: only a name is longer: %s', (text, isSame) => {
  const source = read(SOURCE)
  const {names} = openSources([source.doc], french())
  expect(onlyNamesDiffer(read(text).words[0]!, source.words[1]!, names)).toBe(isSame)
})
