import type {ArticleBlock, Passage} from '../../document/index.js'
import {applyEdits, type French, typographyEdits} from '../../language/index.js'

/**
 * Put into French typography what only the whole paragraph shows: a quotation that opens in one of its passages and closes
 * in another. The paragraph stays as it is when a change would join two passages.
 */
export function pairedMarks(block: ArticleBlock, french: French): ArticleBlock {
  if ((block.kind !== 'paragraph' && block.kind !== 'quote') || block.passages.length < 2) return block
  const edits = typographyEdits(block.passages.map(({text}) => text).join(' '), french)
  let start = 0
  let done = 0
  const passages = block.passages.map((passage): Passage => {
    const [from, end] = [start, start + passage.text.length]
    start = end + 1
    const own = edits
      .filter(edit => edit.start >= from && edit.end <= end)
      .map(edit => ({...edit, start: edit.start - from, end: edit.end - from}))
    done += own.length
    if (own.length === 0) return passage
    const operations = [...new Set([...passage.operations, 'typography'])]
    return {...passage, text: applyEdits(passage.text, own), operations}
  })
  return done === edits.length ? {...block, passages} : block
}
