import type {Block, SourceText} from '../../../src/document/index.js'

/** A source as read, as Markdown that an editor can change: its title, its subheadings, its lists. */
export function markdownOfSource({text, blocks, meta}: SourceText): string {
  const parts: string[] = []
  const isTitled = meta.title !== undefined && !text.trimStart().startsWith(meta.title)
  if (isTitled) parts.push(`# ${meta.title}`)
  let before: string | undefined
  for (const block of blocks) {
    const said = text.slice(block.start, block.end).trim()
    if (said === '') continue
    const marked = marksOf(block, said)
    if (block.kind === 'listItem' && before === 'listItem') parts[parts.length - 1] += `\n${marked}`
    else parts.push(marked)
    before = block.kind
  }
  return parts.join('\n\n')
}

function marksOf({kind, level = 2, ordered}: Block, said: string): string {
  switch (kind) {
    case 'title':
      return `# ${said}`
    case 'heading':
      return `${'#'.repeat(Math.max(2, level))} ${said}`
    case 'listItem':
      return `${'  '.repeat(level - 1)}${ordered ? '1.' : '-'} ${said}`
    case 'quote':
      return said.replace(/^/gm, '> ')
    case 'code':
      return `\`\`\`\n${said}\n\`\`\``
    case 'paragraph':
    case 'table':
    case 'caption':
      return said
  }
}
