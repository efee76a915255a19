/** What `read` understands. */
export type SourceFormat = 'text' | 'markdown' | 'html'

const byExtension: Readonly<Record<string, SourceFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}

/**
 * Tell the format by the name's extension, else by the content.
 *
 * Content is HTML when it opens with a tag and holds a closing one; Markdown when it opens with front matter or has
 * two of: an ATX heading, a link, bold text, a table's rule.
 */
export function detectFormat(name: string, text: string): SourceFormat {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const known = byExtension[extension]
  if (known) return known
  const head = text.slice(0, 20_000)
  if (
    /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|article|main|section|div|p|h[1-6]|ul|ol|blockquote|figure|table)\b/i.test(
      head,
    ) &&
    /<\/[a-z]/i.test(head)
  )
    return 'html'
  if (/^---[ \t]*\n(?:[\w-]+[ \t]*:.*\n)+---[ \t]*(?:\n|$)/.test(head)) return 'markdown'
  const signs = [
    /^#{1,6} \S/m,
    /\[[^\]\n]{1,200}\]\(https?:\/\/[^)\s]{1,300}\)/,
    /\*\*[^*\n]{1,100}\*\*/,
    /^\|? ?:?-{3,}:? ?\|/m,
  ]
  return signs.filter(sign => sign.test(head)).length >= 2 || /^# \S/.test(head) ? 'markdown' : 'text'
}
