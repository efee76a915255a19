import {
  type AnalysedDoc,
  annotationsOf,
  childWith,
  isRelation,
  type ParsedSentence,
  type ParsedToken,
  subtreeOf,
} from '../document/index.js'
import type {Clause} from '../language/index.js'

/** Below this the analysis is not sure enough to cut along. */
const SURE = 0.6

/** Verbs of which both members are needed, by lemma: what is joined, shared, compared, or what somebody is charged with. */
const NEEDS_BOTH =
  /^(réunir|opposer|relier|associer|allier|partager|répartir|séparer|unir|comparer|distinguer|mêler|joindre|concilier|conjuguer|hésiter|osciller|choisir|rapprocher|mettre|condamner|accuser|soupçonner|poursuivre|inculper|reconnaître|juger|écrouer|aller|passer)$/

/** Words that bind the members of a list. */
const BINDING =
  /^(entre|fois|autant|tant|aussi|ensemble|respectivement|seulement|uniquement|seul|seule|seuls|seules|plutôt)$/i

/**
 * The second and further members of a list at the end of a clause: « Les ports devront traiter les eaux usées | et réduire
 * les peintures toxiques | ». Who does both does the first; never after « ou », in a denial, or where both are needed.
 *
 * @returns Their token indexes with the « et » and the commas before them; undefined where the list is not sure.
 */
export function listTail(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  clause: Clause,
  tokens: readonly number[],
): Set<number> | undefined {
  const last = tokens[tokens.length - 1]
  const predicate = sentence.tokens[clause.head]!
  if (last === undefined || NEEDS_BOTH.test(predicate.lemma)) return undefined
  if (tokens.some(index => BINDING.test(sentence.tokens[index]!.form))) return undefined
  const kept = new Set(tokens)
  for (const member of sentence.tokens) {
    if (member.deprel !== 'conj' || !kept.has(member.index) || !member.agreed || member.confidence < SURE) continue
    const first = sentence.tokens[member.head]!
    if (!kept.has(first.index) || first.index >= member.index || first.index <= clause.head) continue
    if (!isRelation(first.deprel, 'obj', 'xcomp', 'obl', 'nmod') || NEEDS_BOTH.test(first.lemma)) continue
    if (!isWholePhrase(sentence, first) || first.upos !== member.upos) continue
    const others = sentence.tokens.filter(({head, deprel}) => head === first.index && deprel === 'conj')
    const own = others.flatMap(({index}) => subtreeOf(sentence, index)).filter(index => kept.has(index))
    const start = Math.min(...own)
    const joints = others.map(({index}) => childWith(sentence, index, 'cc')?.form ?? '')
    const isAnd = joints.every(form => form === '' || form === 'et') && joints.includes('et')
    const run = tokens.filter(index => index >= start)
    const isTail = run.every(index => own.includes(index) || sentence.tokens[index]!.upos === 'PUNCT')
    // « du mobilier, des pneus | et… »: what is left would still be a list.
    const isLeft = tokens.some(
      index => index > clause.head && index < start - 1 && sentence.tokens[index]!.form === ',',
    )
    if (!isAnd || !isTail || isLeft || !isWhole(doc, sentence, run)) continue
    const comma = sentence.tokens[start - 1]?.form === ',' ? [start - 1] : []
    return new Set([...comma, ...run])
  }
  return undefined
}

/** A noun with its determiner, or an infinitive. */
function isWholePhrase(sentence: ParsedSentence, {upos, index, feats}: ParsedToken): boolean {
  return upos === 'NOUN' ? childWith(sentence, index, 'det') !== undefined : upos === 'VERB' && feats.VerbForm === 'Inf'
}

/** No quotation, date or attribution is cut in two. */
function isWhole(doc: AnalysedDoc, sentence: ParsedSentence, run: readonly number[]): boolean {
  const from = sentence.tokens[run[0]!]!.start
  const {quotations, dates, attributions} = annotationsOf(doc, sentence.index)
  return (
    [...quotations, ...attributions.map(({speaker}) => speaker.clause)].every(
      ({start, end}) => end <= from || start >= from,
    ) && dates.every(({first, last}) => last < run[0]! || first >= run[0]!)
  )
}
