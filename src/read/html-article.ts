/** Class and id words of what stands around an article on press and blog pages, in French and English. */
const furniture =
  /(?:^|[-_\s])(?:shar(?:e|ing)|partag(?:e|er)|social|socials|related|recommend\w*|newsletter|comments?|commentaires?|cookies?|consent|promo|pub|publicite|ads?|advert\w*|sponsor\w*|sidebar|breadcrumbs?|ariane|tags?|popup|modal|paywall|subscribe|abonnements?|lire-?aussi|read-?also|most-?read|plus-?lus|footer|menu|nav|navbar|toolbar|outbrain|taboola|bio|biography|sr-only|visually-hidden|skip-link|pagination|reactions?)(?:$|[-_\s])/i
const furnitureRoles = new Set([
  'navigation',
  'complementary',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'alert',
  'alertdialog',
])

/**
 * Find the element that holds a page's article: what says so itself (`articleBody`, `article`, `main`), when it holds
 * half of the page's running text at least, else where running text is densest.
 */
export function findArticle(document: Document): Element {
  const paragraphs = Array.from(document.querySelectorAll('p, blockquote'))
    .map(element => ({element, length: (element.textContent ?? '').trim().length}))
    .filter(({element, length}) => length >= 40 && !isAside(element, document.body))
  const total = paragraphs.reduce((sum, {length}) => sum + length, 0)
  for (const selector of ['[itemprop="articleBody"]', 'article', '[role="main"], main']) {
    const best = Array.from(document.querySelectorAll(selector), element => ({
      element,
      length: paragraphs.reduce(
        (sum, paragraph) => sum + (element.contains(paragraph.element) ? paragraph.length : 0),
        0,
      ),
    })).sort((a, b) => b.length - a.length)[0]
    if (best && best.length > 0 && best.length >= total / 2) return best.element
  }
  return densest(paragraphs, total) ?? document.body
}

/** Each paragraph counts for its parent, half for its grandparent; the best is widened while its parent holds much more. */
function densest(paragraphs: readonly {element: Element; length: number}[], total: number): Element | undefined {
  const scores = new Map<Element, number>()
  for (const {element, length} of paragraphs) {
    let weight = 1
    for (let parent = element.parentElement; parent && weight > 0.2; parent = parent.parentElement, weight /= 2)
      scores.set(parent, (scores.get(parent) ?? 0) + length * weight)
  }
  let best = [...scores].sort((a, b) => b[1] - a[1])[0]?.[0]
  while (best?.parentElement && best.tagName.toLowerCase() !== 'body') {
    const held = paragraphs.reduce((sum, {element, length}) => sum + (best!.contains(element) ? length : 0), 0)
    if (held >= total * 0.6) break
    best = best.parentElement
  }
  return best
}

/** Whether an element stands in the page's furniture, below `root`. */
function isAside(element: Element, root: Element): boolean {
  for (let parent: Element | null = element; parent && parent !== root; parent = parent.parentElement)
    if (isFurniture(parent) || (parent.className && furniture.test(parent.className))) return true
  return false
}

/**
 * Whether an element within an article is furniture by its tag, its role, or a list or paragraph made of links; or by
 * its class or id when it holds less than a third of the `articleLength` characters.
 */
export function isFurniture(element: Element, articleLength = 0): boolean {
  const tag = element.tagName.toLowerCase()
  if (tag === 'aside' || tag === 'footer' || furnitureRoles.has(element.getAttribute('role') ?? '')) return true
  if (/^(?:ul|ol|p|dl)$/.test(tag) && isLinks(element)) return true
  if (!articleLength || !furniture.test(`${element.getAttribute('class') ?? ''} ${element.id ?? ''}`)) return false
  return (element.textContent ?? '').length * 3 < articleLength
}

/** « Lire aussi : … », lists of links: two thirds and more of the text lead elsewhere. */
function isLinks(element: Element): boolean {
  const links = Array.from(element.querySelectorAll('a'))
  if (links.length === 0) return false
  const text = (element.textContent ?? '').trim()
  const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0)
  if (linked * 3 < text.length * 2) return false
  return links.length > 1 || /^(?:(?:à |a )?lire|voir|read|see|découvr|abonn|s’abonner|partager)/i.test(text)
}
