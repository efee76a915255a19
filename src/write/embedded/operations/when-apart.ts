import {annotationsOf, childWith, rootOf, subtreeOf} from '../../../document/index.js'
import {finiteOf} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {isCertain, isMark, lastWordOf} from '../certain.js'
import type {Operation} from '../operation.js'
import {keep, say} from '../pieces.js'
import {tenseOf} from '../verb-tense.js'

/**
 * Make a narrative « lorsque » after a comma a sentence with « alors »: « Les relations s’étaient tendues en 2024, lorsque
 * la marine avait… » becomes « Les relations s’étaient tendues en 2024. La marine avait alors… ».
 */
export const whenApart: Operation = {
  id: 'when-apart',
  apply({doc, sentence, french}) {
    const word = sentence.tokens.find(
      ({form, index}) => /^(lorsque|lorsqu’)$/i.test(form) && isMark(sentence, index - 1),
    )
    const predicate = word && sentence.tokens[word.head]
    if (!word || !predicate || word.index < 7) return undefined
    const finite = finiteOf(sentence, predicate.index)
    const subject = childWith(sentence, predicate.index, 'nsubj')
    if (!finite || !subject || subject.index > finite.index || !isCertain(sentence, subject.index)) return undefined
    const own = subtreeOf(sentence, predicate.index)
    if (own[own.length - 1]! < lastWordOf(sentence)) return undefined
    // Only what happened once, at a time that the sentence tells: « lorsqu’il pleut » is a condition.
    const tense = tenseOf(sentence, predicate.index)
    if (tense !== 'perfect' && tense !== 'pluperfect' && tense !== 'pastSimple') return undefined
    const isDated = annotationsOf(doc, sentence.index).dates.some(
      date => date.sentence === sentence.index && date.last < word.index,
    )
    if (!isDated || attributionAfter(doc, sentence, word.start, french) !== '') return undefined
    return [
      {pieces: keep(sentence, 0, word.index - 2), head: rootOf(sentence)},
      {
        pieces: [
          ...keep(sentence, word.index + 1, finite.index),
          ...say('alors'),
          ...keep(sentence, finite.index + 1, lastWordOf(sentence)),
        ],
        head: predicate.index,
      },
    ]
  },
  examples: {
    rewrites: [
      [
        'Les relations entre les deux communes s’étaient tendues en 2024, lorsque la région avait fermé la carrière de la Combe.',
        [
          'Les relations entre les deux communes s’étaient tendues en 2024.',
          'La région avait alors fermé la carrière de la Combe.',
        ],
      ],
    ],
    leaves: ['Les vannes du barrage sont ouvertes par la région, lorsque le niveau du lac dépasse huit mètres.'],
  },
}
