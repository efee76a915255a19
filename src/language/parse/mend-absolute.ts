import {childrenOf, hang, type OpenParse} from './open-parse.js'

const OF_A_SUBJECT = /^(?:le|la|l’|les|son|sa|ses|leur|leurs|chaque|chacun|chacune)$/i

/**
 * Make a noun with a present participle after a comma a clause of its own: « Les délégations se sont retrouvées à Lyon,
 * les deux présidents saluant une rencontre utile ». The participle is hung on the verb, the noun on the participle.
 *
 * Only where the noun has no preposition and cannot be the verb's object: that one goes before, or no comma does.
 */
export function mendAbsolute(parse: OpenParse): void {
  const {tokens, heads, relations} = parse
  for (let participle = 2; participle < tokens.length; participle++) {
    const {upos, feats} = tokens[participle]!
    if (upos !== 'VERB' || feats.VerbForm !== 'Part' || feats.Tense !== 'Pres' || relations[participle] !== 'acl')
      continue
    const noun = heads[participle]!
    if (noun < 0 || noun > participle || !/^(?:obj|obl|nmod|parataxis|appos|dep)$/.test(relations[noun]!)) continue
    const verb = isForeignTo(parse, noun) ? verbAbove(parse, heads[noun]!) : heads[noun]!
    if (verb < 0 || verb > noun || !/^(?:VERB|ADJ)$/.test(tokens[verb]!.upos) || !opensClause(parse, noun)) continue
    const others = childrenOf(parse, verb).filter(child => child < noun && relations[child] === 'obj')
    if (relations[noun] === 'obj' && others.length === 0 && hasComma(parse, verb, firstOf(parse, noun) - 1)) continue
    hang(parse, noun, -1, 'nsubj')
    hang(parse, participle, verb, 'advcl')
    hang(parse, noun, participle, 'nsubj')
    // « chaque camp espérant obtenir »: what the parser could not hang on the participle.
    const next = participle + 1
    if (heads[next] === verb && tokens[next]!.feats.VerbForm === 'Inf') hang(parse, next, participle, 'xcomp')
  }
}

/** Many beside one: « à Moscou, les deux hommes saluant… » are no other name of the noun they were hung on. */
function isForeignTo({tokens, heads, relations}: OpenParse, noun: number): boolean {
  const head = tokens[heads[noun]!]
  const isNominal = head?.upos === 'NOUN' || head?.upos === 'PROPN'
  return (
    isNominal &&
    /^(?:appos|nmod)$/.test(relations[noun]!) &&
    tokens[noun]!.feats.Number === 'Plur' &&
    head.feats.Number !== 'Plur'
  )
}

function verbAbove({tokens, heads}: OpenParse, from: number): number {
  let at = from
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    if (tokens[at]!.upos === 'VERB') return at
    at = heads[at]!
  }
  return -1
}

/** A definite noun phrase without preposition, right after a comma and with no conjunction behind. */
function opensClause(parse: OpenParse, noun: number): boolean {
  const children = childrenOf(parse, noun)
  if (children.some(child => /^(?:case|cc|conj|mark)/.test(parse.relations[child]!))) return false
  const first = firstOf(parse, noun)
  const opening = parse.tokens[first]!
  return (
    parse.tokens[first - 1]?.form === ',' &&
    (opening.upos === 'PROPN' || (opening.upos === 'DET' && OF_A_SUBJECT.test(opening.form)))
  )
}

/** The first token of a noun phrase, as far as its own words go. */
function firstOf(parse: OpenParse, noun: number): number {
  return Math.min(noun, ...childrenOf(parse, noun))
}

function hasComma({tokens}: OpenParse, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.form === ',') return true
  return false
}
