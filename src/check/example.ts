import type {AnalysedDoc, Block, SourceText, Span, WriteRequest} from '../document/index.js'
import type {French} from '../language/index.js'
import {articleOfText} from './article-of-text.js'
import type {Example, ExamplePage} from './check.js'
import {type Analyse, type Page, pageOf} from './page.js'

/** An example made into a page, with the text that its marks hold, when it has marks. */
export interface OpenExample {
  readonly page: Page
  readonly marked?: Span & {readonly in: 'doc' | 'head'}
}

/** Make the page of an example and find the span between its `{{ }}`. */
export function openExample(example: Example, french: French, analyse: Analyse): OpenExample {
  const given: ExamplePage = typeof example === 'string' ? {text: example} : example
  const source = readSmallMarkdown(unmark(given.text))
  const article = articleOfText(source, {
    ...(given.title !== undefined && {title: unmark(given.title)}),
    ...(given.description !== undefined && {description: unmark(given.description)}),
    ...(given.slug !== undefined && {slug: given.slug}),
    ...(given.keyphrase !== undefined && {keyphrase: given.keyphrase}),
  })
  const sources = given.source === undefined ? [] : [analyse(readSmallMarkdown(given.source), french)]
  const page = pageOf(article, french, analyse, {
    sources,
    ...(given.profile && {profile: given.profile}),
    ...(given.words !== undefined && {request: requestFor(given.words)}),
    ...(given.html !== undefined && {html: given.html}),
  })
  const marked = markedSpan(given, page)
  return marked ? {page, marked} : {page}
}

/** The text of an example without its marks. */
export function unmark(text: string): string {
  return text.replace(/\{\{|\}\}/g, '')
}

/** Read the small Markdown of the examples; a paragraph is one line. */
export function readSmallMarkdown(markdown: string): SourceText {
  let text = ''
  const blocks: Block[] = []
  for (const line of markdown.split('\n')) {
    const match = /^(#{1,3} |- |> |\d+\. )?(.*)$/s.exec(line)
    const words = match?.[2] ?? ''
    if (words === '') continue
    if (text !== '') text += '\n\n'
    const span = {start: text.length, end: text.length + words.length}
    text += words
    blocks.push({...span, ...blockKind(match?.[1] ?? '')})
  }
  return {name: 'example', text, blocks, meta: {}, notes: []}
}

function blockKind(sign: string): Pick<Block, 'kind' | 'level' | 'ordered'> {
  if (sign.startsWith('#')) return {kind: 'heading', level: sign.length - 1}
  if (sign === '> ') return {kind: 'quote'}
  if (sign === '') return {kind: 'paragraph'}
  return {kind: 'listItem', level: 1, ordered: sign !== '- '}
}

/** Where the marked words stand in the page: in the body, else in the headline, title or description. */
function markedSpan(given: ExamplePage, page: Page): OpenExample['marked'] {
  for (const text of [given.text, given.title, given.description]) {
    const lines = (text ?? '').split('\n').map(line => line.replace(/^(?:#{1,3} |- |> |\d+\. )/, ''))
    const index = lines.findIndex(line => line.includes('{{'))
    const line = lines[index]
    if (line === undefined) continue
    const plain = unmark(line)
    const start = line.indexOf('{{')
    const length = line.indexOf('}}') - start - '{{'.length
    // The same words may stand in several lines: take the same one of them in the page.
    const rank = lines.slice(0, index).filter(other => unmark(other) === plain).length
    for (const place of ['doc', 'head'] as const) {
      const at = nthBlock(page[place], plain, rank) ?? nthBlock(page[place], plain, 0)
      if (at !== undefined) return {start: at + start, end: at + start + length, in: place}
    }
  }
  return undefined
}

/** The start of the block with this text, `rank` blocks like it left out. */
function nthBlock(doc: AnalysedDoc, text: string, rank: number): number | undefined {
  return doc.blocks.filter(({start, end}) => doc.text.slice(start, end) === text)[rank]?.start
}

function requestFor(words: number): WriteRequest {
  return {words, lang: 'fr', profile: 'yoast', understood: [], notUnderstood: []}
}
