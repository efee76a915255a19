import type {AnalysedDoc, Span} from '../document/index.js'
import {type Complaint, complaint} from './complaint.js'
import {foldedBy} from './lexis.js'
import type {Sources} from './open-sources.js'
import type {Reading} from './reading.js'

/** Markup of HTML or Markdown in what should be plain text. */
const MARKUP =
  /<\/?[a-z][^<>]{0,80}>|&(?:[a-z]{2,8}|#\d{2,5});|\*\*|__|`|!?\[[^[\]]{1,200}\]\(|^[\s\u00A0]*(?:#{1,6}|[-*•–]|\d{1,2}[.)])[\s\u00A0]/imu

/** Addresses of the web and of mail. */
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s»”]+|[\w.+-]{1,64}@[\w-]{1,64}\.\w{2,10}\b/iu

/** Ids that the writer was given for the facts, and other scaffolding. */
const SCAFFOLDING =
  /\b[fs]\d{1,3}\b|"(?:text|facts|heading|paragraphs|sentences)"|[{}]|<\|[a-z_]{2,20}\|>|\[\/?INST\]/iu

/** What must not stand in prose whoever wrote it, at the words it is about: markup, addresses the source has not, talk of the tool. */
export function formComplaints(doc: AnalysedDoc, reading: Reading, sources: Sources): Complaint[] {
  const text = doc.text.slice(reading.start, reading.end)
  const at = (found: RegExpExecArray): Span => ({
    start: reading.start + found.index,
    end: reading.start + found.index + found[0].length,
  })
  const found: Complaint[] = []
  const address = ADDRESS.exec(text)
  const isTheirs = (piece: string) => sources.docs.some(source => source.text.includes(piece))
  if (address && !isTheirs(address[0])) found.push(complaint('form', at(address), 'link', {words: address[0]}))
  const markup = MARKUP.exec(text)
  if (markup && !isTheirs(markup[0].trim()))
    found.push(complaint('form', at(markup), 'markup', {words: markup[0].trim()}))
  const scaffolding = SCAFFOLDING.exec(text)
  if (scaffolding && !isTheirs(scaffolding[0]))
    found.push(complaint('form', at(scaffolding), 'scaffolding', {words: scaffolding[0]}))
  return [...found, ...asideComplaints(reading, sources)]
}

/** « En tant que modèle de langue », « voici la section demandée »: phrases of data/lists/fidelity-asides.txt that no source has. */
function asideComplaints({tokens}: Reading, {lexis, pairs}: Sources): Complaint[] {
  const keys = tokens.map(({key}) => key.replace(/’$/, ''))
  for (const phrase of lexis.asides) {
    const at = rowAt(keys, phrase)
    if (at < 0) continue
    const isTheirs = phrase.slice(1).every((word, index) => pairs.has(`${phrase[index]} ${word}`))
    if (isTheirs) continue
    const span = {start: tokens[at]!.start, end: tokens[at + phrase.length - 1]!.end}
    return [complaint('form', span, 'aside', {words: phrase.join(' ')})]
  }
  return []
}

function rowAt(keys: readonly string[], phrase: readonly string[]): number {
  for (let at = 0; at + phrase.length <= keys.length; at++)
    if (phrase.every((word, index) => keys[at + index] === word)) return at
  return -1
}

/** Share of the words of a French text that its lexicon knows, at least; of an English one it knows under a half. */
const LEAST_FRENCH = 0.7

/** Words from which a language can be told by the lexicon. */
const ENOUGH_WORDS = 6

/**
 * Whether a text is not French, by its words outside quotations: names, numbers and capitals tell nothing.
 *
 * @source sentences of our own in English, Spanish, German and Italian: at most 52 % known; French ones: 90 % and more.
 */
export function languageComplaints(
  readings: readonly Reading[],
  sources: Sources,
  isQuoted: (place: number) => boolean,
): Complaint[] {
  let [known, all] = [0, 0]
  for (const {tokens} of readings)
    for (const {form, start} of tokens) {
      if (!/^\p{Ll}[\p{Ll}’-]+$/u.test(form) || isQuoted(start)) continue
      all++
      if (isFrench(form, sources)) known++
    }
  if (all < ENOUGH_WORDS || known >= LEAST_FRENCH * all) return []
  return [complaint('form', {start: readings[0]!.start, end: readings.at(-1)!.end}, 'language')]
}

function isFrench(form: string, {lexis, forms}: Sources): boolean {
  return lexis.french.lexicon.lookup(form).length > 0 || forms.has(foldedBy(lexis, form))
}
