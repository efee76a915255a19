/** One tag of an HTML text. */
export interface HtmlTag {
  readonly name: string
  readonly isClosing: boolean
  readonly attributes: Readonly<Record<string, string>>
  /** The text after the tag, up to the next one, entities as written. */
  readonly text: string
}

/**
 * The tags of an HTML text in order; comments and the doctype are left out, script and style hold no tags.
 *
 * Reads what our own exports and ordinary editors write: attribute values in quotes or bare. Linear in the text.
 */
export function tagsOf(page: string): HtmlTag[] {
  const html = withoutComments(page)
  const tags: HtmlTag[] = []
  const pattern = /<(\/?)([a-z][a-z0-9-]*)((?:[^"'<>]|"[^"]*"|'[^']*')*)>/gi
  let match = pattern.exec(html)
  while (match) {
    const name = match[2]?.toLowerCase()
    const end = match.index + match[0].length
    const isRaw = match[1] === '' && (name === 'script' || name === 'style')
    if (isRaw) {
      const close = html.slice(end).search(new RegExp(`</${name}`, 'i'))
      pattern.lastIndex = close < 0 ? html.length : end + close
    }
    const next = isRaw ? pattern.lastIndex : html.indexOf('<', end)
    if (name !== undefined) {
      const text = html.slice(end, next < 0 ? html.length : next)
      tags.push({name, isClosing: match[1] === '/', attributes: attributesOf(match[3] ?? ''), text})
    }
    match = pattern.exec(html)
  }
  return tags
}

function withoutComments(html: string): string {
  let kept = ''
  let from = 0
  for (;;) {
    const start = html.indexOf('<!--', from)
    const end = start < 0 ? -1 : html.indexOf('-->', start + 4)
    if (end < 0) return kept + html.slice(from)
    kept += html.slice(from, start)
    from = end + '-->'.length
  }
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name, double, single, bare] of written.matchAll(
    /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    attributes[name!.toLowerCase()] = decode(double ?? single ?? bare ?? '')
  }
  return attributes
}

/** Decode the few references that exports write. */
export function decode(text: string): string {
  const named: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0'}
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
