import {childrenOf, finiteOf, type OpenParse, rootOf} from './open-parse.js'

/**
 * Make a finite verb the root, and the noun that was root its subject, where nothing joins the verb to the noun: no
 * conjunction, no relative pronoun, no subject of its own; and the noun stands before it, without preposition, and agrees.
 */
export function mendNominalRoot(parse: OpenParse): void {
  const {tokens, heads, relations} = parse
  const noun = rootOf(parse)
  if (noun < 0 || !/^(?:NOUN|PROPN)$/.test(tokens[noun]!.upos)) return
  const children = childrenOf(parse, noun)
  if (children.some(child => /^(?:case|cop|nsubj|mark|aux)/.test(relations[child]!))) return
  for (let i = 0; i < noun; i++) if (tokens[i]!.feats.VerbForm === 'Fin') return
  const verb = children.find(child => child > noun && isFree(parse, child)) ?? beyondRelative(parse, children)
  if (verb === undefined || !agrees(parse, noun, verb, children)) return
  heads[verb] = -1
  relations[verb] = 'root'
  heads[noun] = verb
  relations[noun] = childrenOf(parse, verb).some(child => relations[child] === 'aux:pass') ? 'nsubj:pass' : 'nsubj'
  for (const child of children) if (child > verb) heads[child] = verb
  for (const word of [verb, noun]) {
    parse.agreed[word] = 1
    parse.confidences[word] = 0.9
  }
}

/** « Les prix, qui baissent, et les salaires, qui stagnent, inquiètent… »: the verb that was joined to a relative one. */
function beyondRelative(parse: OpenParse, children: readonly number[]): number | undefined {
  const {tokens, relations} = parse
  const joined = children.filter(child => relations[child] === 'conj').flatMap(child => childrenOf(parse, child))
  for (const relative of [...children, ...joined].filter(child => relations[child] === 'acl:relcl')) {
    const verb = childrenOf(parse, relative).find(child => relations[child] === 'conj' && isFree(parse, child))
    if (verb === undefined) continue
    const first = Math.min(verb, ...childrenOf(parse, verb).filter(child => parse.isWord[child] === 1))
    if (first > relative && tokens[first - 1]?.form === ',') return verb
  }
  return undefined
}

/** A clause that hangs on the noun by mistake. */
function isFree(parse: OpenParse, verb: number): boolean {
  const {tokens, relations} = parse
  if (!/^(?:acl|acl:relcl|advcl|parataxis|conj|ccomp|xcomp|dep|appos)$/.test(relations[verb]!)) return false
  const finite = finiteOf(parse, verb)
  if (finite < 0 || !/^(?:Ind|Cnd)$/.test(tokens[finite]!.feats.Mood ?? '') || tokens[finite]!.feats.Person !== '3')
    return false
  if (tokens[finite + 1]?.form.startsWith('-') && tokens[finite + 1]!.upos === 'PRON') return false
  return childrenOf(parse, verb).every(
    child => !/^(?:nsubj|csubj|expl:subj|mark|cc)/.test(relations[child]!) && !isRelative(parse, child),
  )
}

function isRelative({tokens}: OpenParse, word: number): boolean {
  return (
    /^(?:Rel|Int)$/.test(tokens[word]!.feats.PronType ?? '') || /^(?:que|qu’|où|dont|qui)$/i.test(tokens[word]!.form)
  )
}

function agrees(parse: OpenParse, noun: number, verb: number, children: readonly number[]): boolean {
  const {tokens, relations} = parse
  const number = tokens[finiteOf(parse, verb)]?.feats.Number
  const isJoined = children.some(child => relations[child] === 'conj' && child < verb)
  const own = isJoined ? 'Plur' : tokens[noun]!.feats.Number
  return own === undefined ? number === 'Sing' : own === number
}
