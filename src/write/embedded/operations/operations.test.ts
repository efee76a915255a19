import {describe, expect, test} from 'vitest'
import {french} from '../../../../tests/support/french.js'
import {analyseAlone} from '../reanalysis.js'
import {rewriteSentence} from '../rewrite-sentence.js'
import {partingOperations} from './index.js'

describe.each(partingOperations.map(operation => [operation.id, operation] as const))('%s', (id, {examples}) => {
  test('has both kinds of examples', () => {
    expect(examples.rewrites.length).toBeGreaterThan(0)
    expect(examples.leaves.length).toBeGreaterThan(0)
  })
  test.each(examples.rewrites.map(([before, after]) => [before, after] as const))('rewrites « %s »', (before, after) => {
    const result = rewrite(before)
    expect(result.texts).toEqual(after)
    expect(result.operations).toContain(id)
  })
  test.each(examples.leaves.map(text => [text]))('leaves « %s »', text => {
    expect(rewrite(text).operations).not.toContain(id)
  })
})

function rewrite(text: string) {
  const doc = analyseAlone(text, french())
  return rewriteSentence(doc, doc.sentences[0]!, 0, [], french())
}
