import type {Passage, SourceSpan} from '../../document/index.js'
import {type French, typography} from '../../language/index.js'

/** Make passages with running ids, in house typography; `p1` is the first of the article. */
export type PassageMaker = (
  text: string,
  from: readonly SourceSpan[],
  operations: readonly string[],
  more?: Partial<Passage>,
) => Passage

/** A fresh maker: ids count from 1. */
export function passageMaker(by: string, french: French): PassageMaker {
  let count = 0
  return (text, from, operations, more = {}) => {
    count++
    const mended = typography(text, french).text
    return {
      id: `p${count}`,
      text: mended,
      by,
      from,
      operations: mended === text || operations.includes('typography') ? operations : [...operations, 'typography'],
      ...more,
    }
  }
}
