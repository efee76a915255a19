import type {EditedArticle} from '../api/values.js'

/** The article as plain text, for what takes nothing else. */
export function toPlainText({metadata, blocks}: EditedArticle): string {
  const lines = blocks.flatMap(({kind, passages}) => {
    const texts = passages.map(({label, text}) => (label === undefined ? text : `${label}\u00A0: ${text}`))
    if (kind === 'faq') return texts
    return ['standfirst', 'heading', 'paragraph', 'quote'].includes(kind) ? [texts.join(' ')] : [texts.join('\n')]
  })
  return [metadata.headline, ...lines].join('\n\n')
}
