import type {JSONContent} from '@tiptap/core'
import type {ArticleBlock, Passage} from '../../../src/document/index.js'

/** What stands between a label and its text. */
export const labelSeparator = '\u00A0: '

/** The blocks of an article as a document of the editor. */
export function docOfBlocks(blocks: readonly ArticleBlock[]): JSONContent {
  const content = blocks.filter(block => block.passages.length > 0).flatMap(nodesOf)
  return {type: 'doc', content: content.length > 0 ? content : [{type: 'paragraph'}]}
}

function nodesOf(block: ArticleBlock): JSONContent[] {
  const {kind, part, level, ordered = false, passages} = block
  switch (kind) {
    case 'standfirst':
    case 'paragraph':
    case 'quote':
      return [{type: kind, attrs: {part}, content: running(passages)}]
    case 'heading':
      return [{type: kind, attrs: {part, level: level === 3 ? 3 : 2}, content: running(passages)}]
    case 'code':
      return [{type: kind, attrs: {part}, content: joined(passages, '\n')}]
    case 'table':
      return [{type: kind, attrs: {part}, content: passages.map(row => ({type: 'row', content: inline(row)}))}]
    case 'faq':
      return passages.map(one => ({
        type: one.role === 'question' ? 'question' : 'answer',
        attrs: {part},
        content: inline(one),
      }))
    case 'list':
    case 'keyPoints':
    case 'timeline':
    case 'people':
    case 'sources':
      return [
        {
          type: 'list',
          attrs: {part, kind, ordered},
          content: passages.map(one => ({type: 'item', content: inline(one)})),
        },
      ]
  }
}

function running(passages: readonly Passage[]): JSONContent[] {
  return joined(passages, ' ')
}

function joined(passages: readonly Passage[], separator: string): JSONContent[] {
  return passages.flatMap((one, index) => (index > 0 ? [{type: 'text', text: separator}, ...inline(one)] : inline(one)))
}

function inline({id, text, label, href}: Passage): JSONContent[] {
  const passage = {type: 'passage', attrs: {id}}
  const link = href === undefined ? [] : [{type: 'sourceLink', attrs: {href}}]
  const pieces = [
    ...(label ? [{type: 'text', text: label, marks: [passage, {type: 'label'}]}] : []),
    ...(label ? [{type: 'text', text: labelSeparator, marks: [passage]}] : []),
    {type: 'text', text, marks: [passage, ...link]},
  ]
  return pieces.filter(piece => piece.text !== '')
}
