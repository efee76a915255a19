import type {Note, SourceMeta} from '../document/index.js'
import type {Piece, Reading} from './assemble.js'
import {initials} from './closing-credits.js'

const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'.split('|')
const author =
  /^(?:(?:propos recueillis )?par|de notre (?:envoyée?|correspondante?) [^,]{1,60},|by)\s+((?:\p{Lu}[\p{L}’'.-]*|d[eu]|van|von)(?:\s+(?:\p{Lu}[\p{L}’'.-]*|d[eu]|van|von|et|and|,)){0,7})$/iu
const dateLine =
  /^(?:publié|mis à jour|modifié|posté|published|updated)?\s*(?:le|on|:)?\s*(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?(\d{1,2})(?:er)?\s+(\p{L}+)\s+(\d{4})(?:,?\s*(?:à|-|–)?\s*(\d{1,2})\s*[h:]\s*(\d{2})?)?(?:\s*[-–|]\s*mis à jour.{0,60})?$/iu
const numericDate =
  /^(?:publié|mis à jour|modifié|posté|le)\s*(?:le|:)?\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s*(?:à|-)?\s*(\d{1,2})\s*[h:]\s*(\d{2})?)?$/iu

/** « Publié le 07/08 à 18h42 », « Valence, le 18 novembre »: a day without its year dates nothing, but is no part of the text. */
const yearless = new RegExp(
  `^(?:(?:publié|mis à jour|modifié|posté|vérifié|actualisé)e?\\s+(?:le\\s+)?|\\p{Lu}[\\p{L}’' -]{1,40},\\s+le\\s+)(?:\\p{L}+di\\s+|dimanche\\s+)?\\d{1,2}(?:er)?(?:\\s+(?:${months.join('|')})|/\\d{1,2})(?:,?\\s*(?:à|-|–)?\\s*\\d{1,2}\\s*[h:]\\s*\\d{0,2})?(?:,?\\s*mis à jour (?:le [^,.]{1,20} )?à \\d{1,2}\\s*[h:]\\s*\\d{0,2})?$`,
  'iu',
)

/**
 * Read a line that only signs or dates the article: « Par Anne Le Goff », « Publié le 12 mars 2026 à 10 h 30 », or
 * both, parted by a dash.
 *
 * @returns The author, or the date in ISO 8601 (with the time when given, no zone: the source has none); undefined for
 * any other line.
 */
export function readByline(line: string): SourceMeta | undefined {
  if (line.length > 160) return undefined
  const whole = readPart(line)
  if (whole) return whole
  const [first = ''] = line.split(/\s+[-–—|]\s+/)
  const isDated = (meta: SourceMeta, part: string): boolean =>
    yearless.test(first.trim()) && meta.credit === undefined && line.endsWith(part) && !/[.!?:;«»]/.test(part)
  let meta: SourceMeta = {}
  for (const part of line.split(/\s+[-–—|·•]\s+|,\s+(?=(?:le|publié|mis à jour|modifié)\s)/i)) {
    const read = readPart(part.trim())
    if (!read) return isDated(meta, part) ? {...meta, credit: part.trim()} : undefined
    meta = {...read, ...meta}
  }
  return meta
}

/** « Par Anne Le Goff, institutrice à Brelle »: who signs, then in small letters what she is; no sentence, so no stop. */
const signedWithRole = /^par\s+((?:\p{Lu}[\p{L}’'-]+\s+){1,4}\p{Lu}[\p{L}’'-]+),\s+(\p{Ll}[^.!?:;«»]{3,80})$/iu

function readPart(line: string): SourceMeta | undefined {
  if (
    /^(?:temps de lecture|lecture|reading time)\s*:?\s*\d+\s*min(?:utes?)?\.?$|^\d+ min(?:utes)? de lecture$/i.test(
      line,
    )
  )
    return {}
  if (line.length < 16 && initials.test(line)) return {credit: line}
  // The patterns below are slow to make ready: most lines neither open as a signature nor hold a year.
  const mayBeSigned = /^(?:propos|par|de notre|by)\s/i.test(line)
  const signed = mayBeSigned ? author.exec(line)?.[1] : undefined
  if (signed && /^\p{Lu}/u.test(signed) && signed.includes(' ')) return {author: signed}
  const [, name, role] = (mayBeSigned && signedWithRole.exec(line)) || []
  // A trade of two words and more: « Par Anne Le Goff, maire » may open a sentence cut short.
  if (name && role && /^\p{Lu}/u.test(name) && /^\p{Ll}/u.test(role) && role.includes(' '))
    return {author: name, credit: role}
  if (/\d/.test(line) && yearless.test(line)) return {}
  if (!/\d{4}/.test(line)) return undefined
  const written = dateLine.exec(line.replace(/^\p{Lu}[\p{L}’' -]{1,40},\s+(?=le\s+\d)/u, ''))
  if (written) {
    const month = months.indexOf(written[2]!.toLowerCase()) + 1
    return month ? dateOf(written[3]!, month, written[1]!, written[4], written[5]) : undefined
  }
  const numeric = numericDate.exec(line)
  return numeric ? dateOf(numeric[3]!, Number(numeric[2]), numeric[1]!, numeric[4], numeric[5]) : undefined
}

function dateOf(year: string, month: number, day: string, hour?: string, minute?: string): SourceMeta | undefined {
  if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31 || Number(hour ?? 0) > 23) return undefined
  const two = (value: string | number) => String(value).padStart(2, '0')
  const time = hour === undefined ? '' : `T${two(hour)}:${two(minute ?? '00')}`
  return {published: `${year}-${two(month)}-${two(day)}${time}`}
}

/**
 * Take the lines that sign and date an article out of its first four blocks into its meta. What the meta already says
 * stands.
 */
export function takeBylines(reading: Reading): Reading {
  let meta = reading.meta
  const notes: Note[] = []
  const isByline = (piece: Piece, at: number) => {
    const byline =
      (at < 4 || /^propos recueillis/i.test(piece.text)) && (piece.kind === 'paragraph' || piece.kind === 'heading')
        ? readByline(piece.text)
        : undefined
    if (!byline) return false
    meta = {...byline, ...meta}
    notes.push({code: 'read/byline', detail: piece.text})
    return true
  }
  const pieces = reading.pieces.filter((piece, at) => !isByline(piece, at))
  return {pieces, meta, notes: [...reading.notes, ...notes]}
}
