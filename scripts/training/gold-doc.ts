import type {Doc, Token} from '../../src/document/index.js'
import type {GoldSentence} from './treebank.js'

/** Treebank sentences as a document with the treebank's own sentences and words: each sentence a block of its own. */
export function goldDoc(sentences: readonly GoldSentence[]): Doc<Token> {
  let text = ''
  const built = sentences.map((sentence, index) => {
    const start = text.length
    const tokens: Token[] = []
    for (const [i, form] of sentence.forms.entries()) {
      const before = i > 0 && sentence.spaces[i - 1] === true
      if (before) text += ' '
      tokens.push({index: i, form, start: text.length, end: text.length + form.length, spaceBefore: before})
      text += form
    }
    const end = text.length
    text += '\n\n'
    return {index, block: index, start, end, tokens}
  })
  const blocks = built.map(({start, end}) => ({kind: 'paragraph' as const, start, end}))
  return {name: 'treebank', text, blocks, meta: {}, notes: [], sentences: built}
}
