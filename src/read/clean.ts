import type {Note} from '../document/index.js'
import {repairDoubleEncoding} from './repair.js'

/**
 * Make decoded text fit to work on: one kind of line break, double encoding undone, no invisible characters, NFC.
 *
 * Zero-width joiners stay where a script or an emoji needs them. What was mended is said in the notes.
 */
export function clean(decoded: string): {text: string; notes: readonly Note[]} {
  const notes: Note[] = []
  const {text: readable, repaired} = repairDoubleEncoding(decoded.replace(/^\uFEFF/, ''))
  if (repaired) notes.push({code: 'read/double-encoding', detail: String(repaired)})
  let [hidden, controls] = [0, 0]
  const text = readable
    .replace(/\r\n?|[\u0085\u2028\v\f]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/\uF0B7/g, '•')
    .replace(/[\u00AD\u200B\u2060-\u2064\uFEFF\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, () => {
      hidden++
      return ''
    })
    .replace(/(?<=\p{Script=Latin})[\u200C\u200D]|[\u200C\u200D](?=\p{Script=Latin})/gu, () => {
      hidden++
      return ''
    })
    .replace(/[\0-\x08\x0E-\x1F\x7F-\x9F]|\p{Surrogate}/gu, () => {
      controls++
      return ''
    })
    .normalize('NFC')
  if (hidden) notes.push({code: 'read/hidden-characters', detail: String(hidden)})
  if (controls) notes.push({code: 'read/control-characters', detail: String(controls)})
  const lost = text.match(/\uFFFD/g)?.length ?? 0
  if (lost) notes.push({code: 'read/lost-characters', detail: String(lost)})
  return {text, notes}
}
