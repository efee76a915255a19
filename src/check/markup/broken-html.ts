import {defineCheck, type Flaw} from '../check.js'
import {type HtmlTag, tagsOf} from './html-tags.js'

/** Elements without content. */
const empty: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Elements that may not stand in a paragraph or a heading. */
const block: ReadonlySet<string> = new Set(
  'article aside blockquote div figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
)

const phrasingOnly: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6'.split(' '))

/** Elements that say nothing without a text. */
const wantText: ReadonlySet<string> = new Set('p h1 h2 h3 h4 li a title'.split(' '))

/** Ask for sound HTML: every element closed, nothing block in a paragraph, no empty one, no level skipped, alt on images. */
export const brokenHtml = defineCheck({
  id: 'markup/broken-html',
  severity: 'error',
  source: 'WHATWG, HTML Living Standard, content models; W3C, WCAG 2.2, 1.1.1 and 1.3.1',
  defaults: {},
  *run({html}): Iterable<Flaw> {
    if (html === undefined) return
    const whole = {start: 0, end: 0}
    const open: {tag: HtmlTag; hasContent: boolean}[] = []
    let level = 1
    for (const tag of tagsOf(html)) {
      const {name} = tag
      if (tag.isClosing) {
        const at = open.findLastIndex(other => other.tag.name === name)
        if (at < 0) {
          yield {...whole, variant: 'unopened', values: {tag: name}}
          continue
        }
        for (const {tag: lost} of open.splice(at + 1).reverse())
          yield {...whole, variant: 'unclosed', values: {tag: lost.name}}
        const closed = open.pop()!
        if (wantText.has(name) && !closed.hasContent) yield {...whole, variant: 'empty', values: {tag: name}}
        if (closed.hasContent || tag.text.trim() !== '') mark(open)
        continue
      }
      const parent = open[open.length - 1]?.tag.name
      if (parent && phrasingOnly.has(parent) && block.has(name))
        yield {...whole, variant: 'nested', values: {tag: name, parent}}
      const heading = /^h([1-6])$/.exec(name)
      if (heading) {
        const next = Number(heading[1])
        if (next > level + 1) yield {...whole, variant: 'level', values: {tag: name, parent: `h${level}`}}
        level = next
      }
      if (name === 'img' && tag.attributes['alt'] === undefined) yield {...whole, variant: 'alt', values: {tag: name}}
      if (!empty.has(name)) open.push({tag, hasContent: tag.text.trim() !== ''})
      else if (name === 'img' || tag.text.trim() !== '') mark(open)
    }
    for (const {tag} of open) yield {...whole, variant: 'unclosed', values: {tag: tag.name}}
  },
  examples: {
    flags: [
      {text: 'Le pont.', html: '<p>Le pont.'},
      {text: 'Le pont.', html: '<p>Le pont.</p></div>'},
      {text: 'Le pont.', html: '<p>Le <ul><li>pont</li></ul></p>'},
      {text: 'Le pont.', html: '<h2></h2><p>Le pont.</p>'},
      {text: 'Le pont.', html: '<h4>Le pont</h4>'},
      {text: 'Le pont.', html: '<img src="a.jpg">'},
    ],
    passes: [
      {
        text: 'Le pont.',
        html: '<h2>Le <em>pont</em></h2><ul><li><a href="x?a=1&amp;b=2">a &lt; b</a></li></ul><img src="a" alt="">',
      },
      {text: 'Le pont.', html: '<script>if (a<b) "</p>"</script><p><strong>Le</strong> pont.</p>'},
      'Le pont.',
    ],
  },
})

/** The element that is open has content. */
function mark(open: {tag: HtmlTag; hasContent: boolean}[]): void {
  const last = open[open.length - 1]
  if (last) last.hasContent = true
}
