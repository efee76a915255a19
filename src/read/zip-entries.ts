import {inflateRawSync} from 'node:zlib'

/** One file of a ZIP archive, as its directory has it. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: Uint8Array
}

/**
 * The files of a ZIP archive, in the order of its directory; undefined for bytes that are none, or are damaged.
 *
 * Only what a DOCX needs: no encryption, no archive of 4 GB, no archive in several parts.
 */
function entriesOf(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - 65_600 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return undefined
  const entries: Entry[] = []
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const local = view.getUint32(at + 42, true)
    if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) return undefined
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const packed = bytes.subarray(data, data + view.getUint32(at + 20, true))
    entries.push({name, method: view.getUint16(at + 10, true), packed})
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The names of the files in a ZIP archive; none for bytes that are not one. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  return entriesOf(bytes)?.map(({name}) => name) ?? []
}

/**
 * Whether a ZIP archive unpacks to at most `most` bytes.
 *
 * Each file is unpacked to see: the sizes that the archive states can lie, and a few kilobytes can hold gigabytes.
 */
export function unpacksWithin(bytes: Uint8Array, most: number): boolean {
  let left = most
  for (const {method, packed} of entriesOf(bytes) ?? []) {
    try {
      left -= method === 0 ? packed.length : inflateRawSync(packed, {maxOutputLength: Math.max(1, left)}).length
    } catch (error) {
      if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return false
      throw error
    }
    if (left < 0) return false
  }
  return true
}
