import type {Passage, SourceSpan} from '../../document/index.js'
import {type French, mendSpelling, typography} from '../../language/index.js'
import {withoutCalques} from './calques.js'
import {withoutDoubledWords} from './doubled-words.js'

/** Make passages with running ids, in house typography; `p1` is the first of the article. */
export type PassageMaker = (
  text: string,
  from: readonly SourceSpan[],
  operations: readonly string[],
  more?: Partial<Passage>,
) => Passage

/**
 * A fresh maker: ids count from 1.
 *
 * @param slips  Misspellings of the source, each with what was meant; mended outside quotations.
 */
export function passageMaker(by: string, french: French, slips: ReadonlyMap<string, string> = new Map()): PassageMaker {
  let count = 0
  return (text, from, operations, more = {}) => {
    count++
    const spelt = withoutCalques(withoutDoubledWords(mendSpelling(text, slips)))
    const mended = typography(spelt, french).text
    const done = spelt === text || operations.includes('mended') ? operations : [...operations, 'mended']
    return {
      id: `p${count}`,
      text: mended,
      by,
      from,
      operations: mended === spelt || done.includes('typography') ? done : [...done, 'typography'],
      ...more,
    }
  }
}
