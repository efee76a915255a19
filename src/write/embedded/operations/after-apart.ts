import {childWith, type ParsedSentence, type ParsedToken} from '../../../document/index.js'
import {conjugate, finiteOf, type Tense, takesEtre} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {isCertain, lastWordOf} from '../certain.js'
import type {Operation, OperationInput} from '../operation.js'
import {keep, say} from '../pieces.js'
import {type Resumed, resumeSubject} from '../subject-pronoun.js'
import {tenseOf} from '../verb-tense.js'

/** The tense of what came first, by that of what came next. */
const BEFORE: Partial<Record<Tense, Tense>> = {
  present: 'perfect',
  perfect: 'perfect',
  pastSimple: 'pastSimple',
  future: 'future',
  pluperfect: 'pluperfect',
}

/**
 * Tell two things in their order when the first opens the sentence: « Après avoir reçu les élus, la ministre a visité… »
 * becomes « La ministre a reçu les élus. Elle a ensuite visité… ».
 */
export const afterApart: Operation = {
  id: 'after-apart',
  apply(input) {
    const {doc, sentence, french} = input
    const found = afterClause(sentence)
    if (!found) return undefined
    const {subject, first, finite, head, participle, mark} = found
    const tense = tenseOf(sentence, head)
    const resumed = resumeSubject(doc, sentence, subject, french)
    if (!tense || !resumed || attributionAfter(doc, sentence, sentence.tokens[mark]!.end, french) !== '')
      return undefined
    const verb = verbOf(input, participle, BEFORE[tense], resumed)
    if (!verb) return undefined
    const {tokens} = sentence
    // Clitics and « ne » between subject and verb stay with it; « ensuite » follows the conjugated word.
    const opens = Math.min(
      finite,
      ...tokens
        .filter(
          t =>
            t.index >= first &&
            t.head === head &&
            /^(expl|obj|iobj)/.test(t.deprel) &&
            t.index > subject &&
            t.index < finite,
        )
        .map(t => t.index),
    )
    return [
      {
        pieces: [
          ...keep(sentence, first, opens - 1),
          ...say(...verb),
          ...keep(sentence, participle.index + 1, mark - 1),
        ],
        head: participle.index,
        lemma: participle.lemma,
      },
      {
        pieces: [
          ...say(resumed.words),
          ...keep(sentence, opens, finite),
          ...say('ensuite'),
          ...keep(sentence, finite + 1, lastWordOf(sentence)),
        ],
        head,
      },
    ]
  },
  examples: {
    rewrites: [
      [
        'Après avoir rencontré les élus de la vallée de la Claire, la ministre a visité les ateliers de la filature.',
        [
          'La ministre a rencontré les élus de la vallée de la Claire.',
          'Elle a ensuite visité les ateliers de la filature.',
        ],
      ],
    ],
    leaves: [
      'Après avoir longtemps hésité, la ministre n’a pas visité les ateliers de la filature de Vaulnes mardi après-midi.',
      'Après avoir reçu les élus, il pleuvait sur la vallée de la Claire et la visite de la filature a été annulée.',
    ],
  },
}

interface After {
  readonly participle: ParsedToken
  readonly mark: number
  readonly subject: number
  /** First token of the subject. */
  readonly first: number
  readonly finite: number
  readonly head: number
}

/** « Après avoir » or « Après être » and a participle, a comma, then at once the subject and its verb. */
function afterClause(sentence: ParsedSentence): After | undefined {
  const {tokens} = sentence
  if (tokens[0]?.form !== 'Après' || !/^(avoir|s’|être)$/.test(tokens[1]?.form ?? '')) return undefined
  const isReflexive = tokens[1]!.form === 's’'
  const participle = tokens[isReflexive ? 3 : 2]
  if (participle?.feats.VerbForm !== 'Part' || isReflexive) return undefined
  const marks = tokens.filter(({form, upos}) => upos === 'PUNCT' && form === ',')
  const mark = marks[0]?.index
  if (mark === undefined || mark < 5) return undefined
  const subject = tokens.find(({index, deprel}) => index > mark && /^nsubj/.test(deprel))
  const finite = subject && finiteOf(sentence, subject.head)
  if (!subject || !finite || finite.index < subject.index || !isCertain(sentence, subject.index)) return undefined
  if (sentence.tokens[subject.head]!.deprel !== 'root' || !/^(NOUN|PROPN)$/.test(subject.upos)) return undefined
  const isPlain = tokens.slice(mark + 1, finite.index).every(({upos}) => !/^(PUNCT|VERB|SCONJ|AUX)$/.test(upos))
  const isDenied = tokens.slice(0, finite.index).some(({form}) => /^(ne|n’|pas)$/i.test(form))
  const hasOther = tokens
    .slice(participle.index + 1, mark)
    .some(({feats, upos}) => feats.VerbForm === 'Fin' || upos === 'SCONJ')
  if (!isPlain || isDenied || hasOther || finite.feats.Mood !== 'Ind') return undefined
  return {participle, mark, subject: subject.index, first: mark + 1, finite: finite.index, head: subject.head}
}

/** « a rencontré », « est arrivée »; passives and unknown genders are left. */
function verbOf(
  {sentence, french}: OperationInput,
  participle: ParsedToken,
  tense: Tense | undefined,
  {gender, number}: Resumed,
): readonly string[] | undefined {
  const isEtre = sentence.tokens[1]!.form === 'être'
  if (!tense || (isEtre && (!takesEtre(participle.lemma, french) || !gender))) return undefined
  return conjugate(french, participle.lemma, {
    tense,
    person: 3,
    number,
    ...(gender ? {gender} : {}),
    transitive: !isEtre || childWith(sentence, participle.index, 'obj') !== undefined,
  })
}
