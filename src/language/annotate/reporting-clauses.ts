import type {Doc, ParsedToken, Sentence, TokenRange} from '../../document/index.js'
import type {French} from '../french.js'
import {nounPhraseEnd} from './noun-phrase.js'
import {HANGING, subjectAfter, subjectBefore} from './reporting-subject.js'
import type {ReportingClass, WordLists} from './word-lists.js'

/** A verb of speech with who speaks: « a déclaré le maire », « dit-il », « Anne Petit explique que ». */
export interface ReportingClause extends TokenRange {
  /** The token of the verb that carries the meaning (« déclaré » of « a déclaré »). */
  readonly verb: number
  readonly lemma: string
  readonly reportingClass: ReportingClass
  /** Tokens of the subject's noun phrase or pronoun; for « X, qui dit », those of X. */
  readonly subject: {readonly first: number; readonly last: number}
  readonly isPronoun: boolean
  /** The subject follows the verb, as after words that are quoted. */
  readonly inverted: boolean
  /** The token « que » or « si » that brings in what was said. */
  readonly conjunction?: number
}

const CLITIC = /^(?:se|s’|me|m’|te|t’|nous|vous|le|la|l’|les|lui|leur|y|en|ne|n’)$/i
/** Verbs that leave the speaking to the infinitive after them: « a tenu à préciser », « s’est contenté de répondre ». */
const LIGHT =
  /^(?:faire|finir|contenter|tenir|vouloir|venir|devoir|pouvoir|laisser|commencer|continuer|préférer|aller|choisir|hésiter|empresser|plaire|aimer)$/
const CLOSING = /^[»”"]$/
const MOST_BETWEEN = 6

/**
 * Every clause of a text in which a verb of speech has a subject, in text order; linear in the tokens.
 *
 * Inverted clauses are told by their place after a comma, a dash or a closing mark, since the parser often takes the
 * speaker for an object and the tagger « alerte » for a noun; the others by the parse.
 */
export function findReportingClauses(doc: Doc<ParsedToken>, french: French, lists: WordLists): ReportingClause[] {
  return doc.sentences.flatMap(sentence => {
    const subjects = new Map<number, ParsedToken>()
    for (const token of sentence.tokens) if (token.deprel === 'nsubj') subjects.set(token.head, token)
    return sentence.tokens.flatMap(token => clauseOf(sentence, token, subjects.get(token.index), french, lists) ?? [])
  })
}

function clauseOf(
  sentence: Sentence<ParsedToken>,
  token: ParsedToken,
  parsed: ParsedToken | undefined,
  french: French,
  lists: WordLists,
): ReportingClause | undefined {
  const {tokens} = sentence
  const first = verbGroupStart(tokens, token.index)
  const afterMarks = followsMarks(tokens, first)
  const lemma = speechLemma(token, afterMarks, french, lists)
  const known = lemma === undefined ? undefined : lists.reportingVerbs.get(lemma)
  if (lemma === undefined) return undefined
  const group = tokens.slice(first, token.index)
  if (known?.reflexive === true && !group.some(({form}) => /^(?:se|s’)$/i.test(form))) return undefined
  const common = {
    sentence: sentence.index,
    verb: token.index,
    lemma,
    reportingClass: known?.reportingClass ?? ('colouring' as const),
  }
  const narrative = narrativeSubject(tokens, token, lists)
  if (narrative !== undefined)
    return {...common, first: narrative.first, last: token.index, subject: narrative, isPronoun: false, inverted: false}
  if (known === undefined && tokens[first - 1]?.form !== ',') return undefined
  if (!isThirdPerson(token, group, afterMarks)) return undefined
  const hasNear = parsed !== undefined && parsed.index < (afterMarks ? openingBefore(tokens, first) : first)
  const inverted = subjectAfter(tokens, first, token.index, afterMarks, hasNear, lists)
  if (inverted !== undefined)
    return {...common, ...inverted, first, last: Math.max(inverted.subject.last, token.index), inverted: true}
  if (known === undefined) return undefined
  const before = subjectBefore(tokens, first, parsed, lists)
  if (before === undefined) return undefined
  const conjunction = conjunctionAfter(tokens, token.index)
  return {...common, ...before, first: before.subject.first, last: token.index, inverted: false, conjunction}
}

/** The listed lemma of the token: the tagger's, that of a participle tagged as adjective; after marks, of any verb. */
function speechLemma(token: ParsedToken, afterMarks: boolean, french: French, lists: WordLists): string | undefined {
  const {upos, lemma} = token
  if ((upos === 'VERB' || upos === 'AUX') && lists.reportingVerbs.has(lemma)) return lemma
  if (upos === 'ADJ' && lemma.endsWith('é')) {
    const verb = `${lemma.slice(0, -1)}er`
    if (lists.reportingVerbs.has(verb)) return verb
  }
  if (!afterMarks || upos === 'PUNCT' || upos === 'AUX') return undefined
  const readings = french.lexicon
    .lookup(token.form)
    .filter(reading => reading.upos === 'VERB' && reading.feats.Person !== '1' && reading.feats.Person !== '2')
  return (
    readings.find(reading => lists.reportingVerbs.has(reading.lemma)) ?? (upos === 'VERB' ? readings[0] : undefined)
  )?.lemma
}

/** The first token of « ne l’a-t-il pas dit », « a tenu à préciser »: what stands before the verb and belongs to it. */
function verbGroupStart(tokens: readonly ParsedToken[], verb: number): number {
  let first = verb
  while (first > 0 && verb - first < 10) {
    const before = tokens[first - 1]
    if (before === undefined) break
    const isClitic =
      CLITIC.test(before.form) &&
      (before.upos !== 'DET' || CLOSING.test(tokens[first - 2]?.form ?? '') || tokens[first - 2]?.form === ',')
    const isLight =
      tokens[verb]?.feats.VerbForm === 'Inf' &&
      (LIGHT.test(before.lemma) || (before.upos === 'ADP' && /^(?:à|de|d’|par)$/.test(before.form)))
    const inner = tokens[first - 2]
    const isAdverb =
      before.upos === 'ADV' &&
      (inner?.upos === 'AUX' || HANGING.test(inner?.form ?? '') || (inner !== undefined && LIGHT.test(inner.lemma)))
    if (before.upos !== 'AUX' && !HANGING.test(before.form) && !isClitic && !isLight && !isAdverb) break
    first--
  }
  return first
}

/** Whether a closing mark, perhaps with a comma, stands right before. */
function followsMarks(tokens: readonly ParsedToken[], first: number): boolean {
  const before = tokens[first - 1]?.form ?? ''
  return CLOSING.test(before) || (/^[,–—-]$/.test(before) && CLOSING.test(tokens[first - 2]?.form ?? ''))
}

/** The place of the mark that opens what is closed before `first`; a subject before it is the writer's, not a word quoted. */
function openingBefore(tokens: readonly ParsedToken[], first: number): number {
  for (let at = first - 3; at >= 0; at--) if (/^[«“"]$/.test(tokens[at]?.form ?? '')) return at
  return 0
}

/** Only a finite verb of the third person reports; an infinitive does with a light verb before it. */
function isThirdPerson(token: ParsedToken, group: readonly ParsedToken[], afterMarks: boolean): boolean {
  const finite = [...group, token].find(
    ({upos, feats}) => (upos === 'AUX' || upos === 'VERB') && (feats.VerbForm === 'Fin' || feats.Mood !== undefined),
  )
  if (finite === undefined) return afterMarks && token.upos !== 'VERB' && group.every(({upos}) => upos !== 'AUX')
  return finite.feats.Person === '3' || finite.feats.Person === undefined
}

/** « Et Luc Amiel d’ajouter »: the name before a narrative infinitive. */
function narrativeSubject(
  tokens: readonly ParsedToken[],
  {index, feats}: ParsedToken,
  lists: WordLists,
): {first: number; last: number} | undefined {
  if (
    feats.VerbForm !== 'Inf' ||
    !/^(?:de|d’)$/i.test(tokens[index - 1]?.form ?? '') ||
    !/^[:,]$|^que$|^qu’$/i.test(tokens[index + 1]?.form ?? '')
  )
    return undefined
  if (!/^et$/i.test(tokens[0]?.form ?? '') || index > 14) return undefined
  const last = nounPhraseEnd(tokens, 1, lists, 'free', index - 1)
  return tokens.slice(1, index - 1).some(({feats: own}) => own.VerbForm === 'Fin')
    ? undefined
    : {first: 1, last: Math.max(last, index - 2)}
}

function conjunctionAfter(tokens: readonly ParsedToken[], verb: number): number | undefined {
  for (let at = verb + 1; at <= verb + MOST_BETWEEN; at++) {
    const form = tokens[at]?.form.toLowerCase()
    if (form === undefined || form === ',' || form === '.' || form === ':') return undefined
    if (/^(?:que|qu’|si|s’)$/.test(form) && tokens[at]?.upos === 'SCONJ')
      return /^(?:pour|afin|bien|alors|tandis|sans|parce|dès|avant|après|pendant|plus|moins|aussi|si|tel|telle|autant|même|ainsi)$/i.test(
        tokens[at - 1]?.form ?? '',
      )
        ? undefined
        : at
    if (tokens[at]?.upos === 'VERB') return undefined
  }
  return undefined
}
