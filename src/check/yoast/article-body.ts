/** What stands in the first `<article>` (or the whole text when there is none), without H1s. */
export function bodyOf(html: string): string {
  const open = /<article\b[^>]*>/i.exec(html)
  if (!open) return withoutH1(html)
  const inside = html.slice(open.index + open[0].length)
  const close = inside.search(/<\/article\s*>/i)
  return withoutH1(close < 0 ? inside : inside.slice(0, close))
}

function withoutH1(html: string): string {
  const tag = /<(\/?)h1\b[^>]*>/gi
  let kept = ''
  let from = 0
  let isInside = false
  for (const match of html.matchAll(tag)) {
    const closes = match[1] === '/'
    if (closes === isInside) {
      if (!closes) kept += html.slice(from, match.index)
      isInside = !closes
    }
    if (closes) from = match.index + match[0].length
  }
  return isInside ? kept : kept + html.slice(from)
}
