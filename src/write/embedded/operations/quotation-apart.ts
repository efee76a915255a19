import {
  type AnalysedDoc,
  annotationsOf,
  countWords,
  type ParsedSentence,
  type Quotation,
  type Speaker,
} from '../../../document/index.js'
import {conjugate, type French, invertVerb} from '../../../language/index.js'
import {lastWordOf} from '../certain.js'
import {definiteOf} from '../definite.js'
import type {Operation} from '../operation.js'
import {keep, say} from '../pieces.js'
import {tenseOf} from '../verb-tense.js'

/** Words up to which a sentence with a quotation is kept whole (editorial.md, « Quotations »). */
const KEPT_WHOLE = 40

/**
 * Part a long quotation of several sentences around its attribution, letter for letter: « A. B », a déclaré X becomes
 * « A », a déclaré X. « B », a-t-il ajouté.
 */
export const quotationApart: Operation = {
  id: 'quotation-apart',
  apply({doc, sentence, french}) {
    if (countWords(doc.text.slice(sentence.start, sentence.end)) <= KEPT_WHOLE) return undefined
    const quotation = annotationsOf(doc, sentence.index).quotations.find(
      ({start, complete, inserts, speaker, end}) =>
        complete && inserts.length === 0 && start === sentence.start && speaker && speaker.clause.start >= end,
    )
    if (!quotation?.speaker) return undefined
    const close = sentence.tokens.findIndex(token => token.end === quotation.end)
    const cut = cutOf(sentence, close)
    const added = addedBy(doc, sentence, quotation.speaker, french)
    if (close < 0 || cut === undefined || !added || followsSpeaker(sentence, quotation, lastWordOf(sentence)))
      return undefined
    const end = sentence.tokens[cut]!.form === '.' ? cut - 1 : cut
    const last = sentence.tokens[close - 1]!.form === '.' ? close - 2 : close - 1
    return [
      {
        pieces: [
          ...say('«'),
          ...keep(sentence, 1, end),
          ...say('»'),
          ...keep(sentence, close + 1, lastWordOf(sentence)),
        ],
        head: cut,
        quotes: true,
      },
      {pieces: [...say('«'), ...keep(sentence, cut + 1, last), ...say(`», ${added}`)], head: cut, quotes: true},
    ]
  },
  examples: {
    rewrites: [
      [
        '« Nous avons retrouvé le chemin de la croissance cette année, mais nous ne fêtons rien pour le moment. Le marché reste encombré de stocks et les prix vont encore baisser dans toute la région », a déclaré la directrice, Agnès Rouvière, au cours d’une rencontre.',
        [
          '« Nous avons retrouvé le chemin de la croissance cette année, mais nous ne fêtons rien pour le moment », a déclaré la directrice, Agnès Rouvière, au cours d’une rencontre.',
          '« Le marché reste encombré de stocks et les prix vont encore baisser dans toute la région », a-t-elle ajouté.',
        ],
      ],
    ],
    leaves: [
      '« Nous avons retrouvé le chemin de la croissance. Le marché reste encombré », a déclaré Agnès Rouvière lundi.',
    ],
  },
}

/** The end of the inner sentence nearest to the middle of the quotation, each side at least six words. */
function cutOf(sentence: ParsedSentence, close: number): number | undefined {
  const ends = sentence.tokens.filter(
    ({form, index}) =>
      index > 6 &&
      index < close - 6 &&
      /^[.!?…]$/.test(form) &&
      /^\p{Lu}/u.test(sentence.tokens[index + 1]?.form ?? ''),
  )
  const middle = close / 2
  return ends.sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))[0]?.index
}

/** « a-t-elle ajouté », « ajoute le maire », in the tense of the attribution. */
function addedBy(doc: AnalysedDoc, sentence: ParsedSentence, speaker: Speaker, french: French): string | undefined {
  const verb = sentence.tokens.find(
    ({start, end, lemma}) => speaker.clause.start <= start && end <= speaker.clause.end && lemma === speaker.verb,
  )
  const tense = verb && tenseOf(sentence, verb.index)
  if (tense !== 'perfect' && tense !== 'present' && tense !== 'pastSimple') return undefined
  const [finite, ...rest] = conjugate(french, 'ajouter', {tense, person: 3, number: 'Sing'}) ?? []
  if (finite === undefined) return undefined
  const entity = speaker.entity === undefined ? undefined : doc.entities[speaker.entity]
  if (entity?.kind === 'person' && entity.gender) {
    const inverted = invertVerb(finite, entity.gender === 'Fem' ? 'elle' : 'il')
    return inverted && [inverted, ...rest].join(' ')
  }
  const words =
    entity?.kind === 'person' ? (entity.shortName ?? entity.name) : definiteOf(doc, sentence, speaker.span, french)
  return words && !/^(les|leurs|ses)\b/i.test(words) ? [finite, ...rest, words].join(' ') : undefined
}

/** Whether more than the speaker and a circumstance follows the quotation: then it is not only an attribution. */
function followsSpeaker(sentence: ParsedSentence, {speaker}: Quotation, last: number): boolean {
  return sentence.tokens.some(
    ({start, index, feats, form}) =>
      start >= speaker!.clause.end && index <= last && (feats.VerbForm === 'Fin' || /^[«"“]$/.test(form)),
  )
}
