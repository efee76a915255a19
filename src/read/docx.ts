import {IntertitreError} from '../document/index.js'
import {maxBytes} from './decode.js'
import {unpacksWithin, zipNames} from './zip-entries.js'

/** Bytes that a DOCX file may unpack to: its text is XML, and its pictures are already packed. */
const MOST_UNPACKED = 60_000_000

/** Styles of French word processors beside the built-in ones, which keep their English names in the file. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titre'] => h1:fresh",
  "p[style-name='Titre 1'] => h2:fresh",
  "p[style-name='Titre 2'] => h3:fresh",
  "p[style-name='Heading 1'] => h2:fresh",
  "p[style-name='Heading 2'] => h3:fresh",
  "p[style-name='Heading 3'] => h4:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Citation'] => blockquote > p:fresh",
]

/** Whether bytes are a DOCX file, whatever its name says. */
export function isDocx(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && zipNames(bytes).includes('word/document.xml')
}

/**
 * A DOCX file as HTML, for the reader of HTML: headings, paragraphs, lists and tables; pictures, comments and what was
 * deleted are left out.
 *
 * @throws IntertitreError `source-too-large` for 5 MB, or more than 60 MB unpacked; `binary-source` when it is damaged.
 */
export async function docxToHtml(bytes: Uint8Array, name: string): Promise<string> {
  if (bytes.length > maxBytes || !unpacksWithin(bytes, MOST_UNPACKED))
    throw new IntertitreError('source-too-large', {file: name, size: Math.ceil(bytes.length / 1e5) / 10, limit: 5})
  const mammoth = (await import('mammoth')).default
  try {
    const {value} = await mammoth.convertToHtml(
      {buffer: Buffer.from(bytes)},
      {styleMap: styles, convertImage: mammoth.images.imgElement(async () => ({src: ''})), externalFileAccess: false},
    )
    return value
  } catch (error) {
    throw new IntertitreError('binary-source', {file: name, kind: 'DOCX', reason: 'docx'}, error)
  }
}
