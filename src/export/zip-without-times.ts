/** A date that every archive may have: 1 January 1980, midnight, where ZIP's time begins. */
const [NO_TIME, FIRST_DAY] = [0, 0x21]

/**
 * A ZIP archive whose entries all have the same date, so that the same files give the same bytes. Changed in place.
 *
 * @param bytes  An archive as libraries write it: with a directory at its end, in one part, of less than 4 GB.
 */
export function zipWithoutTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (view.getUint32(end, true) !== 0x06054b50) end--
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    const local = view.getUint32(at + 42, true)
    for (const place of [at + 12, local + 10]) {
      view.setUint16(place, NO_TIME, true)
      view.setUint16(place + 2, FIRST_DAY, true)
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
