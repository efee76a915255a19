import {annotationsOf, childWith, type ParsedSentence, subtreeOf} from '../../../document/index.js'
import {clausesOf, conjugate} from '../../../language/index.js'
import {isEnclosed} from '../attribution-scope.js'
import {isCertain, isMark, lastWordOf} from '../certain.js'
import type {Operation, OperationInput} from '../operation.js'
import {keep, say} from '../pieces.js'
import {type Spoken, speakerBefore} from '../speaker-before.js'
import {resumeSubject} from '../subject-pronoun.js'
import {tenseOf} from '../verb-tense.js'

/** Verbs of speech whose participle after a sentence tells what the same speaker says next. */
export const SPEECH =
  /^(préciser|ajouter|indiquer|souligner|rappeler|affirmer|expliquer|estimer|assurer|annoncer|déclarer|dénoncer|évoquer|regretter|promettre|noter|insister|appeler|demander|réclamer|reconnaître|accuser|juger|espérer|invoquer|confirmer|déplorer|saluer|pointer|mettre en garde)$/

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
        isPresentParticiple(sentence, token.index) &&
        SPEECH.test(token.lemma) &&
        markBefore(sentence, token.index) >= 0,
    )
    // « en assurant une présence » is no speech.
    if (participle?.lemma === 'assurer' && !/^(que|qu’)$/.test(sentence.tokens[participle.index + 1]?.form ?? ''))
      return undefined
    const mark = participle ? markBefore(sentence, participle.index) : -1
    if (!participle || participle.index < 7 || isEnclosed(doc, sentence, participle.start)) return undefined
    const own = subtreeOf(sentence, participle.index)
    const quoted = speakerBefore(input, participle.index)
    // After the words that attribute a quotation all that follows is the participle's.
    if (!quoted && own[own.length - 1]! < lastWordOf(sentence)) return undefined
    const spoken = quoted ?? subjectOf(input, participle.head)
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
        pieces: keep(sentence, 0, mark - 1),
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
        '« Nous soumettrons le texte à nos adhérents mardi soir », a-t-elle ajouté, regrettant que la direction n’ait rien cédé.',
        [
          '« Nous soumettrons le texte à nos adhérents mardi soir », a-t-elle ajouté.',
          'Elle a regretté que la direction n’ait rien cédé.',
        ],
      ],
      [
        'La ministre s’est montrée confiante devant les élus de la vallée, en estimant que les travaux finiraient en juin.',
        [
          'La ministre s’est montrée confiante devant les élus de la vallée.',
          'Elle a estimé que les travaux finiraient en juin.',
        ],
      ],
      [
        'Deux hommes ont été mis en examen pour vol, a annoncé le procureur de Vaulnes, ajoutant que l’enquête continuait.',
        [
          'Deux hommes ont été mis en examen pour vol, a annoncé le procureur de Vaulnes.',
          'Le procureur a ajouté que l’enquête continuait.',
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
    leaves: [
      'La coopérative a réorganisé toute sa collecte dans la vallée de la Claire, en assurant une présence le dimanche.',
      'Les enquêteurs ont trouvé une lettre précisant que la vente avait eu lieu en mars à Vaulnes.',
    ],
  },
}

function isPresentParticiple(sentence: ParsedSentence, index: number): boolean {
  const {feats, form} = sentence.tokens[index]!
  return feats.VerbForm === 'Part' && feats.Tense !== 'Past' && /ant$/.test(form)
}

/** The mark before a participle or a gerund (« , en précisant »); -1 when there is none. */
function markBefore(sentence: ParsedSentence, participle: number): number {
  const mark = /^en$/i.test(sentence.tokens[participle - 1]?.form ?? '') ? participle - 2 : participle - 1
  return isMark(sentence, mark) ? mark : -1
}

/** The subject of the sentence's own verb, when the participle hangs on it for certain. */
function subjectOf({doc, sentence, french}: OperationInput, head: number): Spoken | undefined {
  const main = clausesOf(sentence)[0]
  if (
    !main ||
    (main.head !== head && !clausesOf(sentence).some(clause => clause.head === head && clause.sharesSubject)) ||
    main.subject === undefined ||
    annotationsOf(doc, sentence.index).quotations.some(overlapsHere)
  )
    return undefined
  if (
    !isCertain(sentence, main.subject) ||
    (childWith(sentence, head, 'aux:pass') && !childWith(sentence, head, 'expl'))
  )
    return undefined
  if (
    annotationsOf(doc, sentence.index).attributions.some(
      attribution =>
        attribution.sentence === sentence.index && attribution.content.start < sentence.tokens[head]!.start,
    )
  )
    return undefined
  const resumed = resumeSubject(doc, sentence, main.subject, french)
  return resumed && {...resumed, verb: main.head}

  function overlapsHere({start, end, complete}: {start: number; end: number; complete: boolean}): boolean {
    return complete && start < sentence.end && sentence.start < end
  }
}
