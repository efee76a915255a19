import {IntertitreError} from '../../document/index.js'

/** The named byte ranges of a data file. */
export type Sections = Readonly<Record<string, Uint8Array>>

const MAGIC = 0x31525449

/**
 * Open a data file: a table of named sections, then their bytes, each starting at a multiple of eight.
 *
 * Nothing is copied unless the bytes start at an odd place in memory.
 *
 * @throws IntertitreError `missing-data` when there are no bytes, `damaged-data` when they are not such a file or are cut.
 */
export function readSections(name: string, bytes: Uint8Array | undefined): Sections {
  if (bytes === undefined) throw new IntertitreError('missing-data', {name})
  if (bytes.byteLength < 16) throw new IntertitreError('damaged-data', {name})
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength)
  const tableLength = view.getUint32(4, true)
  if (view.getUint32(0, true) !== MAGIC || tableLength + 16 > aligned.byteLength)
    throw new IntertitreError('damaged-data', {name})
  const sections: Record<string, Uint8Array> = {}
  for (const line of new TextDecoder().decode(aligned.subarray(16, 16 + tableLength)).split('\n')) {
    const [key, start, length] = line.split('\t')
    const end = Number(start) + Number(length)
    if (key === undefined || !(end <= aligned.byteLength)) throw new IntertitreError('damaged-data', {name})
    sections[key] = aligned.subarray(Number(start), end)
  }
  return sections
}

/** One section of a data file. @throws IntertitreError `damaged-data` when the file has none of that name. */
export function section(name: string, sections: Sections, key: string): Uint8Array {
  const bytes = sections[key]
  if (bytes === undefined) throw new IntertitreError('damaged-data', {name, section: key})
  return bytes
}

/** Lay out a data file from its sections; the inverse of `readSections`. */
export function writeSections(sections: Sections): Uint8Array {
  const keys = Object.keys(sections)
  const room = 16 + keys.reduce((sum, key) => sum + key.length + 24, 0)
  let place = Math.ceil(room / 8) * 8
  const lines: string[] = []
  const places: number[] = []
  for (const key of keys) {
    const length = sections[key]!.byteLength
    lines.push(`${key}\t${place}\t${length}`)
    places.push(place)
    place = Math.ceil((place + length) / 8) * 8
  }
  const file = new Uint8Array(place)
  const table = new TextEncoder().encode(lines.join('\n'))
  const view = new DataView(file.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, table.length, true)
  file.set(table, 16)
  for (const [index, key] of keys.entries()) file.set(sections[key]!, places[index]!)
  return file
}

/** A section read as 16-bit numbers. */
export function asUint16(bytes: Uint8Array): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1)
}

/** A section read as 32-bit numbers. */
export function asUint32(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
}

/** The bytes of an array of numbers, to be written as a section. */
export function asBytes(numbers: Uint16Array | Uint32Array | Int16Array | Float32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}
