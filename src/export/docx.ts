import type {FileChild, ParagraphChild} from 'docx'
import type {Article, ArticleBlock, Metadata, Passage} from '../document/index.js'
import {bylineText} from './byline.js'
import {escapeText} from './escape-text.js'
import {safeUrl} from './safe-url.js'
import {zipWithoutTimes} from './zip-without-times.js'

type Library = typeof import('docx')

/** A file being made: the library, and the addresses that it points to so far. */
interface Making {
  readonly docx: Library
  readonly links: string[]
}

const linkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/**
 * The article as a file for a word processor: the headline as its title, subheadings as headings 1 and 2, which outlines
 * and readers of such files know. The same article gives the same bytes: the file has no date but the article's own.
 */
export async function toDocx(article: Article): Promise<Uint8Array> {
  const docx = await import('docx')
  const {metadata, blocks} = article
  const opening = blocks.filter(block => block.kind === 'standfirst')
  const rest = blocks.filter(block => block.kind !== 'standfirst')
  const byline = bylineText(metadata)
  const making: Making = {docx, links: []}
  const build = blockBuilder(making)
  const file = new docx.Document({
    ...styles(docx, metadata.language),
    numbering: {config: [numbered(docx)]},
    sections: [
      {
        children: [
          new docx.Paragraph({heading: docx.HeadingLevel.TITLE, children: [run(docx, metadata.headline)]}),
          ...opening.flatMap(build),
          ...(byline ? [new docx.Paragraph({style: 'Signature', children: [run(docx, byline)]})] : []),
          ...rest.flatMap(build),
        ],
      },
    ],
  })
  for (const [index, url] of making.links.entries())
    file.Document.Relationships.addRelationship(`Link${index}`, linkType, url, 'External')
  const properties = {path: 'docProps/core.xml', data: coreProperties(metadata)}
  return zipWithoutTimes(new Uint8Array(await docx.Packer.toBuffer(file, undefined, [properties])))
}

/** How each block is built; ordered lists are counted, so that each begins at 1. */
function blockBuilder(making: Making): (block: ArticleBlock) => FileChild[] {
  const {docx} = making
  let lists = 0
  const paragraph = (children: ParagraphChild[], more: object = {}) => new docx.Paragraph({...more, children})
  return ({kind, level, ordered = false, passages}) => {
    if (passages.length === 0) return []
    const heading = level === 3 ? docx.HeadingLevel.HEADING_2 : docx.HeadingLevel.HEADING_1
    switch (kind) {
      case 'standfirst':
        return [paragraph(running(making, passages), {style: 'Chapo'})]
      case 'heading':
        return [paragraph(running(making, passages), {heading})]
      case 'paragraph':
        return [paragraph(running(making, passages))]
      case 'quote':
        return [paragraph(running(making, passages), {style: 'Quote'})]
      case 'code':
        return passages.flatMap(({text}) => text.split('\n')).map(line => paragraph([run(docx, line)], {style: 'Code'}))
      case 'table':
        return [tableOf(docx, passages)]
      case 'faq':
        return passages.map(passage => {
          const isQuestion = passage.role === 'question'
          return paragraph(inline(making, passage), isQuestion ? {heading: docx.HeadingLevel.HEADING_2} : {})
        })
      case 'list':
      case 'keyPoints':
      case 'timeline':
      case 'people':
      case 'sources': {
        const mark = ordered ? {numbering: {reference: 'numbers', level: 0, instance: lists++}} : {bullet: {level: 0}}
        return passages.map(passage => paragraph(inline(making, passage), mark))
      }
    }
  }
}

function running(making: Making, passages: readonly Passage[]): ParagraphChild[] {
  return passages.flatMap((passage, index) =>
    index > 0 ? [run(making.docx, ' '), ...inline(making, passage)] : inline(making, passage),
  )
}

function inline({docx, links}: Making, {text, label, href}: Passage): ParagraphChild[] {
  const url = safeUrl(href)
  const plain = run(docx, text, url ? {style: 'Hyperlink'} : {})
  const said = url ? linkTo(docx, plain, links.push(url) - 1) : plain
  return label === undefined ? [said] : [run(docx, label, {bold: true}), run(docx, '\u00A0: '), said]
}

/** The library's own way would draw a link's name in the file by lot: ours are counted. */
function linkTo(docx: Library, said: ParagraphChild, index: number): ParagraphChild {
  return new docx.ConcreteHyperlink([said], `Link${index}`) as ParagraphChild
}

function run(docx: Library, text: string, more: object = {}): ParagraphChild {
  return new docx.TextRun({...more, text: clean(text)})
}

/** Control characters and halves of signs are not XML, and would make a file that no program opens. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
}

/** A table whose first row heads the columns, its cells parted by tabs. */
function tableOf(docx: Library, passages: readonly Passage[]): FileChild {
  const rows = passages.map(({text}) => text.split('\t'))
  const columns = Math.max(...rows.map(cells => cells.length))
  return new docx.Table({
    width: {size: 100, type: docx.WidthType.PERCENTAGE},
    rows: rows.map(
      (cells, index) =>
        new docx.TableRow({
          ...(index === 0 && {tableHeader: true}),
          children: Array.from(
            {length: columns},
            (_, column) =>
              new docx.TableCell({
                children: [new docx.Paragraph({children: [run(docx, cells[column] ?? '', {bold: index === 0})]})],
              }),
          ),
        }),
    ),
  })
}

function numbered(docx: Library) {
  const level = {level: 0, format: docx.LevelFormat.DECIMAL, text: '%1.', alignment: docx.AlignmentType.START}
  const indent = {paragraph: {indent: {left: 720, hanging: 360}}}
  return {reference: 'numbers', levels: [{...level, style: indent}]}
}

/** Sizes in half points, spaces in twentieths of a point. */
function styles(docx: Library, language: string) {
  const based = {basedOn: 'Normal', quickFormat: true}
  const heading = (size: number) => ({
    run: {size, bold: true},
    paragraph: {spacing: {before: 320, after: 120}, keepNext: true},
  })
  return {
    styles: {
      default: {
        document: {run: {font: 'Calibri', size: 23, language: {value: language}}, paragraph: {spacing: {after: 140}}},
        title: {run: {size: 44, bold: true}, paragraph: {spacing: {after: 200}}},
        heading1: heading(30),
        heading2: heading(25),
      },
      paragraphStyles: [
        {...based, id: 'Chapo', name: 'Chapo', run: {bold: true, size: 25}},
        {...based, id: 'Signature', name: 'Signature', run: {color: '595959'}},
        {...based, id: 'Quote', name: 'Quote', run: {italics: true}, paragraph: {indent: {left: 560}}},
        {...based, id: 'Code', name: 'Code', run: {font: 'Courier New', size: 20}, paragraph: {spacing: {after: 0}}},
      ],
    },
    features: {updateFields: false},
    compatibility: {version: 15},
  } satisfies Partial<ConstructorParameters<Library['Document']>[0]>
}

/** What the file says of itself: the library would put the hour of the day in it. */
function coreProperties({headline, description, keyphrase, author, published, language}: Metadata): string {
  const element = (name: string, value: string | undefined, attributes = ''): string =>
    value ? `<${name}${attributes}>${escapeText(clean(value))}</${name}>` : ''
  const time = published && !Number.isNaN(Date.parse(published)) ? new Date(published).toISOString() : undefined
  const timed = ' xsi:type="dcterms:W3CDTF"'
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', headline),
    element('dc:creator', author),
    element('cp:keywords', keyphrase),
    element('dc:description', description),
    element('dc:language', language),
    element('dcterms:created', time, timed),
    element('dcterms:modified', time, timed),
    '</cp:coreProperties>',
  ].join('')
}
