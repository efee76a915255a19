import {annotationsOf, childWith, isRelation, type ParsedSentence, subtreeOf} from '../../../document/index.js'
import {conjugate, finiteOf, takesEtre} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {isCertain, isMark, lastWordOf} from '../certain.js'
import type {Operation, OperationInput} from '../operation.js'
import {keep, say, subjectBefore} from '../pieces.js'
import {type Resumed, resumeSubject} from '../subject-pronoun.js'
import {tenseOf} from '../verb-tense.js'

/** Verbs that a group does of itself: « réuni jeudi, le conseil » is « le conseil s’est réuni jeudi ». */
const REFLEXIVE = /^(réunir|rassembler)$/

/**
 * Make a dated past participle that opens a sentence a sentence of its own: « Créée en 2004, la fondation soutient… »
 * becomes « La fondation a été créée en 2004. Elle soutient… ».
 */
export const openingParticipleApart: Operation = {
  id: 'opening-participle-apart',
  apply(input) {
    const {doc, sentence, french} = input
    const participle = sentence.tokens[0]
    if (participle?.feats.VerbForm !== 'Part' || participle.feats.Tense !== 'Past') return undefined
    const mark = sentence.tokens.findIndex(({index}) => isMark(sentence, index))
    const found = subjectAfter(sentence, mark)
    if (mark < 3 || !found || !isDated(input, mark)) return undefined
    const tense = tenseOf(sentence, found.head)
    if (tense !== 'present' && tense !== 'perfect') return undefined
    if (attributionAfter(doc, sentence, sentence.tokens[mark]!.end, french) !== '') return undefined
    const resumed = namedBy(sentence, resumeSubject(doc, sentence, found.subject, french))
    const verb = resumed && verbOf(input, participle.lemma, resumed)
    if (!resumed || !verb || !agreesWith(sentence, resumed)) return undefined
    return [
      {
        pieces: [...keep(sentence, found.first, found.verb - 1), ...say(...verb), ...keep(sentence, 1, mark - 1)],
        head: 0,
        lemma: participle.lemma,
      },
      {
        pieces: [
          ...subjectBefore(sentence, resumed.words, found.verb),
          ...keep(sentence, found.verb, lastWordOf(sentence)),
        ],
        head: found.head,
      },
    ]
  },
  examples: {
    rewrites: [
      [
        'Créée en 2004 par des pêcheurs de Vaulnes, la fondation soutient la recherche en faveur des rivières de la région.',
        [
          'La fondation a été créée en 2004 par des pêcheurs de Vaulnes.',
          'Elle soutient la recherche en faveur des rivières de la région.',
        ],
      ],
      [
        'Réuni jeudi 12 mars à la salle des fêtes, le conseil municipal a adopté par 21 voix contre 6 le projet.',
        [
          'Le conseil municipal s’est réuni jeudi 12 mars à la salle des fêtes.',
          'Il a adopté par 21 voix contre 6 le projet.',
        ],
      ],
      [
        'Fondée en 2019 à Vaulnes par Nadia Perrin, Solenvie fabrique des chauffe-eau à destination des particuliers de la région.',
        [
          'Solenvie a été fondée en 2019 à Vaulnes par Nadia Perrin.',
          'Elle fabrique des chauffe-eau à destination des particuliers de la région.',
        ],
      ],
    ],
    leaves: [
      'Menées de six buts à la pause, les joueuses de Vaulnes ont arraché la victoire samedi soir contre Corbelin.',
    ],
  },
}

/** A name without a known gender has the participle's: « Fondée en 2019, Solenvie conçoit… » is followed by « Elle ». */
function namedBy({tokens}: ParsedSentence, resumed: Resumed | undefined): Resumed | undefined {
  const {feats} = tokens[0]!
  if (!resumed || resumed.gender || feats.Number !== 'Sing' || !feats.Gender) return resumed
  return feats.Gender === 'Fem'
    ? {words: 'elle', gender: 'Fem', number: 'Sing'}
    : {words: 'il', gender: 'Masc', number: 'Sing'}
}

interface SubjectPlace {
  readonly subject: number
  readonly first: number
  readonly verb: number
  readonly head: number
}

/** The plain subject between the mark and the sentence's own verb. */
function subjectAfter(sentence: ParsedSentence, mark: number): SubjectPlace | undefined {
  const subject = sentence.tokens.find(
    ({index, deprel}) => index > mark && index < mark + 5 && isRelation(deprel, 'nsubj'),
  )
  const finite = subject && finiteOf(sentence, subject.head)
  // A lone name between the comma and the verb can only be the subject.
  const isAlone = subject?.upos === 'PROPN' && subject.index === mark + 1 && finite?.index === mark + 2
  if (!subject || mark < 0 || !(isAlone || isCertain(sentence, subject.index))) return undefined
  const phrase = subtreeOf(sentence, subject.index)
  if (!finite || phrase[0] !== mark + 1) return undefined
  const verb = phrase[phrase.length - 1]! + 1
  const isPlain = phrase.every(index => !/^(PUNCT|VERB|AUX|CCONJ)$/.test(sentence.tokens[index]!.upos))
  const isNext = sentence.tokens.slice(verb, finite.index).every(({upos}) => upos === 'PRON' || upos === 'ADV')
  return isPlain && isNext ? {subject: subject.index, first: phrase[0], verb, head: subject.head} : undefined
}

/** A year, or a day for what is told of one day. */
function isDated({doc, sentence}: OperationInput, mark: number): boolean {
  return annotationsOf(doc, sentence.index).dates.some(
    ({sentence: index, last, value, bound, kind}) =>
      index === sentence.index &&
      last < mark &&
      bound === undefined &&
      kind !== 'duration' &&
      (value.year !== undefined || value.weekday !== undefined || value.day !== undefined),
  )
}

function agreesWith(sentence: ParsedSentence, subject: Resumed): boolean {
  const {feats} = sentence.tokens[0]!
  return (
    subject.gender !== undefined &&
    (feats.Number === undefined || feats.Number === subject.number) &&
    (feats.Gender === undefined || feats.Gender === subject.gender)
  )
}

function verbOf(
  {sentence, french}: OperationInput,
  lemma: string,
  {number, gender}: Resumed,
): readonly string[] | undefined {
  const wanted = {person: 3, number, gender, tense: 'perfect'} as const
  if (REFLEXIVE.test(lemma)) return conjugate(french, lemma, {...wanted, reflexive: true})
  if (childWith(sentence, 0, 'obj')) return undefined
  const spelt = lemma.replace(/aitre$/, 'aître')
  if (takesEtre(spelt, french)) return conjugate(french, spelt, wanted)
  return conjugate(french, lemma, {...wanted, voice: 'passive'})
}
