import type {ParsedSentence, ParsedToken} from '../document/index.js'
import type {French} from '../language/index.js'

/** What stands for a verb's object: also a quotation's clause, and what a verb of giving says to whom. */
const OBJECT = /^(?:obj|ccomp|xcomp|iobj|parataxis)/

/**
 * Whether a verb among these tokens is left without the object it can't do without: « L’équipe a suivi », « La mairie a
 * mis ».
 *
 * Either the object was left out, or it was taken for a complement of another word, which only shows that the tree is
 * wrong there. Passives, reflexives and verbs that share the object of the one they are joined to have theirs.
 */
export function missesObject({tokens}: ParsedSentence, kept: readonly number[], french: French): boolean {
  const verbs = french.derive(transitiveVerbs)
  const inside = new Set(kept)
  return kept.some(index => {
    const token = tokens[index]!
    if (token.upos !== 'VERB') return false
    if (losesObject(tokens, inside, index)) return true
    if (!verbs.has(token.lemma)) return false
    const own = tokens.filter(({head, index: at}) => head === index && inside.has(at))
    if (token.feats.VerbForm === 'Part' && !own.some(({deprel}) => deprel.startsWith('aux'))) return false
    if (own.some(({deprel}) => /^(?:aux:pass|nsubj:pass|obl:agent|aux:caus|expl)/.test(deprel))) return false
    if (own.some(({deprel}) => OBJECT.test(deprel)) || takesClitic(tokens, index)) return false
    // « qu’il a suivi », « à suivre »: the object stands before, as a relative or the noun itself.
    if (/^(?:acl|csubj|advcl)/.test(token.deprel) || token.feats.VerbForm === 'Inf') return false
    return !sharesObject(tokens, token) && !holdsBareNoun(tokens, kept, index)
  })
}

/** Whatever the verb: the source gives it an object with its article, which is left out. */
function losesObject(tokens: readonly ParsedToken[], inside: ReadonlySet<number>, verb: number): boolean {
  const objects = tokens.filter(({head, deprel, upos}) => head === verb && deprel === 'obj' && upos === 'NOUN')
  return (
    objects.length > 0 &&
    objects.every(({index}) => !inside.has(index)) &&
    objects.some(({index}) =>
      tokens.some(({head, deprel, upos}) => head === index && deprel === 'det' && upos === 'DET'),
    ) &&
    !holdsBareNoun(tokens, [...inside], verb)
  )
}

/** A noun, name or amount without preposition behind the verb: the object, hung on another word; « jusqu’à 28 heures » is one too. */
function holdsBareNoun(tokens: readonly ParsedToken[], kept: readonly number[], verb: number): boolean {
  const inside = new Set(kept)
  return kept.some(at => {
    const {upos, deprel, index, head, form} = tokens[at]!
    if (at <= verb) return false
    if (
      /^(?:jusqu(?:e|’|')|près|plus|moins|environ|quelque|peu|beaucoup|trop|assez|tant|autant|rien|tout|cela|ça|ce|ceci)$/i.test(
        form,
      ) &&
      at <= verb + 2
    )
      return true
    if (!/^(?:NOUN|PROPN|NUM|SYM)$/.test(upos)) return false
    if (/^(?:nummod|flat|conj)/.test(deprel) && inside.has(head)) return false
    return !tokens.some(other => other.head === index && other.deprel === 'case')
  })
}

/** A pronoun right before the verb or its auxiliary. */
function takesClitic(tokens: readonly ParsedToken[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 5); at--) {
    const {upos, form} = tokens[at]!
    if (upos === 'PRON' && /^(?:le|la|l[’']|les|en|y|se|s[’']|me|m[’']|te|t[’']|nous|vous|que|qu[’'])$/i.test(form))
      return true
    if (!/^(?:AUX|ADV|PRON)$/.test(upos)) return false
  }
  return false
}

function sharesObject(tokens: readonly ParsedToken[], {head, deprel, index}: ParsedToken): boolean {
  return tokens.some(
    other =>
      OBJECT.test(other.deprel) &&
      ((deprel === 'conj' && other.head === head) ||
        (tokens[other.head]?.deprel === 'conj' && tokens[other.head]!.head === index)),
  )
}

function transitiveVerbs(french: French): ReadonlySet<string> {
  return new Set(french.lists['transitive-verbs'] ?? [])
}
