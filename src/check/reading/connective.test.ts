import {expect, test} from 'vitest'
import {loadFrench} from '../../engine/load.js'
import {analyse} from '../../language/index.js'
import {findConnectives} from './connective.js'

const french = loadFrench()

test.each([
  ['Le pont rouvre, mais la route ferme.', ['mais']],
  ['En raison des travaux, la route ferme.', ['^en raison des']],
  ['Il attend parce qu’elle vient d’abord.', ['parce qu’', 'd’abord']],
  ['«\u00A0Ainsi, le pont rouvre\u00A0», dit-il.', ['^ainsi']],
  ['Il parle comme un maire.', []],
  ['Comme il pleut, il attend.', ['^comme']],
  ['Lorsqu’il pleut, il attend.', ['^lorsqu’']],
  ['Le pont rouvre lundi.', []],
])('%s', (text, expected) => {
  const source = {
    name: '',
    text,
    blocks: [{kind: 'paragraph' as const, start: 0, end: text.length}],
    meta: {},
    notes: [],
  }
  const found = findConnectives(analyse(source, french), french.lists['connectives']!)
  expect(found.flat().map(({text: words, opens}) => (opens ? `^${words}` : words))).toEqual(expected)
})
