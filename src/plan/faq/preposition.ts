import {subtreeOf} from '../../document/index.js'
import type {Fact} from './fact.js'

/** The preposition of a complement as one lower-case string: « en raison de », « grâce à »; '' without one. */
export function prepositionOf(fact: Fact, head: number): string {
  const {tokens} = fact.sentence
  const marks = tokens.filter(
    token => token.head === head && (token.deprel === 'case' || token.deprel === 'mark') && token.index < head,
  )
  const first = marks[0]
  if (!first) return ''
  const all = marks.flatMap(mark => subtreeOf(fact.sentence, mark.index))
  return [...new Set(all)]
    .sort((a, b) => a - b)
    .map(index => tokens[index]!.form.toLowerCase().replace(/'/g, '’').replace(/^d’$/, 'de'))
    .join(' ')
}
