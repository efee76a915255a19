import type {Doc, ParsedToken, Quotation, Span, Speaker, TokenRange} from '../../document/index.js'
import {nounPhraseEnd, skipDeterminers} from './noun-phrase.js'
import {entityOfPhrase, type MentionAt} from './speakers.js'
import {spanOfTokens} from './token-range.js'
import type {WordLists} from './word-lists.js'

/** Nouns that inform beside people and institutions. */
const INFORMS =
  /^(?:étude|rapport|sondage|source|enquête|communiqué|document|presse|estimation|chiffre|donnée|témoin|témoignage|expert|autorité|compte|média|observateur|organisateur|spécialiste|calcul|bilan|avis|baromètre|analyste|chercheur|habitant|syndicat|proche|entourage|opposition|riverain|avocat|note|texte|dossier|scientifique|statistique|recensement|entourage|enquêteur)s?$/i

/** A phrase that names where something comes from: « selon le maire », « d’après l’étude ». */
export interface SourcePhrase extends TokenRange, Span {
  readonly speaker: Speaker
}

/** The source phrases of a text, and the one a quotation depends on. */
export interface Sources {
  readonly phrases: readonly SourcePhrase[]
  around(quotation: Quotation): Speaker | undefined
  /** The one that stands right after the closing mark. */
  beside(quotation: Quotation): Speaker | undefined
}

/**
 * Find « selon X », « d’après X », « aux yeux de X », « à en croire X », and « pour X, » at the head of a sentence when
 * X is somebody: only what can inform counts (« selon les cas » does not). Linear in the tokens.
 */
export function findSources(doc: Doc<ParsedToken>, lists: WordLists, at: MentionAt): Sources {
  const phrases: SourcePhrase[] = []
  for (const sentence of doc.sentences) {
    const {tokens, index} = sentence
    for (const token of tokens) {
      const start = sourceStart(tokens, token.index)
      if (start === undefined) continue
      const isFor = token.form.toLowerCase() === 'pour'
      const pronoun = /^(?:lui|elle|eux|elles)$/i.test(tokens[start]?.form ?? '')
      const head = pronoun ? start : skipDeterminers(tokens, start)
      const last = pronoun ? start : nounPhraseEnd(tokens, head, lists)
      const entity = entityOfPhrase(sentence, index, {first: start, last}, at)
      if (
        isFor &&
        (tokens[last + 1]?.form !== ',' ||
          (entity === undefined && !lists.roles.has(tokens[head]?.form.toLowerCase() ?? '')))
      )
        continue
      if (isFor && at(index, head) === undefined && tokens[head]?.upos !== 'NOUN') continue
      if (!pronoun && entity === undefined && !informs(tokens[head], lists)) continue
      const span = spanOfTokens(sentence, token.index, last)
      const speaker: Speaker = {
        ...(entity === undefined ? {} : {entity}),
        span: spanOfTokens(sentence, start, last),
        clause: span,
      }
      phrases.push({sentence: index, first: token.index, last, ...span, speaker})
    }
  }
  const bySentence = new Map<number, SourcePhrase[]>()
  for (const phrase of phrases) bySentence.set(phrase.sentence, [...(bySentence.get(phrase.sentence) ?? []), phrase])
  return {
    phrases,
    beside({sentences, end}) {
      const own = bySentence.get(sentences.at(-1) ?? -1) ?? []
      return own.find(({start}) => start >= end && /^[\s\u00A0,]{1,3}$/.test(doc.text.slice(end, start)))?.speaker
    },
    around(quotation) {
      const own = quotation.sentences
        .flatMap(index => bySentence.get(index) ?? [])
        .filter(({start, end}) => end <= quotation.start || start >= quotation.end)
      return own.length === 1 ? own[0]?.speaker : undefined
    },
  }
}

/** Where the source itself begins when the token opens such a phrase. */
function sourceStart(tokens: readonly ParsedToken[], at: number): number | undefined {
  const form = tokens[at]?.form.toLowerCase()
  const next = tokens[at + 1]?.form.toLowerCase()
  if (form === 'selon' || form === 'd’après') return at + 1
  if (/^d[’']$/.test(form ?? '') && next === 'après') return at + 2
  if (form === 'à' && next === 'en' && tokens[at + 2]?.form.toLowerCase() === 'croire') return at + 3
  if (
    form === 'à' &&
    next === 'les' &&
    /^yeux$/i.test(tokens[at + 2]?.form ?? '') &&
    /^(?:de|d’)$/i.test(tokens[at + 3]?.form ?? '')
  )
    return at + 4
  if (form === 'pour' && at === 0) return at + 1
  return undefined
}

function informs(token: ParsedToken | undefined, lists: WordLists): boolean {
  if (token === undefined) return false
  const lower = token.form.toLowerCase()
  const singular = token.lemma.toLowerCase()
  return (
    INFORMS.test(lower) ||
    [lower, singular].some(word => lists.roles.has(word) || lists.organisationWords.has(word)) ||
    lists.knownNames.has(token.form)
  )
}
