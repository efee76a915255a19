import {clausesOf, conjugate, type Tense} from '../../../language/index.js'
import {isEnclosed} from '../attribution-scope.js'
import {isMark, lastWordOf} from '../certain.js'
import type {Operation, OperationInput, Part} from '../operation.js'
import {keep, say} from '../pieces.js'
import {type Spoken, speakerBefore} from '../speaker-before.js'
import {tenseOf} from '../verb-tense.js'
import {SPEECH} from './speech-participle-apart.js'

/** Most tokens of what tells who the speaker is, between his name and what follows. */
const MOST_APPOSITION = 14

/** Tenses in which a quotation is attributed. */
const SAID: ReadonlySet<Tense> = new Set<Tense>(['present', 'perfect', 'pastSimple', 'pluperfect'])

/**
 * Give what follows the words that attribute a quotation a sentence of its own: « …, estime la sénatrice, pour qui A » becomes
 * « Pour elle, A », « a-t-il déclaré, avant de préciser que B » « Il a ensuite précisé que B ».
 */
export const afterSpeakerApart: Operation = {
  id: 'after-speaker-apart',
  apply(input) {
    const {doc, sentence} = input
    for (const {index} of sentence.tokens) {
      if (!isMark(sentence, index - 1) || index < 7 || isEnclosed(doc, sentence, sentence.tokens[index - 1]!.end))
        continue
      const spoken = opens(sentence.tokens.slice(index, index + 2).map(({form}) => form.toLowerCase()))
        ? speakerBefore(input, index)
        : undefined
      if (!spoken?.isQuoted || index - spoken.verb > MOST_APPOSITION) continue
      const part = viewOf(input, index, spoken) ?? nextOf(input, index, spoken)
      if (part) return [{pieces: keep(sentence, 0, index - 2), head: spoken.verb, quotes: true}, part]
    }
    return undefined
  },
  examples: {
    rewrites: [
      [
        '« C’est le pire des deux mondes pour nous », estime Solange Barthe, figure de la droite locale, pour qui « un maire sans bureau est un passant ».',
        [
          '« C’est le pire des deux mondes pour nous », estime Solange Barthe, figure de la droite locale.',
          'Pour elle, « un maire sans bureau est un passant ».',
        ],
      ],
      [
        '« Je ne peux pas voter cela en conscience », a-t-il déclaré devant ses collègues, avant de préciser qu’il ne quittait pas son siège.',
        [
          '« Je ne peux pas voter cela en conscience », a-t-il déclaré devant ses collègues.',
          'Il a ensuite précisé qu’il ne quittait pas son siège.',
        ],
      ],
    ],
    leaves: [
      '« Je ne peux pas voter cela en conscience », a-t-il déclaré devant ses collègues, avant la clôture des débats.',
    ],
  },
}

function opens([first, second]: readonly string[]): boolean {
  return (
    (/^(pour|selon)$/.test(first ?? '') && second === 'qui') || (first === 'avant' && /^(de|d’)$/.test(second ?? ''))
  )
}

/** « pour qui A », « selon qui A »: « Pour elle, A ». */
function viewOf({sentence}: OperationInput, at: number, {gender, number, verb}: Spoken): Part | undefined {
  if (sentence.tokens[at + 1]!.form.toLowerCase() !== 'qui' || !gender || number !== 'Sing') return undefined
  const rest = sentence.tokens.slice(at + 2)
  const finite = rest.find(({feats}) => feats.VerbForm === 'Fin')
  if (!finite || !clausesOf(sentence).length) return undefined
  const head = finite.deprel.startsWith('aux') || finite.deprel === 'cop' ? finite.head : finite.index
  return {
    pieces: [
      ...say(`${sentence.tokens[at]!.form} ${gender === 'Fem' ? 'elle' : 'lui'},`),
      ...keep(sentence, at + 2, lastWordOf(sentence)),
    ],
    head: head > verb ? head : finite.index,
  }
}

/** « avant de préciser que B »: « Elle a ensuite précisé que B », in the tense of the attribution. */
function nextOf({sentence, french}: OperationInput, at: number, spoken: Spoken): Part | undefined {
  const verb = sentence.tokens[at + 2]
  const tense = tenseOf(sentence, spoken.verb)
  if (!verb || !tense || !SAID.has(tense) || verb.feats.VerbForm !== 'Inf' || !SPEECH.test(verb.lemma)) return undefined
  const {number, gender} = spoken
  const words = conjugate(french, verb.lemma, {tense, person: 3, number, ...(gender ? {gender} : {}), transitive: true})
  if (!words) return undefined
  // « ajouter » says by itself that it comes next.
  const next = verb.lemma === 'ajouter' ? [] : ['ensuite']
  return {
    pieces: [
      ...say(spoken.words, words[0]!, ...next, ...words.slice(1)),
      ...keep(sentence, verb.index + 1, lastWordOf(sentence)),
    ],
    head: verb.index,
    lemma: verb.lemma,
  }
}
