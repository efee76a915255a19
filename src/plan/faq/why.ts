import {subtreeOf} from '../../document/index.js'
import {plain} from './description.js'
import {draftOf, type QuestionKind} from './draft.js'
import {complementsOf, type Fact, textUnder} from './fact.js'
import type {PhraseSource} from './phrase-source.js'
import {prepositionOf} from './preposition.js'

/** Prepositions by which a source states a cause. */
const CAUSE =
  /^(?:en raison|à cause|faute|à la suite|du fait|par manque|par crainte|pour cause) (?:de|d’|du|des)(?=\s|\p{L})/iu

/** Verbs of which « pour » names the reason: a prize or a punishment is for something. */
const REWARDING = new Set('récompenser sanctionner féliciter remercier décorer saluer distinguer primer'.split(' '))

/** Verbs whose « pour » completes them and gives no purpose: « suffire pour », « servir pour », « opter pour ». */
const COMPLETED = new Set(
  'suffire servir opter voter plaider passer compter valoir prévoir falloir être avoir'.split(' '),
)

/** « Pourquoi… ? »: only where the source states the cause or the purpose with the fact. */
export const why: QuestionKind = (source, fact) => {
  const head = reasonOf(source, fact)
  if (head === undefined) return []
  return draftOf(source, fact, 'why', {opening: 'pourquoi', order: 'complex', without: [head]}, [head], 0.95)
}

function reasonOf(source: PhraseSource, fact: Fact): number | undefined {
  for (const token of complementsOf(fact, 'obl', 'advcl')) {
    const preposition = prepositionOf(fact, token.index)
    const verb = fact.sentence.tokens[token.head]!
    if (token.deprel.startsWith('obl')) {
      if (CAUSE.test(plain(textUnder(fact, source.doc, token.index)))) return token.index
      const isSubjected = verb.lemma === 'faire' && complementsOf(fact, 'obj').some(object => object.lemma === 'objet')
      if (preposition === 'pour' && (REWARDING.has(verb.lemma) || isSubjected)) return token.index
    } else if (/^(?:afin de|parce que|parce qu’)$/.test(preposition)) return token.index
    else if (preposition === 'pour' && isPurpose(fact, token.index, verb.lemma)) return token.index
  }
  return undefined
}

/** « pour » and an infinitive after the verb, of a verb that somebody does on purpose. */
function isPurpose(fact: Fact, head: number, verb: string): boolean {
  const token = fact.sentence.tokens[head]!
  if (token.feats.VerbForm !== 'Inf' || COMPLETED.has(verb)) return false
  // « avant un feu d’artifice sans bruit, pour ne pas déranger »: whose purpose?
  const first = subtreeOf(fact.sentence, head)[0]!
  const isFar =
    fact.sentence.tokens[first - 1]?.form === ',' &&
    fact.sentence.tokens.some(
      ({form, index, upos}) =>
        upos === 'ADP' && index > token.head && index < first && /^(?:avant|après|sans|avec)$/i.test(form),
    )
  if (isFar) return false
  const others = fact.sentence.tokens.filter(other => fact.chain.includes(other.head))
  return (
    !others.some(other => /^(?:trop|assez|suffisamment)$/i.test(other.form)) &&
    subtreeOf(fact.sentence, head).length >= 3
  )
}
