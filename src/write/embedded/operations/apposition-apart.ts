import {finiteForm} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {lastWordOf} from '../certain.js'
import type {Operation} from '../operation.js'
import {keep, say} from '../pieces.js'
import {setOffSubject} from '../set-off-subject.js'
import {subjectPronoun} from '../subject-pronoun.js'
import {entityAt} from '../take-up.js'
import {tenseOf} from '../verb-tense.js'

/** Fewest tokens of an apposition that deserves a sentence. */
const LEAST = 6

/**
 * Say who somebody is first, when a long apposition with « un » or « une » tells it between the subject and its verb:
 * « X, un ancien capitaine qui…, doit… » becomes « X est un ancien capitaine qui… Il doit… ».
 */
export const appositionApart: Operation = {
  id: 'apposition-apart',
  apply({doc, sentence, french}) {
    const setOff = setOffSubject(doc, sentence)
    if (!setOff || !/^une?$/.test(sentence.tokens[setOff.first]!.form)) return undefined
    const {subject, named, first, last, verb, predicate} = setOff
    const entity = entityAt(doc, sentence, subject)
    const noun = sentence.tokens[sentence.tokens[first]!.head]
    if (entity?.kind !== 'person' || noun?.upos !== 'NOUN' || last - first < LEAST || noun.index > first + 3)
      return undefined
    const tense = tenseOf(sentence, predicate)
    if (tense !== 'present' && tense !== 'perfect' && tense !== 'future') return undefined
    const own = sentence.tokens[verb]!.start
    if ([sentence.tokens[first]!.start, own].some(at => attributionAfter(doc, sentence, at, french, own) !== ''))
      return undefined
    const pronoun = subjectPronoun(doc, sentence, subject, french)
    const being = finiteForm('être', 'present', {person: 3, number: 'Sing'}, french)
    if (!pronoun || !being || entity.number === 'Plur') return undefined
    return [
      {pieces: [...keep(sentence, 0, named), ...say(being), ...keep(sentence, first, last)], head: noun.index, subject},
      {pieces: [...say(pronoun.toLowerCase()), ...keep(sentence, verb, lastWordOf(sentence))], head: predicate},
    ]
  },
  examples: {
    rewrites: [
      [
        'Claire Aubin, une ancienne institutrice qui vit à Vaulnes depuis dix ans, a publié son premier roman à Paris.',
        [
          'Claire Aubin est une ancienne institutrice qui vit à Vaulnes depuis dix ans.',
          'Elle a publié son premier roman à Paris.',
        ],
      ],
    ],
    leaves: ['Claire Aubin, ministre des Transports, a présenté mardi le projet de loi à l’Assemblée nationale.'],
  },
}
