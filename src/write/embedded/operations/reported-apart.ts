import {type AnalysedDoc, annotationsOf, type ParsedSentence} from '../../../document/index.js'
import {clausesOf, conjugate} from '../../../language/index.js'
import {isEnclosed} from '../attribution-scope.js'
import {isCertain, isMark, lastWordOf} from '../certain.js'
import type {Operation} from '../operation.js'
import {keep, say} from '../pieces.js'
import {resumeSubject} from '../subject-pronoun.js'
import {tenseOf} from '../verb-tense.js'

/** Verbs of speech after which the same speaker's next statement is « ajouté » (editorial.md, « Variation »). */
const NEUTRAL = /^(dire|déclarer|indiquer|répondre|expliquer|annoncer|préciser|faire savoir)$/

/** Verbs that say how sure or how willing the speaker is: they are said again, with « aussi ». */
const SAID_AGAIN =
  /^(estimer|juger|affirmer|assurer|souligner|rappeler|reconnaître|admettre|regretter|espérer|craindre|promettre|noter|constater|considérer|prétendre|soutenir|penser|croire)$/

/**
 * Part two things that somebody reports: « X a dit que A et que B » becomes « X a dit que A. Il a ajouté que B. »
 */
export const reportedApart: Operation = {
  id: 'reported-apart',
  apply({doc, sentence, french}) {
    const main = clausesOf(sentence)[0]
    if (main?.subject === undefined || sentence.tokens[main.head]!.head !== -1) return undefined
    const verb = sentence.tokens[main.head]!
    const isNeutral = NEUTRAL.test(verb.lemma)
    if (!isNeutral && !SAID_AGAIN.test(verb.lemma)) return undefined
    const join = secondQue(doc, sentence, main.head)
    if (join === undefined || isEnclosed(doc, sentence, sentence.tokens[join]!.start)) return undefined
    const second = sentence.tokens[join + 1]!.head
    if (sentence.tokens.some(token => token.head === main.head && /^(ne|n’|pas|jamais)$/.test(token.form)))
      return undefined
    const tense = tenseOf(sentence, main.head)
    const resumed = resumeSubject(doc, sentence, main.subject, french)
    if (!tense || !resumed || !isCertain(sentence, main.subject)) return undefined
    const lemma = isNeutral ? 'ajouter' : verb.lemma
    const words = conjugate(french, lemma, {
      tense,
      person: 3,
      number: resumed.number,
      gender: resumed.gender,
      transitive: true,
    })
    if (!words) return undefined
    const said = isNeutral ? words : [words[0]!, 'aussi', ...words.slice(1)]
    const isContrast = /^mais$/i.test(sentence.tokens[join]!.form)
    const end = isMark(sentence, join - 1) ? join - 2 : join - 1
    return [
      {pieces: keep(sentence, 0, end), head: main.head},
      {
        pieces: [
          ...say(isContrast ? 'mais' : '', resumed.words, ...said),
          ...keep(sentence, join + 1, lastWordOf(sentence)),
        ],
        head: second,
        lemma,
      },
    ]
  },
  examples: {
    rewrites: [
      [
        'La maire a répondu qu’une école neuve aurait coûté sept millions d’euros et que ce terrain serait inondé chaque printemps.',
        [
          'La maire a répondu qu’une école neuve aurait coûté sept millions d’euros.',
          'Elle a ajouté que ce terrain serait inondé chaque printemps.',
        ],
      ],
      [
        'Le préfet a indiqué que la route serait rouverte « au plus tard mardi » mais que le pont resterait fermé aux camions.',
        [
          'Le préfet a indiqué que la route serait rouverte « au plus tard mardi ».',
          'Mais il a ajouté que le pont resterait fermé aux camions.',
        ],
      ],
      [
        'La préfète estime que les digues ont tenu malgré la crue de lundi et que les habitants ont été prévenus à temps.',
        [
          'La préfète estime que les digues ont tenu malgré la crue de lundi.',
          'Elle estime aussi que les habitants ont été prévenus à temps.',
        ],
      ],
    ],
    leaves: [
      'Le maire dit que la commune et que la région ont tort.',
      'Elle sait que le pont est fermé et que la route est longue.',
    ],
  },
}

/** The « et » or « mais » before the second of just two « que » outside quotation marks, the first being the verb's own. */
function secondQue(doc: AnalysedDoc, sentence: ParsedSentence, head: number): number | undefined {
  const {quotations} = annotationsOf(doc, sentence.index)
  const ques = sentence.tokens.filter(
    ({form, start, end}) =>
      /^(que|qu’)$/i.test(form) && !quotations.some(quotation => quotation.start < start && end < quotation.end),
  )
  const [first, second] = ques
  if (!first || !second || ques.length > 2 || first.upos !== 'SCONJ' || second.upos !== 'SCONJ') return undefined
  const complement = sentence.tokens[first.head]
  if (complement?.head !== head || complement.deprel !== 'ccomp' || !isCertain(sentence, complement.index))
    return undefined
  if (first.index > head + 4 || !/^(et|mais)$/.test(sentence.tokens[second.index - 1]?.form ?? '')) return undefined
  return second.head > second.index ? second.index - 1 : undefined
}
