import {isRelation, type ParsedSentence, type ParsedToken} from '../../document/index.js'
import type {Tense} from '../../language/index.js'

const SIMPLE: Readonly<Record<string, Tense>> = {
  'Ind Pres': 'present',
  'Ind Imp': 'imperfect',
  'Ind Past': 'pastSimple',
  'Ind Fut': 'future',
  'Cnd Pres': 'conditional',
}

const COMPOUND: Readonly<Record<string, Tense>> = {
  'Ind Pres': 'perfect',
  'Ind Imp': 'pluperfect',
  'Ind Past': 'pastAnterior',
  'Ind Fut': 'futurePerfect',
  'Cnd Pres': 'conditionalPast',
}

/** The tense in which a predicate is said, its auxiliary taken into account; undefined when it is not finite. */
export function tenseOf(sentence: ParsedSentence, head: number): Tense | undefined {
  const verb = sentence.tokens[head]
  if (!verb) return undefined
  const auxiliaries = sentence.tokens.filter(token => token.head === head && isRelation(token.deprel, 'aux', 'cop'))
  const carrier = auxiliaries.find(token => token.feats.VerbForm === 'Fin') ?? (isConjugated(verb) ? verb : undefined)
  if (!carrier) return undefined
  const key = `${carrier.feats.Mood} ${carrier.feats.Tense}`
  // « s’est réuni » is a perfect, though « est réuni » alone would be a passive present.
  const isReflexive =
    carrier.lemma === 'être' &&
    sentence.tokens.slice(Math.max(0, carrier.index - 2), carrier.index).some(({form}) => /^(se|s’)$/i.test(form))
  const isCompound = carrier !== verb && (carrier.deprel === 'aux:tense' || isReflexive || auxiliaries.length > 1)
  return isCompound ? COMPOUND[key] : SIMPLE[key]
}

function isConjugated({upos, feats}: ParsedToken): boolean {
  return (upos === 'VERB' || upos === 'AUX') && feats.VerbForm === 'Fin'
}
