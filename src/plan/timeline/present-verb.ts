import {isRelation, type ParsedToken} from '../../document/index.js'
import {type French, finiteForm} from '../../language/index.js'
import type {Fact} from '../faq/fact.js'

/** A verb in the present, and the tokens whose place it takes. */
export interface PresentVerb {
  readonly words: string
  readonly tokens: readonly number[]
}

/** Verbs of which the imperfect is a plan or a wish, not something that happens. */
const PLANNED = new Set('devoir pouvoir vouloir falloir souhaiter espérer compter aller venir'.split(' '))

/**
 * The verb of a fact in the present (« a adopté » → « adopte », « avait été placée » → « est placée »); the future and the
 * present stay.
 *
 * @returns undefined when the form isn't known for certain, or when the past says what the present would not.
 */
export function presentVerb(fact: Fact, french: French): PresentVerb | undefined {
  const {sentence, finite, clause, clitics} = fact
  const head = sentence.tokens[clause.head]!
  const number = fact.subject.number
  const helpers = sentence.tokens.filter(token => token.head === head.index && isRelation(token.deprel, 'aux', 'cop'))
  if (helpers.some(token => token.deprel === 'aux:caus')) return undefined
  if (finite.feats.Tense === 'Fut') return {words: plainForm(finite), tokens: [finite.index]}
  // « s’étaient tendues » is a reflexive, whatever its auxiliary is called.
  const isReflexive = clitics.length > 0 && finite.lemma === 'être'
  const isCompound =
    head.feats.VerbForm === 'Part' && (isReflexive || helpers.some(token => token.deprel === 'aux:tense'))
  const isPassive = !isReflexive && helpers.some(token => token.deprel === 'aux:pass')
  if (!isCompound) {
    if (finite.feats.Tense === 'Pres') return {words: plainForm(finite), tokens: [finite.index]}
    if (PLANNED.has(finite.lemma)) return undefined
    const form = finiteForm(finite.lemma, 'present', {person: 3, number}, french)
    return form === undefined ? undefined : withClitic(form, fact, [finite.index])
  }
  if (finite.feats.Tense !== 'Pres' && finite.feats.Tense !== 'Imp') return undefined
  const lemma = isPassive ? 'être' : head.lemma
  const form = finiteForm(lemma, 'present', {person: 3, number}, french)
  if (form === undefined) return undefined
  const been = helpers.filter(token => token.index !== finite.index && token.lemma === 'être').map(token => token.index)
  const tokens = isPassive ? [finite.index, ...been] : [finite.index, head.index]
  return clitics.length > 0 ? withClitic(form, fact, tokens) : {words: form, tokens}
}

/** « s’ » before a vowel sound, « se » before any other. */
function withClitic(form: string, {clitics}: Fact, tokens: readonly number[]): PresentVerb {
  if (clitics.length === 0) return {words: form, tokens}
  return {words: /^[aeiouyéèêh]/i.test(form) ? `s’${form}` : `se ${form}`, tokens: [...clitics, ...tokens]}
}

function plainForm(token: ParsedToken): string {
  return token.form.replace(/'/g, '’')
}
