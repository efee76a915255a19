import {childWith, type ParsedSentence, type ParsedToken, rootOf, subtreeOf} from '../../../document/index.js'
import {clausesOf, conjugate, type French, type Tense, takesEtre} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {isCertain, isMark, lastWordOf} from '../certain.js'
import {frameCarriesOver} from '../leading-frame.js'
import type {Operation} from '../operation.js'
import {keep, opening, say} from '../pieces.js'
import {type Resumed, resumeSubject} from '../subject-pronoun.js'
import {tenseOf} from '../verb-tense.js'

/** Tenses in which one thing is told after another. */
const TOLD: ReadonlySet<Tense> = new Set<Tense>(['present', 'perfect', 'pastSimple', 'future', 'pluperfect'])

/** Verbs whose infinitive is what is told: « doit rencontrer… avant de visiter… ». */
const MODAL = /^(devoir|aller|pouvoir)$/

/**
 * Tell what somebody did next in its own sentence: « …, avant de visiter l’atelier » becomes « Elle a ensuite visité
 * l’atelier », in the tense of the first verb.
 */
export const beforeApart: Operation = {
  id: 'before-apart',
  apply({doc, sentence, french}) {
    const main = clausesOf(sentence)[0]
    if (main?.subject === undefined || main.head !== rootOf(sentence)) return undefined
    const found = beforeClause(sentence, main.head)
    if (!found || !frameCarriesOver(doc, sentence, main.subject, main.head) || !isCertain(sentence, main.subject))
      return undefined
    const {word, verb} = found
    if (word - main.head < 5 || hasOtherVerb(sentence, main.head, word)) return undefined
    const tense = tenseOf(sentence, main.head)
    const resumed = resumeSubject(doc, sentence, main.subject, french)
    const carried = attributionAfter(doc, sentence, sentence.tokens[word]!.start, french)
    if (!tense || !TOLD.has(tense) || !resumed || carried === undefined) return undefined
    const told = next(sentence, main.head, verb, word, tense, resumed, french)
    if (!told) return undefined
    const end = isMark(sentence, word - 1) ? word - 2 : word - 1
    return [
      {pieces: keep(sentence, 0, end), head: main.head},
      {
        pieces: [
          ...opening(carried),
          ...say(resumed.words, ...told.words),
          ...keep(sentence, told.from, lastWordOf(sentence)),
        ],
        head: verb.index,
        lemma: told.lemma,
      },
    ]
  },
  examples: {
    rewrites: [
      [
        'La ministre a rencontré mardi les élus de la vallée de la Claire, avant de visiter les ateliers de la filature.',
        [
          'La ministre a rencontré mardi les élus de la vallée de la Claire.',
          'Elle a ensuite visité les ateliers de la filature.',
        ],
      ],
      [
        'La ministre doit rencontrer mardi les élus de la vallée de la Claire, avant de visiter les ateliers de la filature.',
        [
          'La ministre doit rencontrer mardi les élus de la vallée de la Claire.',
          'Elle doit ensuite visiter les ateliers de la filature.',
        ],
      ],
      [
        'La voiture a quitté la route départementale dans un virage avant de s’immobiliser au bord de la Claire.',
        [
          'La voiture a quitté la route départementale dans un virage.',
          'Elle s’est ensuite immobilisée au bord de la Claire.',
        ],
      ],
    ],
    leaves: [
      'La préfète a demandé aux communes de la vallée de fermer les vannes avant d’ouvrir les digues de la Claire.',
      'Le conseil n’a pas consulté les habitants de la vallée avant de vendre le terrain des Tanneries à la région.',
    ],
  },
}

interface Before {
  /** « avant ». */
  readonly word: number
  readonly verb: ParsedToken
}

/** « avant de » and an infinitive that hangs on the main verb for certain and runs to the end. */
function beforeClause(sentence: ParsedSentence, head: number): Before | undefined {
  const word = sentence.tokens.find(
    ({form, index}) => /^avant$/i.test(form) && /^(de|d’)$/.test(sentence.tokens[index + 1]?.form ?? ''),
  )
  if (!word || sentence.tokens[word.index + 1]!.part !== undefined) return undefined
  const verb = sentence.tokens.find(
    ({index, upos, feats}) => index > word.index + 1 && upos === 'VERB' && /^(Inf|Part)$/.test(feats.VerbForm ?? ''),
  )
  if (!verb || verb.index > word.index + 4) return undefined
  const own = subtreeOf(sentence, verb.index)
  // The parser hangs « avant » on the verb and the infinitive on « avant », or the other way round.
  const link = verb.head === word.index ? word : verb
  const governor = sentence.tokens[link.head]
  const isOfMain = governor?.index === head || (governor?.head === head && MODAL.test(sentence.tokens[head]!.lemma))
  if (!isOfMain || !isCertain(sentence, link.index) || own[own.length - 1]! < lastWordOf(sentence)) return undefined
  return {word: word.index, verb}
}

/** Whether another verb, or a denial, stands before « avant »: what comes next might be its own. */
function hasOtherVerb(sentence: ParsedSentence, head: number, word: number): boolean {
  const modal = MODAL.test(sentence.tokens[head]!.lemma) ? childWith(sentence, head, 'xcomp')?.index : undefined
  return sentence.tokens.some(
    ({index, feats, upos, form, head: governor, deprel}) =>
      index < word &&
      (/^(ne|n’|sans)$/i.test(form) ||
        (index > head &&
          index !== modal &&
          !(governor === head && /^(aux|cop)/.test(deprel)) &&
          (feats.VerbForm === 'Inf' || upos === 'SCONJ' || (feats.VerbForm === 'Fin' && upos !== 'AUX')))),
  )
}

interface Told {
  readonly words: readonly string[]
  readonly from: number
  readonly lemma: string
}

/** « a ensuite visité », « s’est ensuite rendue », « doit ensuite visiter », « a ensuite été transporté ». */
function next(
  sentence: ParsedSentence,
  head: number,
  verb: ParsedToken,
  word: number,
  tense: Tense,
  resumed: Resumed,
  french: French,
): Told | undefined {
  const main = sentence.tokens[head]!
  const between = sentence.tokens.slice(word + 2, verb.index)
  const wanted = {
    tense,
    person: 3,
    number: resumed.number,
    ...(resumed.gender ? {gender: resumed.gender} : {}),
  } as const
  if (MODAL.test(main.lemma) && main.feats.VerbForm === 'Fin')
    return tense === 'pluperfect' || tense === 'perfect'
      ? undefined
      : {words: [main.form, 'ensuite'], from: word + 2, lemma: main.lemma}
  const isReflexive = between.length === 1 && /^(se|s’)$/.test(between[0]!.form)
  const isPassive = between.length === 1 && between[0]!.form === 'être' && verb.feats.VerbForm === 'Part'
  if ((between.length > 0 && !isReflexive && !isPassive) || (isReflexive && childWith(sentence, verb.index, 'obj')))
    return undefined
  if (resumed.gender === undefined && (isReflexive || takesEtre(verb.lemma, french))) return undefined
  const isTransitive = childWith(sentence, verb.index, 'obj') !== undefined && !isReflexive
  const words = conjugate(french, verb.lemma, {...wanted, reflexive: isReflexive, transitive: isTransitive})
  if (!words) return undefined
  const at = isReflexive ? 2 : 1
  return {words: [...words.slice(0, at), 'ensuite', ...words.slice(at)], from: verb.index + 1, lemma: verb.lemma}
}
