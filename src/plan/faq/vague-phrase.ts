import {isRelation, type ParsedSentence, type ParsedToken} from '../../document/index.js'
import {determinerOf} from './description.js'

/** « le montant du préjudice »: a complement with an article and nothing else says no more than the noun alone. */
export function holdsBareDefinite(sentence: ParsedSentence, head: number, own: readonly number[]): boolean {
  return own.some(index => {
    const token = sentence.tokens[index]!
    const determiner = token.upos === 'NOUN' && index !== head ? determinerOf(sentence, index) : undefined
    return (
      determiner !== undefined &&
      /^(?:le|la|les|l[’'])$/i.test(determiner.form) &&
      !sentence.tokens.some(
        other => other.head === index && isRelation(other.deprel, 'nmod', 'amod', 'acl', 'appos', 'flat'),
      )
    )
  })
}

/** « le jeune homme de 26 ans » has a name somewhere. */
export function isSomeone({lemma}: ParsedToken): boolean {
  return /^(?:homme|femme|garçon|fille|personne|dame|monsieur|individu|trentenaire|quadragénaire|quinquagénaire|sexagénaire)$/.test(
    lemma,
  )
}

/** Whether a description says by itself which one is meant: by what it is of, or by four words or more. */
export function tellsWhich(description: string): boolean {
  return / d(?:e|es|u) | d’/.test(description) || description.split(' ').length > 3
}
