import {annotationsOf, childWith, type ParsedSentence, subtreeOf} from '../../../document/index.js'
import {clausesOf, conjugate} from '../../../language/index.js'
import {isEnclosed} from '../attribution-scope.js'
import {isCertain, isMark, lastWordOf} from '../certain.js'
import {definiteOf} from '../definite.js'
import type {Operation, OperationInput} from '../operation.js'
import {keep, say} from '../pieces.js'
import {type Resumed, resumeSubject} from '../subject-pronoun.js'
import {tenseOf} from '../verb-tense.js'

/** Verbs of speech whose participle after a sentence tells what the same speaker says next. */
const SPEECH =
  /^(préciser|ajouter|indiquer|souligner|rappeler|affirmer|expliquer|estimer|assurer|annoncer|déclarer|dénoncer|évoquer|regretter|promettre|noter|insister|appeler|demander|réclamer|reconnaître|accuser|juger|espérer|invoquer)$/

/**
 * Make a participle of speech at the end of a sentence a verb in the tense of the first: « …, précisant que… » becomes
 * « Elle a précisé que… ».
 */
export const speechParticipleApart: Operation = {
  id: 'speech-participle-apart',
  apply(input) {
    const {sentence, doc, french} = input
    const participle = sentence.tokens.find(
      token =>
        isPresentParticiple(sentence, token.index) && SPEECH.test(token.lemma) && isMark(sentence, token.index - 1),
    )
    if (!participle || participle.index < 7 || isEnclosed(doc, sentence, participle.start)) return undefined
    const own = subtreeOf(sentence, participle.index)
    if (own[own.length - 1]! < lastWordOf(sentence)) return undefined
    const spoken = speakerBefore(input, participle.index) ?? subjectOf(input, participle.head)
    if (!spoken) return undefined
    const tense = tenseOf(sentence, spoken.verb)
    if (!tense) return undefined
    const words = conjugate(french, participle.lemma, {
      tense,
      person: 3,
      number: spoken.number,
      gender: spoken.gender,
      transitive: true,
    })
    if (!words) return undefined
    return [
      {
        pieces: keep(sentence, 0, participle.index - 2),
        head: sentence.tokens.findIndex(({head}) => head === -1),
        ...(spoken.isQuoted ? {quotes: true} : {}),
      },
      {
        pieces: [...say(spoken.words, ...words), ...keep(sentence, participle.index + 1, lastWordOf(sentence))],
        head: participle.index,
        lemma: participle.lemma,
      },
    ]
  },
  examples: {
    rewrites: [
      [
        '« C’est un pas décisif pour la vallée », a affirmé Claire Aubin, précisant que le texte serait voté avant le 30 juin.',
        [
          '« C’est un pas décisif pour la vallée », a affirmé Claire Aubin.',
          'Elle a précisé que le texte serait voté avant le 30 juin.',
        ],
      ],
      [
        'La préfète a interdit l’arrosage des jardins dans tout le département, rappelant que les nappes étaient au plus bas.',
        [
          'La préfète a interdit l’arrosage des jardins dans tout le département.',
          'Elle a rappelé que les nappes étaient au plus bas.',
        ],
      ],
    ],
    leaves: ['Les enquêteurs ont trouvé une lettre précisant que la vente avait eu lieu en mars à Vaulnes.'],
  },
}

interface Spoken extends Resumed {
  readonly verb: number
  readonly isQuoted?: boolean
}

function isPresentParticiple(sentence: ParsedSentence, index: number): boolean {
  const {feats, form} = sentence.tokens[index]!
  return feats.VerbForm === 'Part' && feats.Tense !== 'Past' && /ant$/.test(form)
}

/** The speaker of a whole quotation, when his clause stands just before the participle. */
function speakerBefore({doc, sentence, french}: OperationInput, participle: number): Spoken | undefined {
  const quotation = annotationsOf(doc, sentence.index).quotations.find(
    ({speaker, complete, end, start}) =>
      speaker &&
      complete &&
      start >= sentence.start &&
      speaker.clause.start >= end &&
      speaker.clause.end <= sentence.tokens[participle]!.start,
  )
  const speaker = quotation?.speaker
  if (!speaker) return undefined
  const verb = sentence.tokens.find(
    token => speaker.clause.start <= token.start && token.end <= speaker.clause.end && token.lemma === speaker.verb,
  )
  if (!verb) return undefined
  const entity = speaker.entity === undefined ? undefined : doc.entities[speaker.entity]
  if (entity?.kind === 'person' && entity.gender)
    return {
      words: entity.gender === 'Fem' ? 'elle' : 'il',
      gender: entity.gender,
      number: 'Sing',
      verb: verb.index,
      isQuoted: true,
    }
  const words = definiteOf(doc, sentence, speaker.span, french)
  const isPlural = /^les /i.test(words ?? '')
  return words ? {words, number: isPlural ? 'Plur' : 'Sing', verb: verb.index, isQuoted: true} : undefined
}

/** The subject of the sentence's own verb, when the participle hangs on it for certain. */
function subjectOf({doc, sentence, french}: OperationInput, head: number): Spoken | undefined {
  const main = clausesOf(sentence)[0]
  if (
    !main ||
    main.head !== head ||
    main.subject === undefined ||
    annotationsOf(doc, sentence.index).quotations.some(overlapsHere)
  )
    return undefined
  if (!isCertain(sentence, main.subject) || childWith(sentence, head, 'aux:pass')) return undefined
  if (
    annotationsOf(doc, sentence.index).attributions.some(
      attribution =>
        attribution.sentence === sentence.index && attribution.content.start < sentence.tokens[head]!.start,
    )
  )
    return undefined
  const resumed = resumeSubject(doc, sentence, main.subject, french)
  return resumed && {...resumed, verb: head}

  function overlapsHere({start, end, complete}: {start: number; end: number; complete: boolean}): boolean {
    return complete && start < sentence.end && sentence.start < end
  }
}
