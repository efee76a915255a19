import {expect, test} from 'vitest'
import {bestTree} from './best-tree.js'

/** Heads in letters: `r` for the root, else the place of the head. */
const check = (left: string, right: string, leftScores: number[], rightScores: number[], expected: string) => {
  const read = (text: string) => Int32Array.from(text, sign => (sign === 'r' ? text.length : Number(sign)))
  const heads = bestTree(read(left), read(right), Float64Array.from(leftScores), Float64Array.from(rightScores))
  expect(Array.from(heads, head => (head === left.length ? 'r' : String(head))).join('')).toBe(expected)
}

test('two trees alike make the same tree', () => check('1r1', '1r1', [1, 1, 1], [1, 1, 1], '1r1'))
test('the likelier head wins', () => check('1r10', '1r12', [1, 1, 1, 0.4], [1, 1, 1, 0.6], '1r12'))
test('a head that would close a ring is not taken', () => check('1r0', 'r00', [0.9, 0.9, 0.9], [0.5, 0.95, 0.9], '1r0'))
test('the root moves with the word it leaves', () => check('1r', 'r0', [0.5, 0.5], [0.9, 0.8], 'r0'))
