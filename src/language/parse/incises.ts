import type {TaggedToken} from '../../document/index.js'
import {type InsertedClause, insertedClause} from './inserted-clause.js'
import {plainSign} from './punctuation-signs.js'

/** Words set into a sentence that are read apart from it: first and last token, the marks around them left out. */
export interface Incise {
  readonly first: number
  readonly last: number
  readonly kind: 'clause' | 'source' | 'aside'
  /** Of a clause that says who speaks: its verb and subject. */
  readonly clause?: InsertedClause
}

/** Incises are no longer than this, and a sentence has at most so many, so that time stays linear. */
const LONGEST = 40
const MOST = 8
const SOURCE = /^(?:selon|d’après)$/i
const CLITIC = /^(?:se|s’|le|la|l’|les|lui|leur|y|en|ne|n’)$/i
const RELATIVE = /^(?:Rel|Int)$/

/**
 * The incises of a sentence, in text order: the clause that names who speaks (« , a-t-il ajouté, »), the source
 * (« , selon la mairie, »), and the remark between dashes (« – il faut le dire – »).
 *
 * Only what is surely one: a clause needs a verb of speech with its subject after it, a remark a finite verb that
 * nothing joins to the rest.
 */
export function findIncises(tokens: readonly TaggedToken[]): Incise[] {
  const incises: Incise[] = []
  for (let at = 1; at < tokens.length - 1 && incises.length < MOST; at++) {
    const sign = tokens[at]!
    if (sign.upos !== 'PUNCT') continue
    const incise = asideAfter(tokens, at) ?? clauseAfter(tokens, at) ?? sourceAfter(tokens, at)
    if (incise === undefined) continue
    incises.push(incise)
    at = incise.last
  }
  return incises
}

/** « , a-t-il ajouté, », « », a annoncé son ministère dans un communiqué. ». */
function clauseAfter(tokens: readonly TaggedToken[], sign: number): Incise | undefined {
  if (!/^[,»”"?!…–—-]$/.test(plainSign(tokens[sign]!.form))) return undefined
  const last = endOf(tokens, sign + 1)
  if (last <= sign) return undefined
  const clause = insertedClause(tokens, sign + 1, last, partsSubject(tokens, sign, last))
  const end = clause === undefined ? undefined : wholeClause(tokens, sign, last)
  return end === undefined ? undefined : {first: sign + 1, last: end, kind: 'clause', clause}
}

/** Whether what stands between two commas parts a subject from its verb: no finite verb goes before, one comes after. */
function partsSubject(tokens: readonly TaggedToken[], sign: number, last: number): boolean {
  if (tokens[sign]!.form !== ',' || tokens[last + 1]?.form !== ',') return false
  let next = last + 2
  while (CLITIC.test(tokens[next]?.form ?? '') && next < last + 5) next++
  return tokens[next]?.feats.VerbForm === 'Fin' && sign <= LONGEST && !hasFinite(tokens, 0, sign - 1)
}

/**
 * Where a clause that says who speaks ends when it goes on after its comma, up to the end of the sentence: after a
 * quotation (« …», regrette Anne Petit, gérante d’un café »), or with what the speaker does besides (« , a-t-elle dit,
 * ajoutant que… », « , a annoncé la mairie, qui… »). Undefined when another quotation follows in it.
 */
function wholeClause(tokens: readonly TaggedToken[], sign: number, last: number): number | undefined {
  if (tokens[last + 1]?.form !== ',') return last
  const next = tokens[last + 2]
  const goesOn =
    /^(?:qui|dont|avant|tout|en)$/i.test(next?.form ?? '') ||
    (next?.feats.VerbForm === 'Part' && next.feats.Tense === 'Pres')
  const follows = isClosing(tokens[sign]) || (tokens[sign]!.form === ',' && isClosing(tokens[sign - 1]))
  if (!follows && !(goesOn && hasFinite(tokens, Math.max(0, sign - LONGEST), sign - 1))) return last
  let end = tokens.length - 1
  while (end > last && tokens[end]!.upos === 'PUNCT') end--
  if (end - last > 2 * LONGEST) return undefined
  for (let i = last + 2; i < end; i++) if (/^[«»“”":;]$/.test(tokens[i]!.form)) return goesOn ? undefined : last
  return end
}

function isClosing(token: TaggedToken | undefined): boolean {
  return /^[»”]$/.test(token?.form ?? '')
}

/** « , selon la préfecture, », « , d’après un rapport publié lundi. ». */
function sourceAfter(tokens: readonly TaggedToken[], sign: number): Incise | undefined {
  const first = sign + 1
  const word = tokens[first]!.form
  const isSource = SOURCE.test(word) || (/^d’$/i.test(word) && /^après$/i.test(tokens[first + 1]?.form ?? ''))
  if (tokens[sign]!.form !== ',' || !isSource) return undefined
  const last = endOf(tokens, first)
  const closing = tokens[last + 1]?.form ?? '.'
  const isClosed = closing === ',' || (closing === '.' && last + 2 >= tokens.length)
  if (last <= first || !isClosed || hasFinite(tokens, first, last)) return undefined
  return {first, last, kind: 'source'}
}

/** « – il faut le dire – », « (nous y reviendrons) ». */
function asideAfter(tokens: readonly TaggedToken[], sign: number): Incise | undefined {
  const mark = plainSign(tokens[sign]!.form)
  if (mark !== '-' && mark !== '(') return undefined
  const closing = mark === '-' ? '-' : ')'
  const first = sign + 1
  let last = first
  while (last < tokens.length - 1 && last - first < LONGEST) {
    const form = plainSign(tokens[last]!.form)
    if (form === closing || /^[«»":;]$/.test(form)) break
    last++
  }
  const isClosed = plainSign(tokens[last]!.form) === closing && tokens[last]!.upos === 'PUNCT'
  if (!isClosed || last - first < 2 || last >= tokens.length - 2) return undefined
  const opening = tokens[first]!
  if (RELATIVE.test(opening.feats.PronType ?? '') || /^(?:SCONJ|CCONJ|ADP)$/.test(opening.upos)) return undefined
  return hasFinite(tokens, first, last - 1) ? {first, last: last - 1, kind: 'aside'} : undefined
}

/** The token before the next mark that ends an incise: a comma, a dash, a closing mark or the end of the sentence. */
function endOf(tokens: readonly TaggedToken[], first: number): number {
  let last = first
  while (last < tokens.length && last - first < LONGEST) {
    const {upos, form} = tokens[last]!
    if (upos === 'PUNCT' && !/^['’]$/.test(form)) return /^[,»”".!?…–—-]$/.test(plainSign(form)) ? last - 1 : -1
    last++
  }
  return -1
}

function hasFinite(tokens: readonly TaggedToken[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (tokens[i]!.feats.VerbForm === 'Fin') return true
  return false
}
