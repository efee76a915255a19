import {IntertitreError, type Profile} from '../document/index.js'
import {type FileFormat, fileFormats} from '../export/index.js'
import {type ModelName, parseModelName} from '../provider/index.js'

/** What `write` puts out unless told otherwise. */
export const usualFormats: readonly FileFormat[] = ['html', 'md', 'json']

/** A wrong value: `reason` picks the message that says which values are right. */
function bad(option: string, value: string, reason: string): IntertitreError {
  return new IntertitreError('bad-option', {option, value, reason})
}

/** A number of words, 200 to 20,000; « 1 000 » and « 1000 » both pass. @throws IntertitreError `bad-option`. */
export function readWords(value: string): number {
  const words = Number(value.replace(/(?<=\d)[ _\u00A0\u202F](?=\d)/g, ''))
  if (!/^[\d _\u00A0\u202F]+$/.test(value) || !Number.isInteger(words) || words < 200 || words > 20_000)
    throw bad('--words', value, 'words')
  return words
}

/** A score, 0 to 100. @throws IntertitreError `bad-option`. */
export function readScore(value: string): number {
  const score = Number(value)
  if (!/^\d+(?:\.\d+)?$/.test(value) || score > 100) throw bad('--fail-under', value, 'score')
  return score
}

/** A profile's name. @throws IntertitreError `bad-option`. */
export function readProfile(value: string): Profile {
  if (value !== 'yoast' && value !== 'presse') throw bad('--profile', value, 'profile')
  return value
}

/** The language to write in: a tag of two letters, with a region or without. @throws IntertitreError `bad-option`. */
export function readLanguage(value: string): string {
  if (!/^[a-z]{2}(?:-[a-z]{2})?$/i.test(value)) throw bad('--lang', value, 'lang')
  return value.toLowerCase().replace(/-.*/, region => region.toUpperCase())
}

/** A date in ISO 8601 that exists, with or without a time. @throws IntertitreError `bad-option`. */
export function readDate(value: string): string {
  const parts =
    /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/.exec(
      value,
    )
  const day = parts && new Date(`${parts[1]}-${parts[2]}-${parts[3]}T00:00:00Z`)
  if (!day || Number.isNaN(day.getTime()) || day.getUTCDate() !== Number(parts[3]))
    throw bad('--published', value, 'date')
  return value
}

/** An http(s) address. @throws IntertitreError `bad-option`. */
export function readAddress(option: string): (value: string) => string {
  return value => {
    if (!/^https?:\/\/[^\s<>"]+$/i.test(value) || !URL.canParse(value)) throw bad(option, value, 'address')
    return value
  }
}

/** A list of formats, each once. @throws IntertitreError `bad-option`. */
export function readFormats(value: string): readonly FileFormat[] {
  const names = value.split(',').map(name => name.trim().toLowerCase())
  return [...new Set(names.map(name => readFormat('--format')(name)))]
}

/** One format. @throws IntertitreError `bad-option`. */
export function readFormat(option: string): (value: string) => FileFormat {
  return value => {
    const name = value.toLowerCase() === 'markdown' ? 'md' : value.toLowerCase()
    const format = fileFormats.find(known => known === name)
    if (!format) throw bad(option, value, 'format')
    return format
  }
}

/** The form of `check`'s report. @throws IntertitreError `bad-option`. */
export function readReportForm(value: string): 'text' | 'json' {
  if (value !== 'text' && value !== 'json') throw bad('--format', value, 'report')
  return value
}

/** A text that is not empty, at most `most` characters. @throws IntertitreError `bad-option`. */
export function readLabel(option: string, most = 300): (value: string) => string {
  return value => {
    const text = value.replace(/\s+/g, ' ').trim()
    if (!text || text.length > most) throw bad(option, value.slice(0, 60), 'empty')
    return text
  }
}

/** The language of the interface. @throws IntertitreError `bad-option`. */
export function readUi(value: string): 'fr' | 'en' {
  if (value !== 'fr' && value !== 'en') throw bad('--ui', value, 'ui')
  return value
}

/** Who writes: the embedded writer, or `<provider>:<model>`. @throws IntertitreError `bad-option`. */
export function readWriter(value: string): ModelName | 'embedded' {
  return value === 'embedded' ? 'embedded' : readModel('--writer')(value)
}

/** A model, `<provider>:<model>`. @throws IntertitreError `bad-option`. */
export function readModel(option: string): (value: string) => ModelName {
  return value => {
    const name = parseModelName(value)
    if (!name) throw bad(option, value, 'model')
    return name
  }
}

/** A number of tokens from 1,000. @throws IntertitreError `bad-option`. */
export function readTokens(value: string): number {
  const tokens = Number(value.replace(/(?<=\d)[ _\u00A0\u202F](?=\d)/g, ''))
  if (!Number.isSafeInteger(tokens) || tokens < 1000) throw bad('--max-tokens-total', value, 'tokens')
  return tokens
}
