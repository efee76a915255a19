import {childWith, rootOf, subtreeOf} from '../../../document/index.js'
import {finiteOf} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {isCertain, isMark, lastWordOf} from '../certain.js'
import type {Operation} from '../operation.js'
import {keep, say} from '../pieces.js'

/** Make a confirmation with « car » a sentence with « En effet, »: both tell the reason why the first thing is said. */
export const becauseApart: Operation = {
  id: 'because-apart',
  apply({doc, sentence, french}) {
    const word = sentence.tokens.find(({form, upos}) => form === 'car' && upos === 'CCONJ')
    // « car alors… » says what would follow from it.
    if (!word || word.index < 7 || /^alors$/i.test(sentence.tokens[word.index + 1]?.form ?? '')) return undefined
    const predicate = sentence.tokens[word.head]
    const subject = predicate && childWith(sentence, predicate.index, 'nsubj', 'expl:subj')
    if (!predicate || !subject || !isCertain(sentence, subject.index) || subject.index < word.index) return undefined
    if (finiteOf(sentence, predicate.index) === undefined) return undefined
    const own = subtreeOf(sentence, predicate.index)
    if (own[own.length - 1]! < lastWordOf(sentence)) return undefined
    if (attributionAfter(doc, sentence, word.start, french) !== '') return undefined
    // In what is said, supposed or denied, only part of the first half would be confirmed.
    const isScoped = sentence.tokens.some(
      ({form, index, upos}) => index < word.index && upos === 'SCONJ' && /^(que|qu’|si|s’)$/i.test(form),
    )
    if (isScoped || sentence.tokens.some(({form, index}) => index < word.index && /^(pas|mais)$/.test(form)))
      return undefined
    return [
      {
        pieces: keep(sentence, 0, isMark(sentence, word.index - 1) ? word.index - 2 : word.index - 1),
        head: rootOf(sentence),
      },
      {pieces: [...say('en effet,'), ...keep(sentence, word.index + 1, lastWordOf(sentence))], head: predicate.index},
    ]
  },
  examples: {
    rewrites: [
      [
        'La commune a fermé le gymnase jusqu’au printemps, car la toiture laisse passer la pluie depuis le mois de novembre.',
        [
          'La commune a fermé le gymnase jusqu’au printemps.',
          'En effet, la toiture laisse passer la pluie depuis le mois de novembre.',
        ],
      ],
    ],
    leaves: ['Il dit que le gymnase est fermé, car la toiture laisse passer la pluie depuis novembre.'],
  },
}
