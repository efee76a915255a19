import {clausesOf} from '../../../language/index.js'
import {lastWordOf} from '../certain.js'
import type {Operation} from '../operation.js'
import {keep} from '../pieces.js'

/** Fewest members of an enumeration that reads better as a list. */
const LEAST_MEMBERS = 4

/**
 * Make a long enumeration parted by semicolons a list: the words up to the colon lead in, each member is an item.
 */
export const enumerationApart: Operation = {
  id: 'enumeration-apart',
  apply({sentence}) {
    const last = lastWordOf(sentence)
    const colons = sentence.tokens.filter(({form}) => form === ':')
    const colon = colons[0]?.index
    if (
      colon === undefined ||
      colons.length > 1 ||
      colon < 3 ||
      sentence.tokens.some(({form}) => /[«»"“”(]/.test(form))
    )
      return undefined
    const marks = sentence.tokens.filter(({form, index}) => form === ';' && index > colon).map(({index}) => index)
    if (marks.length < LEAST_MEMBERS - 1 || sentence.tokens.some(({form, index}) => form === ';' && index < colon))
      return undefined
    const main = clausesOf(sentence)[0]
    if (!main || main.finite > colon) return undefined
    const bounds = [colon, ...marks, last + 1]
    const members = bounds.slice(1).map((end, step) => {
      const first = bounds[step]! + 1
      // « et » and « puis » only join the last member.
      const from = /^(et|puis|enfin)$/i.test(sentence.tokens[first]?.form ?? '') ? first + 1 : first
      return keep(sentence, from, end - 1)
    })
    if (members.some(pieces => pieces.length === 0)) return undefined
    return [
      {pieces: keep(sentence, 0, colon - 1), head: main.head, list: 'intro' as const},
      ...members.map(pieces => ({pieces, head: main.head, list: 'item' as const})),
    ]
  },
  examples: {
    rewrites: [
      [
        'Quatre associations siègent au conseil : la Mutuelle de la vallée ; le Secours de Vaulnes ; les Amis de la Claire ; et la Ligue des pêcheurs.',
        [
          'Quatre associations siègent au conseil :',
          'La Mutuelle de la vallée',
          'Le Secours de Vaulnes',
          'Les Amis de la Claire',
          'La Ligue des pêcheurs',
        ],
      ],
    ],
    leaves: ['Deux associations siègent au conseil : la Mutuelle de la vallée ; le Secours de Vaulnes.'],
  },
}
