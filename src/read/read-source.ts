import {IntertitreError, type Note, type SourceText} from '../document/index.js'
import {assemble, type Reading} from './assemble.js'
import {takeBylines} from './byline.js'
import {clean} from './clean.js'
import {takeClosingCredits} from './closing-credits.js'
import {takeDateline} from './dateline.js'
import {decode} from './decode.js'
import {docxToHtml, isDocx} from './docx.js'
import {detectFormat, type SourceFormat} from './format.js'
import {readPlainText} from './plain-text.js'

/** Characters of text at most: about 160,000 words. */
export const maxCharacters = 1_000_000

/** How a source is read: `name` is shown to the user and its extension tells the format, unless `format` does. */
export interface ReadOptions {
  readonly name: string
  readonly format?: SourceFormat
}

/**
 * Read a file's bytes into text and blocks: plain text, Markdown, HTML or DOCX.
 *
 * @throws IntertitreError `empty-source`, `binary-source`, `source-too-large` (5 MB of bytes, 1,000,000 characters of
 * text); no other, whatever the bytes.
 */
export async function readSource(bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  if (isDocx(bytes)) return readBlocks(await docxToHtml(bytes, options.name), {...options, format: 'html'})
  const {text, notes} = readText(bytes, options.name)
  return readBlocks(text, options, notes)
}

/**
 * The first half of `readSource`: decoded, mended text. For callers that split a request off it before its blocks are
 * read.
 *
 * @throws IntertitreError as `readSource`.
 */
export function readText(bytes: Uint8Array, name: string): {text: string; notes: readonly Note[]} {
  const decoded = decode(bytes, name)
  const {text, notes} = clean(decoded.text)
  if (!text.trim()) throw new IntertitreError('empty-source', {file: name})
  return {text, notes: [...decoded.notes, ...notes]}
}

/**
 * The second half of `readSource`: blocks from text that `readText` returned.
 *
 * @throws IntertitreError as `readSource`.
 */
export async function readBlocks(text: string, options: ReadOptions, notes: readonly Note[] = []): Promise<SourceText> {
  const format = options.format ?? detectFormat(options.name, text)
  if (format !== 'html' && text.length > maxCharacters) throw tooLarge(options.name, text)
  const source = assemble(
    options.name,
    takeDateline(takeClosingCredits(takeBylines(await readFormat(format, text)))),
    notes,
  )
  if (source.blocks.length === 0) throw new IntertitreError('empty-source', {file: options.name})
  if (source.text.length > maxCharacters) throw tooLarge(options.name, source.text)
  return source
}

/** Markup nested so deep that its parser runs out of stack is read as the plain text it is not. */
async function readFormat(format: SourceFormat, text: string): Promise<Reading> {
  if (format === 'text') return readPlainText(text)
  try {
    if (format === 'html') return await (await import('./html.js')).readHtml(text)
    return (await import('./markdown.js')).readMarkdown(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const reading = readPlainText(format === 'html' ? text.replace(/<[^<>]*>/g, '\n') : text)
    return {...reading, notes: [...reading.notes, {code: 'read/nested-markup', detail: format}]}
  }
}

function tooLarge(file: string, text: string): IntertitreError {
  return new IntertitreError('source-too-large', {
    file,
    size: Math.ceil(text.length / 1e5) / 10,
    limit: maxCharacters / 1e6,
    reason: 'characters',
  })
}
