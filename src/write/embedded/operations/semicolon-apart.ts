import type {ParsedSentence} from '../../../document/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {lastWordOf, range} from '../certain.js'
import type {Operation} from '../operation.js'

/** Part a sentence at a semicolon between two full clauses. */
export const semicolonApart: Operation = {
  id: 'semicolon-apart',
  apply({doc, sentence, french}) {
    const marks = sentence.tokens.filter(token => token.form === ';').map(token => token.index)
    if (marks.length === 0 || marks.length > 2) return undefined
    const bounds = [-1, ...marks, lastWordOf(sentence) + 1]
    const parts = bounds.slice(1).map((end, step) => range(bounds[step]! + 1, end - 1))
    if (marks.some(mark => attributionAfter(doc, sentence, sentence.tokens[mark]!.start, french) !== ''))
      return undefined
    const heads = parts.map(part => predicateOf(sentence, part))
    if (heads.includes(undefined)) return undefined
    return parts.map((kept, step) => ({pieces: [{kept, sentence: sentence.index}], head: heads[step]!}))
  },
  examples: {
    rewrites: [
      [
        'Le conseil de Vaulnes a voté le budget ; les travaux de la halle commenceront au printemps.',
        ['Le conseil de Vaulnes a voté le budget.', 'Les travaux de la halle commenceront au printemps.'],
      ],
    ],
    leaves: [
      'Sont représentées la mairie de Vaulnes ; la région ; la chambre des métiers.',
      'Le conseil a voté le budget.',
    ],
  },
}

/** The predicate of a run of tokens that has its own subject; undefined when it opens with a word that hangs on what precedes. */
function predicateOf(sentence: ParsedSentence, part: readonly number[]): number | undefined {
  const inside = new Set(part)
  const first = sentence.tokens[part[0] ?? -1]
  if (!first || part.length < 5 || /^(et|ou|qui|que|dont|puis|voire)$/i.test(first.form)) return undefined
  for (const index of part) {
    const token = sentence.tokens[index]!
    const verb = token.deprel.startsWith('nsubj') ? sentence.tokens[token.head] : undefined
    if (verb && inside.has(verb.index) && (verb.head === -1 || !inside.has(verb.head))) return verb.index
  }
  return undefined
}
