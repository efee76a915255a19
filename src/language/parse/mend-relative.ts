import {childrenOf, finiteOf, hang, type OpenParse} from './open-parse.js'

/** An antecedent is looked for this many tokens before its pronoun. */
const FURTHEST = 14
const SUBJECT = /^nsubj/
const NOT_RELATIVE = /^(?:parataxis|conj|advcl|acl|dep|xcomp|root|appos)$/

/**
 * Hang a clause on the noun that its relative pronoun stands for, where a parser made it anything else: « les habitants,
 * dont la plupart vivent ici, refusent ». The nearest noun before the pronoun that agrees with a verb after « qui ».
 *
 * Where the relative clause was taken for the main one, the verb that follows it takes its place.
 */
export function mendRelative(parse: OpenParse): void {
  for (const [pronoun, token] of parse.tokens.entries()) {
    if (token.upos !== 'PRON' && token.upos !== 'ADV') continue
    if (!/^(?:qui|dont|lequel|laquelle|lesquels|lesquelles)$/i.test(token.form)) continue
    if (token.feats.PronType === 'Int') continue
    mendOne(parse, pronoun)
  }
}

function mendOne(parse: OpenParse, pronoun: number): void {
  const {tokens, relations, heads} = parse
  const verb = clauseOf(parse, pronoun)
  if (verb <= pronoun) return
  const isSubject = SUBJECT.test(relations[pronoun]!) && heads[pronoun] === verb
  const start = tokens[pronoun - 1]?.upos === 'ADP' ? pronoun - 1 : pronoun
  const relation = relations[verb]!
  if (relation === 'acl:relcl') {
    if (isSubject && !agrees(parse, heads[verb]!, verb) && heads[verb]! < pronoun) {
      const noun = antecedent(parse, start, verb, true)
      if (noun >= 0) hang(parse, verb, noun, 'acl:relcl')
    }
    return
  }
  if (!NOT_RELATIVE.test(relation) || isCoordinated(parse, start) || isCleft(parse, verb)) return
  const noun = antecedent(parse, start, verb, isSubject)
  if (noun < 0) return
  if (relation === 'root') giveRootTo(parse, verb, noun, start)
  else hang(parse, verb, noun, 'acl:relcl')
}

/** The verb of the clause that a pronoun stands in: the first word above it with a finite form. */
function clauseOf(parse: OpenParse, pronoun: number): number {
  let at = parse.heads[pronoun]!
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    if (finiteOf(parse, at) >= 0) return at
    at = parse.heads[at]!
  }
  return -1
}

/** « …, qui vit ici et qui travaille là »: the second clause hangs on the first. */
function isCoordinated({tokens}: OpenParse, start: number): boolean {
  return tokens[start - 1]?.upos === 'CCONJ'
}

/** « C’est le maire qui décide ». */
function isCleft(parse: OpenParse, verb: number): boolean {
  const head = parse.heads[verb]!
  return head >= 0 && childrenOf(parse, head).some(child => /^c[e’']$/i.test(parse.tokens[child]!.form))
}

/** The nearest noun before `start` that agrees, or the first of nouns that are joined by « et »; -1 when there is none. */
function antecedent(parse: OpenParse, start: number, verb: number, mustAgree: boolean): number {
  const {tokens, relations, heads, isWord} = parse
  for (let at = start - 1; at >= 0 && at >= start - FURTHEST; at--) {
    const {upos, feats} = tokens[at]!
    if (isWord[at] === 0 && !/^[,–—«»"()-]$/.test(tokens[at]!.form)) return -1
    if (feats.VerbForm === 'Fin') return -1
    if (upos !== 'NOUN' && upos !== 'PROPN' && !/^(?:celui|celle|ceux|celles)$/i.test(tokens[at]!.form)) continue
    let noun = at
    for (let steps = 0; steps < 6 && /^flat/.test(relations[noun]!) && heads[noun]! >= 0; steps++) noun = heads[noun]!
    if (!mustAgree || agrees(parse, noun, verb)) return noun === verb ? -1 : noun
    const first = heads[noun]!
    if (relations[noun] === 'conj' && first >= 0 && first < noun && agrees(parse, first, verb)) return first
  }
  return -1
}

/** Whether a noun, with those joined to it, may be the subject of a verb. */
function agrees(parse: OpenParse, noun: number, verb: number): boolean {
  if (noun < 0) return false
  const finite = finiteOf(parse, verb)
  const number = parse.tokens[finite]?.feats.Number
  const own = parse.tokens[noun]!.feats.Number
  const joined = childrenOf(parse, noun).some(child => parse.relations[child] === 'conj' && child < verb)
  if (parse.tokens[finite]?.feats.Person !== '3') return true
  if (number === 'Plur') return own === 'Plur' || joined || own === undefined
  return own !== 'Plur'
}

/** Make the verb after a relative clause the root: it takes the relative verb's words but for those of its clause. */
function giveRootTo(parse: OpenParse, relative: number, noun: number, start: number): void {
  const {tokens, heads, relations} = parse
  const after = childrenOf(parse, relative).filter(child => child > relative)
  const main = after.find(
    child => /^(?:conj|parataxis|advcl|ccomp|xcomp|acl)$/.test(relations[child]!) && canBeMain(parse, child),
  )
  if (main === undefined || !agrees(parse, noun, main)) return
  let top = noun
  while (heads[top]! !== relative && heads[top]! >= 0) top = heads[top]!
  if (heads[top] !== relative || top > start || tokens[top]!.feats.VerbForm === 'Fin') return
  const moved = childrenOf(parse, relative).filter(child => child < start || child > main)
  heads[main] = -1
  relations[main] = 'root'
  parse.agreed[main] = 1
  heads[relative] = noun
  relations[relative] = 'acl:relcl'
  for (const child of moved) if (child !== main) heads[child] = main
  if (!SUBJECT.test(relations[top]!) && agrees(parse, top, main)) relations[top] = 'nsubj'
}

/** A finite verb with no subject and nothing that joins it. */
function canBeMain(parse: OpenParse, verb: number): boolean {
  const finite = finiteOf(parse, verb)
  if (finite < 0 || parse.tokens[finite]!.feats.Person !== '3') return false
  return childrenOf(parse, verb).every(child => !/^(?:cc|mark|nsubj|csubj|expl:subj)/.test(parse.relations[child]!))
}
