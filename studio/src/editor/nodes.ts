import {type AnyExtension, Mark, Node} from '@tiptap/core'

/** Attributes that stay out of the page's markup, with their value when none is given. */
function hidden(values: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, {default: value, rendered: false, keepOnSplit: true}]),
  )
}

/** A block of running text. `part` is the part of the anatomy it belongs to. */
function textblock(name: string, tag: string, className: string | undefined, attributes: Record<string, unknown> = {}) {
  return Node.create({
    name,
    group: 'block',
    content: 'text*',
    defining: true,
    addAttributes: () => hidden({part: 'body', ...attributes}),
    parseHTML: () => [{tag: className ? `${tag}.${className}` : tag}],
    renderHTML: () => [tag, className ? {class: className} : {}, 0],
  })
}

const standfirst = textblock('standfirst', 'p', 'standfirst', {part: 'standfirst'})
const question = textblock('question', 'h3', 'question', {part: 'faq'})
const answer = textblock('answer', 'p', 'answer', {part: 'faq'})
const quote = textblock('quote', 'blockquote', undefined)
const code = textblock('code', 'pre', undefined).extend({code: true, whitespace: 'pre'})
const paragraph = textblock('paragraph', 'p', undefined).extend({priority: 1000})

const heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  defining: true,
  addAttributes: () => hidden({part: 'body', level: 2}),
  // The studio's H1 is the headline, which stands above the text.
  parseHTML: () => [1, 2, 3, 4, 5, 6].map(level => ({tag: `h${level}`, attrs: {level: level > 2 ? 3 : 2}})),
  renderHTML: ({node}) => [node.attrs['level'] === 3 ? 'h3' : 'h2', 0],
})

/** Lists, and the parts that are lists: key points, timeline, people, sources. */
const list = Node.create({
  name: 'list',
  group: 'block',
  content: 'item+',
  addAttributes: () => hidden({part: 'body', kind: 'list', ordered: false}),
  parseHTML: () => [{tag: 'ul'}, {tag: 'ol', attrs: {ordered: true}}],
  renderHTML: ({node}) => [node.attrs['ordered'] ? 'ol' : 'ul', {class: `list-${node.attrs['kind']}`}, 0],
})

const item = Node.create({
  name: 'item',
  content: 'text*',
  defining: true,
  parseHTML: () => [{tag: 'li'}],
  renderHTML: () => ['li', 0],
})

/** A table as plain text carries it: a line a row, cells parted by tabs. */
const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'row+',
  addAttributes: () => hidden({part: 'body'}),
  renderHTML: () => ['div', {class: 'table'}, 0],
})
const row = Node.create({name: 'row', content: 'text*', renderHTML: () => ['p', 0]})

/** Which passage a run of text is: it goes where the text goes, through every edit, cut and paste. */
const passage = Mark.create({
  name: 'passage',
  excludes: 'passage',
  addAttributes: () => ({
    id: {
      default: '',
      parseHTML: element => element.getAttribute('data-passage'),
      renderHTML: ({id}) => ({'data-passage': id}),
    },
  }),
  parseHTML: () => [{tag: 'span[data-passage]'}],
  renderHTML: ({HTMLAttributes}) => ['span', HTMLAttributes, 0],
})

/** The strong part before the colon: a timeline's date, a name. */
const label = Mark.create({
  name: 'label',
  inclusive: false,
  parseHTML: () => [{tag: 'strong.label'}],
  renderHTML: () => ['strong', {class: 'label'}, 0],
})

/** A source's link. It is shown, never followed, in the studio. */
const link = Mark.create({
  name: 'sourceLink',
  inclusive: false,
  addAttributes: () => hidden({href: ''}),
  renderHTML: () => ['span', {class: 'link'}, 0],
})

/** The kinds of text an article is made of, for the editor. */
export const articleNodes: AnyExtension[] = [
  paragraph,
  standfirst,
  heading,
  quote,
  code,
  list,
  item,
  table,
  row,
  question,
  answer,
  passage,
  label,
  link,
]
