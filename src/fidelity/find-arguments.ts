import type {BarePredicate} from './find-predicates.js'
import type {ReadToken, Word} from './reading.js'

const NAMES = new Set(['flat', 'flat:name', 'flat:foreign', 'appos', 'conj', 'amod', 'nmod', 'compound', 'nummod'])

/** Who does it and who undergoes it, from the tree: the passive turned round, relatives left out. */
export function findArguments(
  tokens: readonly ReadToken[],
  words: readonly Word[],
  predicate: BarePredicate,
): {agent: Word[]; patient: Word[]; oblique: Word[]} {
  const agent: Word[] = []
  const patient: Word[] = []
  const oblique: Word[] = []
  tokens.forEach((token, index) => {
    if (token.head !== predicate.head && !(token.head >= predicate.first && token.head <= predicate.head)) return
    const isInverted = token.deprel === 'obj' && isInvertedSubject(tokens, index, predicate)
    if (/^nsubj/.test(token.deprel) && isBeforeDont(tokens, index, predicate)) return
    const phrase = () => phraseOf(tokens, words, index)
    if (token.deprel === 'nsubj:pass' || (token.deprel === 'nsubj' && predicate.isPassive)) patient.push(...phrase())
    else if (token.deprel === 'nsubj' || isInverted) agent.push(...phrase())
    else if (token.deprel === 'obl:agent') agent.push(...phrase())
    else if (token.deprel === 'obj') patient.push(...phrase())
    else if (token.deprel === 'obl' || token.deprel === 'iobj') oblique.push(...phrase())
  })
  const beside = (found: Word[]) => found.filter(word => !areParted(tokens, word.index, predicate.first))
  return {agent: beside(agent), patient: beside(patient), oblique: beside(oblique)}
}

/** « l’aide que réclame le syndicat »: behind the verb of a relative clause whose object is « que », the noun is its subject. */
export function isInvertedSubject(tokens: readonly ReadToken[], noun: number, {first, head}: BarePredicate): boolean {
  if (noun <= head || !/^(?:NOUN|PROPN)$/.test(tokens[noun]!.upos)) return false
  let before = first - 1
  while (before >= 0 && /^(?:ne|n’|y|en|lui|leur)$/.test(tokens[before]!.key)) before--
  const relative = tokens[before]
  const isRelative =
    relative?.upos === 'PRON' || tokens.slice(first, head + 1).some(({deprel}) => deprel.startsWith('acl'))
  return relative !== undefined && /^qu[e’]$/.test(relative.key) && isRelative
}

/** « L’association, dont le porte-parole rappelle… »: the verb of the relative clause has a subject of its own. */
export function isBeforeDont(tokens: readonly ReadToken[], subject: number, {first, head}: BarePredicate): boolean {
  const dont = tokens.findLastIndex(({key}, index) => key === 'dont' && index < first)
  if (dont < subject) return false
  const between = tokens.slice(dont + 1, first)
  return (
    between.every(({feats}) => feats.VerbForm !== 'Fin') &&
    between.some(token => /^nsubj/.test(token.deprel) && token.head >= first && token.head <= head)
  )
}

/**
 * « Crue du Zambèze : les écoles ferment », « quand elles le diront », a dit X: what stands before a colon is a topic, what
 * stands in a quotation is its own; neither is a subject of what follows.
 */
export function areParted(tokens: readonly ReadToken[], before: number, after: number): boolean {
  let depth = 0
  for (let i = before + 1; i < after; i++) {
    const {form} = tokens[i]!
    if (form === ':') return true
    if (form === '«' || form === '“') depth++
    else if ((form === '»' || form === '”') && depth-- === 0) return true
  }
  return false
}

/** The words of the noun phrase whose head is `head`: names, appositions, adjectives and complements. */
export function phraseOf(tokens: readonly ReadToken[], words: readonly Word[], head: number): Word[] {
  const inside = new Set([head])
  for (let round = 0; round < 3; round++)
    tokens.forEach((token, index) => {
      if (inside.has(token.head) && NAMES.has(token.deprel)) inside.add(index)
    })
  return words.filter(({index}) => inside.has(index))
}
