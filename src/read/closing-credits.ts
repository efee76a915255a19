import type {Note, SourceMeta} from '../document/index.js'
import type {Reading} from './assemble.js'

/** Lines at the end that may sign a text or name its agency. */
const MOST_LINES = 3

const agency =
  /^\(?\s*(?:(?:avec|d[’']après|with|source\s*:)\s+)?(?:(?:l[’'])?(?:AFP|Reuters|AP|ATS|Keystone-ATS|Belga|ANSA|EFE|DPA|Xinhua|APS|La Presse canadienne|Agence France-Presse|Associated Press)|agences?)(?:\s*(?:[/,&+–-]|et|avec)\s*(?:réd(?:action)?\.?|agences?|\p{Lu}{2,8}|\p{Lu}\p{L}{2,12}))*\s*\.?\s*\)?\s*\.?$/iu
/** « J.-F. B. », alone on a line. */
export const initials = /^\(?(?:\p{Lu}\p{Ll}?\.[\s\u00A0-]?){2,4}\)?$/u
const name = "(?:\\p{Lu}[\\p{L}’'.-]+|d[eu]|van|von|El|Al|Ba|Bâ)"
const signed = new RegExp(
  `^((?:${name}[ \\u00A0]){1,4}${name})\\s*(?:[,–-]\\s*)?(?:\\(?(?:notre |de notre )?(?:correspondante?|envoyée? spéciale?|stagiaire|pigiste)[^()]{0,40}\\)?|\\((?:avec )?(?:l[’'])?\\p{Lu}{2,8}(?: et \\p{Lu}{2,8})?\\))\\.?$`,
  'iu',
)
const bare = /^((?:\p{Lu}[\p{L}’'-]+[ \u00A0]){1,3}\p{Lu}[\p{L}’'-]+)$/u

/**
 * Take the lines that close an article without being part of it into its meta: an agency (« (avec AFP) »), initials, a
 * signature (« Awa Diop (correspondante) », or a bare name on the last line).
 *
 * `author` is set only where a whole name signs and nothing named an author before; the rest is `credit`, as it stands.
 */
export function takeClosingCredits(reading: Reading): Reading {
  const pieces = [...reading.pieces]
  const notes: Note[] = []
  let meta: SourceMeta = reading.meta
  for (let taken = 0; taken < MOST_LINES && pieces.length > 2; taken++) {
    const last = pieces[pieces.length - 1]!
    if (last.kind !== 'paragraph' || last.text.length > 80) break
    const read = readClosing(last.text.trim())
    if (!read) break
    pieces.pop()
    notes.push({code: 'read/byline', detail: last.text})
    const credit = [read.credit, meta.credit].filter(Boolean).join(', ')
    meta = {...read, ...meta, ...(credit && {credit})}
  }
  return {pieces, meta, notes: [...reading.notes, ...notes]}
}

function readClosing(line: string): SourceMeta | undefined {
  if (agency.test(line) || initials.test(line)) return {credit: line.replace(/^\((.*)\)\.?$/u, '$1')}
  const author = (signed.exec(line) ?? bare.exec(line))?.[1]
  return author === undefined ? undefined : {author: author.replace(/\u00A0/g, ' ')}
}
