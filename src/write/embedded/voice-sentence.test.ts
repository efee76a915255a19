import {describe, expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {analyseAlone} from './reanalysis.js'
import {voiceSentence, voicingOperations} from './voice-sentence.js'

describe.each(voicingOperations.map(({id, examples}) => [id, examples] as const))('%s', (id, {rewrites, leaves}) => {
  test.each(rewrites.map(([before, after]) => [before, after] as const))('rewrites « %s »', (before, [after]) => {
    expect(voice(before)).toMatchObject({text: after, operation: id})
  })
  test.each(leaves.map(text => [text]))('leaves « %s »', text => {
    expect(voice(text)).toBeUndefined()
  })
})

function voice(text: string) {
  const doc = analyseAlone(text, french())
  return voiceSentence(doc, doc.sentences[0]!, french())
}
