import type {AnalysedDoc, ParsedSentence, ParsedToken} from '../../document/index.js'
import type {French} from '../french.js'
import type {Analysis} from '../lexicon/lexicon.js'
import {protectedSpans, touches} from './protected-spans.js'

/** Letters of a word that may be mended: shorter ones have too many neighbours to tell which was meant. */
const LENGTH = {least: 6, most: 30}

/** Letters from which a letter that is not there may be supplied: it could be any of forty. */
const LEAST_TO_SUPPLY = 7

/** Times that a slip stands in a text: a spelling that comes back more often is a term that the lexicon lacks. */
const MOST_TIMES = 2

/** Words unknown to the lexicon that a sentence may hold besides: more of them are another language or a jargon. */
const MOST_UNKNOWN = 2

/**
 * Slips of the keyboard in a text, each with what was meant: « la plupart des quais sont inonndés » → `inondés`.
 *
 * Only in lower case, outside quotations, addresses and code: a word that the lexicon lacks, where exactly one word of it
 * lies one slip away (a letter too many, one that lacks, two that changed places, an accent) and agrees with what the
 * tagger sees there. Linear in the text.
 *
 * @returns By the spelling of the source, in text order; empty when nothing is certain.
 */
export function misspellingsOf(doc: AnalysedDoc, french: French): ReadonlyMap<string, string> {
  const times = new Map<string, number>()
  const found = new Map<string, string>()
  const kept = protectedSpans(doc.text)
  for (const {tokens} of doc.sentences) for (const {form} of tokens) times.set(form, (times.get(form) ?? 0) + 1)
  for (const sentence of doc.sentences) {
    const unknown = sentence.tokens.filter(token => isUnknown(token, french))
    if (unknown.length === 0 || unknown.length > MOST_UNKNOWN) continue
    for (const token of unknown) {
      if ((times.get(token.form) ?? 0) > MOST_TIMES || touches(kept, token.start, token.end)) continue
      if (isQuoted(doc, token)) continue
      const meant = meantBy(sentence, token, french)
      if (meant !== undefined) found.set(token.form, meant)
    }
  }
  return found
}

/** A text with the slips mended that `misspellingsOf` found in its source; what stands in quotation marks is left alone. */
export function mendSpelling(text: string, slips: ReadonlyMap<string, string>): string {
  if (slips.size === 0) return text
  return text
    .split(/(«[^»]*»?|“[^”]*”?|"[^"]*"?)/u)
    .map((part, place) => (place % 2 === 1 ? part : part.replace(/[\p{L}\p{M}]+/gu, word => slips.get(word) ?? word)))
    .join('')
}

/** The text as it was meant: slips keep their letters and places, but have the lemma of the word that was meant. */
export function withMeantLemmas(doc: AnalysedDoc, french: French): AnalysedDoc {
  const slips = misspellingsOf(doc, french)
  if (slips.size === 0) return doc
  const meant = (token: ParsedToken): ParsedToken => {
    const word = slips.get(token.form)
    const readings = word === undefined ? [] : french.lexicon.lookup(word)
    const lemma = (readings.find(({upos}) => upos === token.upos) ?? readings[0])?.lemma
    return lemma === undefined ? token : {...token, lemma}
  }
  return {...doc, sentences: doc.sentences.map(sentence => ({...sentence, tokens: sentence.tokens.map(meant)}))}
}

function isUnknown({form, upos, part}: ParsedToken, {lexicon}: French): boolean {
  return (
    part === undefined &&
    form.length >= LENGTH.least &&
    form.length <= LENGTH.most &&
    /^\p{Ll}+$/u.test(form) &&
    /^(NOUN|VERB|ADJ|ADV)$/.test(upos) &&
    !lexicon.isKnown(form) &&
    // « oe » for « œ » is the typography's matter.
    !lexicon.isKnown(form.replace(/oe/g, 'œ'))
  )
}

function isQuoted(doc: AnalysedDoc, {start, end}: ParsedToken): boolean {
  return doc.quotations.some(quotation => quotation.start <= start && end <= quotation.end)
}

/** The only known word one slip away; undefined where there are none or several, or where it does not agree. */
function meantBy(sentence: ParsedSentence, token: ParsedToken, {lexicon}: French): string | undefined {
  const near = [...new Set(oneSlipFrom(token.form))].filter(word => lexicon.isKnown(word))
  if (near.length !== 1) return undefined
  const readings = lexicon.lookup(near[0]!).filter(({upos}) => upos !== 'PROPN')
  return readings.some(reading => agrees(sentence, token, reading)) ? near[0] : undefined
}

/** The reading has the token's part of speech and no other gender or number than the words beside it show. */
function agrees(sentence: ParsedSentence, token: ParsedToken, {upos, feats}: Analysis): boolean {
  const isParticiple = feats.VerbForm === 'Part'
  const wasParticiple = token.feats.VerbForm === 'Part'
  const isSame =
    (upos === token.upos && feats.VerbForm === token.feats.VerbForm) ||
    (isParticiple && token.upos === 'ADJ') ||
    (upos === 'ADJ' && wasParticiple)
  if (!isSame) return false
  const determiner = sentence.tokens.find(other => other.head === token.index && other.upos === 'DET')
  return (['Gender', 'Number'] as const).every(
    name =>
      feats[name] === undefined ||
      [determiner?.feats[name], token.feats[name]].every(shown => shown === undefined || shown === feats[name]),
  )
}

const ACCENTS: Readonly<Record<string, readonly string[]>> = {
  a: ['à', 'â'],
  c: ['ç'],
  e: ['é', 'è', 'ê', 'ë'],
  i: ['î', 'ï'],
  o: ['ô'],
  u: ['û', 'ù'],
}

/** What the word was if one key slipped: a letter too many or too few, two that changed places, an accent. */
function* oneSlipFrom(word: string): Generator<string> {
  const letters = [...word]
  for (const [at, letter] of letters.entries()) {
    const before = letters.slice(0, at).join('')
    const after = letters.slice(at + 1).join('')
    yield before + after
    const next = letters[at + 1]
    if (next !== undefined && next !== letter) yield before + next + letter + letters.slice(at + 2).join('')
    const plain = letter.normalize('NFD').charAt(0)
    for (const other of [plain, ...(ACCENTS[plain] ?? [])]) if (other !== letter) yield before + other + after
    if (letters.length >= LEAST_TO_SUPPLY) for (const missing of LETTERS) yield before + missing + letter + after
  }
  if (letters.length >= LEAST_TO_SUPPLY) for (const missing of LETTERS) yield word + missing
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùû']
