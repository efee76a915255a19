import {childrenOf, finiteOf, hang, type OpenParse} from './open-parse.js'

/**
 * Hang a second main verb on the first one where it was hung on a verb within the sentence: « Rome avait annoncé une
 * réforme, assurant qu’elle aiderait les communes, mais n’avait fixé aucune date ».
 *
 * Only a verb without subject, joined by « et », « mais » or « puis » after a comma, whose mood, tense, person and number
 * are those of the verb higher up and not those of the one it hung on.
 */
export function mendConjunct(parse: OpenParse): void {
  const {tokens, relations, heads} = parse
  for (let verb = 1; verb < tokens.length; verb++) {
    if (relations[verb] !== 'conj' || heads[verb]! < 0 || heads[verb]! > verb) continue
    const own = finiteOf(parse, verb)
    if (own < 0 || !isJoined(parse, verb) || hasSubject(parse, verb)) continue
    const form = formOf(parse, own)
    const head = heads[verb]!
    const headFinite = finiteOf(parse, head)
    if (headFinite >= 0 && formOf(parse, headFinite) === form) continue
    const main = higherVerb(parse, head, form)
    if (main >= 0) hang(parse, verb, main, 'conj')
  }
}

/** The nearest verb above, in the same form. */
function higherVerb(parse: OpenParse, from: number, form: string): number {
  let at = parse.heads[from]!
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const finite = finiteOf(parse, at)
    if (finite >= 0 && formOf(parse, finite) === form && at < from) return at
    at = parse.heads[at]!
  }
  return -1
}

function formOf({tokens}: OpenParse, finite: number): string {
  const {Mood, Tense, Person, Number: number} = tokens[finite]!.feats
  return `${Mood} ${Tense} ${Person} ${number} ${tokens[finite]!.upos}`
}

/** A conjunction of coordination opens the clause, after a comma. */
function isJoined(parse: OpenParse, verb: number): boolean {
  const joint = childrenOf(parse, verb).find(child => parse.relations[child] === 'cc')
  return joint !== undefined && joint < verb && parse.tokens[joint - 1]?.form === ','
}

function hasSubject(parse: OpenParse, verb: number): boolean {
  return childrenOf(parse, verb).some(child => /^(?:nsubj|csubj|expl:subj|mark)/.test(parse.relations[child]!))
}
