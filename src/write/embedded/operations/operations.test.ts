import {describe, expect, test} from 'vitest'
import {french} from '../../../../tests/support/french.js'
import {partSentence} from '../part-sentence.js'
import {analyseAlone} from '../reanalysis.js'
import {partingOperations} from './index.js'

describe.each(partingOperations.map(operation => [operation.id, operation] as const))('%s', (id, {examples}) => {
  test('has both kinds of examples', () => {
    expect(examples.rewrites.length).toBeGreaterThan(0)
    expect(examples.leaves.length).toBeGreaterThan(0)
  })
  test.each(examples.rewrites.map(([before, after]) => [before, after] as const))(
    'rewrites « %s »',
    (before, after) => {
      const parted = part(before)
      expect(parted?.texts).toEqual(after)
      expect(parted?.operation).toBe(id)
    },
  )
  test.each(examples.leaves.map(text => [text]))('leaves « %s »', text => {
    expect(part(text)?.operation).not.toBe(id)
  })
})

function part(text: string) {
  const doc = analyseAlone(text, french())
  return partSentence(doc, doc.sentences[0]!, french())
}
