import {IntertitreError, type Note} from '../document/index.js'
import {decodeWindows1252} from './windows-1252.js'

/** Bytes read from a file at most: 5 MB, far above any article, low enough for a web page with its scripts. */
export const maxBytes = 5_000_000

/** File signatures that are never text, by their first bytes (Latin-1), and what to call them. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\x03\x04', 'ZIP, DOCX, ODT'],
  ['\x89PNG', 'PNG'],
  ['\xFF\xD8\xFF', 'JPEG'],
  ['GIF8', 'GIF'],
  ['\x1F\x8B', 'GZIP'],
  ['\xD0\xCF\x11\xE0', 'DOC'],
  ['{\\rtf', 'RTF'],
  ['\x7FELF', 'ELF'],
]

/**
 * Turn a file's bytes into text, not yet cleaned.
 *
 * Byte order marks first, then UTF-8, then UTF-16 without a mark, then Windows-1252. A UTF-8 file with stray bytes
 * (two files glued together) keeps its UTF-8 and has the stray bytes read as Windows-1252.
 *
 * @throws IntertitreError `source-too-large` above `maxBytes`, `empty-source`, `binary-source` for known binary
 * signatures and for bytes that are more than 1 % control characters.
 */
export function decode(bytes: Uint8Array, name: string): {text: string; notes: readonly Note[]} {
  if (bytes.length > maxBytes)
    throw new IntertitreError('source-too-large', {file: name, size: Math.ceil(bytes.length / 1e5) / 10, limit: 5})
  if (bytes.length === 0) throw new IntertitreError('empty-source', {file: name})
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const signature = signatures.find(([start]) => head.startsWith(start))
  if (signature) throw new IntertitreError('binary-source', {file: name, kind: signature[1]})
  const decoded = decodeKnown(bytes)
  if (isBinary(decoded.text)) throw new IntertitreError('binary-source', {file: name, reason: 'unknown'})
  return decoded
}

function decodeKnown(bytes: Uint8Array): {text: string; notes: readonly Note[]} {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes)
  if (encoding)
    return {text: new TextDecoder(encoding).decode(bytes), notes: [{code: 'read/encoding', detail: encoding}]}
  const {text, sequences, strays, cut} = decodeMixed(bytes)
  if (strays === 0) return {text, notes: cut ? [{code: 'read/cut-character', detail: '1'}] : []}
  if (sequences >= strays) return {text, notes: [{code: 'read/mixed-encoding', detail: String(strays)}]}
  return {text: decodeWindows1252(bytes), notes: [{code: 'read/encoding', detail: 'windows-1252'}]}
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 shows as a NUL in nearly every other place; looked for in the first 4,000 bytes. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4000) & ~1
  if (length < 8) return undefined
  const nuls = [0, 0]
  for (let at = 0; at < length; at++) if (bytes[at] === 0) nuls[at & 1]!++
  const [even, odd] = [nuls[0]! / (length / 2), nuls[1]! / (length / 2)]
  if (odd > 0.7 && even < 0.05) return 'utf-16le'
  if (even > 0.7 && odd < 0.05) return 'utf-16be'
  return undefined
}

/** UTF-8 where it is well formed, Windows-1252 elsewhere; counts the well-formed sequences and the stray bytes. */
function decodeMixed(bytes: Uint8Array): {text: string; sequences: number; strays: number; cut: boolean} {
  const strict = new TextDecoder('utf-8', {fatal: true})
  try {
    return {text: strict.decode(bytes), sequences: 0, strays: 0, cut: false}
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  const utf8 = new TextDecoder('utf-8', {ignoreBOM: true})
  const parts: string[] = []
  let [at, from, sequences, strays, cut] = [0, 0, 0, 0, false]
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length > 1) sequences++
    if (length > 0) {
      at += length
      continue
    }
    parts.push(utf8.decode(bytes.subarray(from, at)))
    cut = isCutSequence(bytes, at)
    if (!cut) {
      strays++
      parts.push(decodeWindows1252(bytes.subarray(at, at + 1)))
    }
    at = from = cut ? bytes.length : at + 1
  }
  parts.push(utf8.decode(bytes.subarray(from)))
  return {text: parts.join(''), sequences, strays, cut}
}

/** Bytes of the well-formed UTF-8 character at `at`, or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  if (length === 0 || at + length > bytes.length) return 0
  for (let next = 1; next < length; next++) if ((bytes[at + next]! & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1]!
  const isOverlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90)
  const isOutside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f)
  return isOverlong || isOutside ? 0 : length
}

/** A character cut by the end of the file. */
function isCutSequence(bytes: Uint8Array, at: number): boolean {
  const left = bytes.length - at
  const lead = bytes[at]!
  if (left > 3 || left < 2 || lead < 0xe0 || lead > 0xf4) return left === 1 && lead >= 0xc2 && lead <= 0xf4
  return bytes.subarray(at + 1).every(byte => (byte & 0xc0) === 0x80)
}

function isBinary(text: string): boolean {
  const controls = text.match(/[\0-\x08\x0E-\x1A\x1C-\x1F\x7F]/g)?.length ?? 0
  return controls >= 4 && controls > text.length / 100
}
