import {rootOf} from '../../../document/index.js'
import {finiteOf, joinWords} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {isCertain, isMark, lastWordOf} from '../certain.js'
import type {Operation} from '../operation.js'
import {keep, opening, say} from '../pieces.js'
import {nounsBefore} from '../relative-clause.js'
import {takeUp} from '../take-up.js'

/** What stands before « laquelle » when the relative tells what happens in the course of something. */
const DURING = /(?:^| )(à le cours de|lors de|à l’ issue de|pendant|durant|à la suite de)$/i

/**
 * Give « au cours de laquelle… » at the end of a sentence a sentence of its own: « une visite au cours de laquelle il
 * doit signer… » becomes « Au cours de cette visite, il doit signer… ».
 */
export const duringApart: Operation = {
  id: 'during-apart',
  apply({doc, sentence, french}) {
    const relative = sentence.tokens.find(({form}) => /^(laquelle|lequel|lesquels|lesquelles)$/i.test(form))
    if (!relative || relative.index < 8) return undefined
    const before = sentence.tokens.slice(relative.index - 5, relative.index).map(({form}) => form)
    const words = DURING.exec(before.join(' '))?.[1]
    if (!words) return undefined
    const first = relative.index - words.split(' ').length
    const verb = sentence.tokens.find(
      ({index, deprel, head}) =>
        index > relative.index && deprel.startsWith('nsubj') && head > index && index < relative.index + 4,
    )
    if (!verb || !isCertain(sentence, verb.index) || finiteOf(sentence, verb.head)?.feats.Mood === 'Sub')
      return undefined
    const nouns = nounsBefore(sentence, first).filter(noun => agrees(noun))
    const taken = nouns.length === 1 ? takeUp(doc, sentence, nouns[0]!, french) : undefined
    const carried = attributionAfter(doc, sentence, sentence.tokens[first]!.start, french)
    if (!taken || carried !== '' || sentence.tokens.slice(verb.head).some(({form}) => form === ',')) return undefined
    const end = isMark(sentence, first - 1) ? first - 2 : first - 1
    return [
      {pieces: keep(sentence, 0, end), head: rootOf(sentence)},
      {
        pieces: [
          ...opening(carried),
          ...say(`${joinWords([...words.split(' '), ...taken.words.split(' ')], french)},`),
          ...keep(sentence, relative.index + 1, lastWordOf(sentence)),
        ],
        head: verb.head,
      },
    ]

    function agrees(noun: number): boolean {
      const {Gender: gender, Number: number} = sentence.tokens[noun]!.feats
      const isFeminine = /^laquelle|lesquelles$/i.test(relative!.form)
      const isPlural = /s$/.test(relative!.form)
      return (
        (gender === undefined || (gender === 'Fem') === isFeminine) &&
        (number === undefined || (number === 'Plur') === isPlural)
      )
    }
  },
  examples: {
    rewrites: [
      [
        'Le ministre est arrivé lundi à Vaulnes pour une visite de trois jours au cours de laquelle il doit signer un accord.',
        [
          'Le ministre est arrivé lundi à Vaulnes pour une visite de trois jours.',
          'Au cours de cette visite, il doit signer un accord.',
        ],
      ],
    ],
    leaves: [
      'La secrétaire d’État, avec laquelle il s’est entretenu pendant deux heures, a signé l’accord sur la pêche.',
    ],
  },
}
