import type {ParsedToken} from '../../document/index.js'

/** Verbs whose « il » never stands for anything. */
const ALWAYS = /^(?:falloir|pleuvoir|neiger|geler|venter|tonner|grêler)$/
/** Verbs whose « il » stands for nothing before « que », « de » or a noun that follows. */
const OFTEN =
  /^(?:convenir|suffire|importer|exister|rester|sembler|paraître|apparaître|arriver|advenir|résulter|ressortir|découler|tarder|manquer|incomber|appartenir|valoir|plaire|sentir|pouvoir|devoir|aller)$/
const FOLLOWS = /^(?:que|qu’|de|d’|à|si)$/i
const PRONOMINAL = /^(?:agir|avérer|pouvoir|passer|trouver)$/

/**
 * Whether an « il » stands for nobody and nothing: « il faut », « il s’agit », « il y a », « il est probable que ».
 *
 * @param at  The pronoun's place among the tokens.
 */
export function isImpersonal(tokens: readonly ParsedToken[], at: number): boolean {
  const pronoun = tokens[at]
  if (pronoun === undefined || !/^(?:-t-|-)?il$/i.test(pronoun.form)) return false
  // Treebanks call a hanging pronoun an expletive even when it stands for somebody.
  if (pronoun.deprel.startsWith('expl') && !pronoun.form.startsWith('-')) return true
  const verb = verbOf(tokens, at)
  if (verb === undefined) return false
  const between = tokens
    .slice(Math.min(at, verb.index) + 1, Math.max(at, verb.index))
    .map(({form}) => form.toLowerCase())
  const next = tokens[verb.index + 1]
  const after = tokens[verb.index + 2]
  if (ALWAYS.test(verb.lemma)) return true
  if (verb.lemma === 'avoir' && between.includes('y')) return true
  if (/^(?:se|s’)$/.test(between.at(-1) ?? '') && PRONOMINAL.test(verb.lemma))
    return verb.lemma === 'agir' || FOLLOWS.test(next?.form ?? '') || next?.upos === 'DET' || next?.upos === 'ADJ'
  if (OFTEN.test(verb.lemma)) {
    const target = next?.upos === 'ADV' || next?.upos === 'ADJ' ? after : next
    if (/^(?:exister|rester|manquer|suffire|convenir|importer)$/.test(verb.lemma))
      return (
        FOLLOWS.test(target?.form ?? '') || target?.upos === 'DET' || target?.upos === 'NUM' || target?.upos === 'PRON'
      )
    if (/^(?:pouvoir|devoir|aller)$/.test(verb.lemma))
      return (
        /^(?:falloir|avoir|exister|pleuvoir)$/.test(next?.lemma ?? '') ||
        (next?.form === 'y' && after?.lemma === 'avoir')
      )
    return FOLLOWS.test(target?.form ?? '') && target?.form !== 'à'
  }
  return isPredicate(tokens, verb)
}

/** « il est possible que », « il a été décidé de », « il était dix heures »: « être » with nothing of its own to hold. */
function isPredicate(tokens: readonly ParsedToken[], verb: ParsedToken): boolean {
  const group = tokens.slice(Math.max(0, verb.index - 3), verb.index).some(({lemma}) => lemma === 'être')
  if (verb.lemma !== 'être' && !group) return false
  let at = verb.lemma === 'être' ? verb.index + 1 : verb.index
  while (tokens[at]?.upos === 'ADV') at++
  const predicate = tokens[at]
  if (predicate === undefined) return false
  const next = tokens[at + 1]?.form ?? ''
  if (predicate.upos === 'NUM' && /^(?:heures?|h)$/i.test(next)) return true
  if (/^(?:midi|minuit|temps|question|vrai|dommage)$/i.test(predicate.form)) return true
  const participle = predicate.feats.VerbForm === 'Part' || predicate.upos === 'VERB'
  if (participle)
    return (
      /^(?:que|qu’)$/i.test(next) ||
      (/^(?:de|d’)$/i.test(next) &&
        tokens[at + 2]?.feats.VerbForm === 'Inf' &&
        IMPERSONAL_PARTICIPLE.test(predicate.form))
    )
  return (
    predicate.upos === 'ADJ' &&
    (/^(?:que|qu’)$/i.test(next) ||
      (/^(?:de|d’)$/i.test(next) && tokens[at + 2]?.feats.VerbForm === 'Inf' && !PERSONAL.test(predicate.form)))
  )
}

const IMPERSONAL_PARTICIPLE =
  /^(?:décidé|prévu|interdit|permis|demandé|question|recommandé|conseillé|envisagé|proposé|rappelé|convenu|autorisé|exigé|exclu)$/i
/** « il est heureux de partir » is somebody. */
const PERSONAL =
  /^(?:heureux|content|sûr|certain|fier|capable|incapable|libre|prêt|satisfait|conscient|désireux|soucieux|coupable|responsable|ravi|triste|déçu|surpris|susceptible|digne|las|obligé|contraint|tenu)$/i

/** The verb the pronoun belongs to: its head when that is one, else the first verb beside it. */
function verbOf(tokens: readonly ParsedToken[], at: number): ParsedToken | undefined {
  const isHanging = tokens[at]?.form.startsWith('-') ?? false
  if (isHanging) {
    const before = tokens[at - 1]
    const next = tokens[at + 1]
    return before?.upos === 'AUX' && next?.upos === 'VERB' ? next : before
  }
  for (let place = at + 1; place < at + 8; place++) {
    const token = tokens[place]
    if (token === undefined) return undefined
    if (token.upos === 'VERB') return token
    if (token.upos === 'AUX') {
      const rest = tokens.slice(place + 1, place + 5).find(({upos}) => upos !== 'ADV' && upos !== 'AUX')
      return rest?.upos === 'VERB' && rest.feats.VerbForm === 'Part' ? rest : token
    }
  }
  return undefined
}
