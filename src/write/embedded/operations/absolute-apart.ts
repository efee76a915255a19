import {childWith, type ParsedSentence, type ParsedToken, subtreeOf} from '../../../document/index.js'
import {clausesOf, conjugate, genderOf, type Tense} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {isCertain, isContiguous, isMark, lastWordOf} from '../certain.js'
import type {Operation, OperationInput} from '../operation.js'
import {keep, opening, say} from '../pieces.js'
import {tenseOf} from '../verb-tense.js'

/** Verbs of a state of mind or of things, which lasts: beside an event they are said in the imperfect. */
const LASTING =
  /^(craindre|vouloir|souhaiter|espérer|redouter|estimer|penser|croire|juger|considérer|savoir|pouvoir|devoir|attendre|rester|ignorer|être|avoir|préférer|compter|soupçonner|disposer|appartenir|représenter|constituer)$/

/** Tenses that say when the first verb's time is also the participle's. */
const KEPT: ReadonlySet<Tense> = new Set<Tense>([
  'present',
  'perfect',
  'pastSimple',
  'future',
  'imperfect',
  'pluperfect',
])

/**
 * Make a noun with a present participle at the end of a sentence a sentence in its tense: « …, les deux maires saluant un
 * accord utile » becomes « Les deux maires ont salué un accord utile ».
 */
export const absoluteApart: Operation = {
  id: 'absolute-apart',
  apply({doc, sentence, french}) {
    const main = clausesOf(sentence)[0]
    const found = main && absoluteOf(sentence, main.head)
    const tense = main && tenseOf(sentence, main.head)
    if (!main || !found || !tense || !KEPT.has(tense) || main.subject === undefined) return undefined
    const {participle, subject, first, end} = found
    const carried = attributionAfter(doc, sentence, sentence.tokens[first]!.start, french)
    const verb = verbOf({doc, sentence, french}, participle, subject, tense)
    if (carried === undefined || !verb) return undefined
    return [
      {pieces: keep(sentence, 0, first - 2), head: main.head},
      {
        pieces: [
          ...opening(carried),
          ...keep(sentence, first, end),
          ...say(...verb),
          ...keep(sentence, participle.index + 1, lastWordOf(sentence)),
        ],
        head: participle.index,
        lemma: participle.lemma,
      },
    ]
  },
  examples: {
    rewrites: [
      [
        'La maire de Vaulnes a reçu le préfet à la mairie mardi matin, les deux élus saluant la fin des travaux du pont.',
        [
          'La maire de Vaulnes a reçu le préfet à la mairie mardi matin.',
          'Les deux élus ont salué la fin des travaux du pont.',
        ],
      ],
      [
        'La route de la vallée a été fermée par les gendarmes dès lundi soir, la préfecture craignant une nouvelle crue.',
        [
          'La route de la vallée a été fermée par les gendarmes dès lundi soir.',
          'La préfecture craignait une nouvelle crue.',
        ],
      ],
    ],
    leaves: [
      'Les enquêteurs ont trouvé dans la maison de Vaulnes, lundi, la lettre annonçant la vente de la filature.',
    ],
  },
}

interface Absolute {
  readonly participle: ParsedToken
  readonly subject: number
  /** First and last token of the subject. */
  readonly first: number
  readonly end: number
}

/** A present participle that hangs on the main verb, its own subject before it, a comma before the subject. */
function absoluteOf(sentence: ParsedSentence, head: number): Absolute | undefined {
  for (const token of sentence.tokens) {
    if (token.head !== head || token.deprel !== 'advcl' || !/ant$/.test(token.form)) continue
    if (token.feats.VerbForm !== 'Part' || token.feats.Tense !== 'Pres') continue
    const subject = childWith(sentence, token.index, 'nsubj')
    const own = subtreeOf(sentence, token.index)
    if (!subject || subject.index > token.index || own[own.length - 1]! < lastWordOf(sentence)) continue
    const phrase = subtreeOf(sentence, subject.index)
    const [first, end] = [phrase[0]!, phrase[phrase.length - 1]!]
    if (!isContiguous(phrase) || end !== token.index - 1 || !isMark(sentence, first - 1) || first < 7) continue
    if (!/^(NOUN|PROPN)$/.test(subject.upos) || childWith(sentence, subject.index, 'case', 'cc')) continue
    if (phrase.some(index => sentence.tokens[index]!.upos === 'PUNCT')) continue
    // The noun is no object: the parsers agree, or a plural stands where the verb has its object already.
    if (!isCertain(sentence, subject.index) && childWith(sentence, head, 'obj', 'aux:pass') === undefined) continue
    return {participle: token, subject: subject.index, first, end}
  }
  return undefined
}

function verbOf(
  {sentence, french}: OperationInput,
  participle: ParsedToken,
  subject: number,
  tense: Tense,
): readonly string[] | undefined {
  const noun = sentence.tokens[subject]!
  const determiner = childWith(sentence, subject, 'det')?.form.toLowerCase() ?? ''
  const number = /^(les|ces|ses|leurs|des)$/.test(determiner)
    ? 'Plur'
    : /^(le|la|l’|son|sa|leur|un|une|ce|cet|cette|chaque)$/.test(determiner)
      ? 'Sing'
      : noun.feats.Number
  const gender = genderOf(noun.form, french)
  if (!number || childWith(sentence, subject, 'conj')) return undefined
  const isPast = tense === 'perfect' || tense === 'pastSimple'
  return conjugate(french, participle.lemma, {
    tense: isPast && LASTING.test(participle.lemma) ? 'imperfect' : tense,
    person: 3,
    number,
    ...(gender ? {gender} : {}),
    transitive: childWith(sentence, participle.index, 'obj') !== undefined,
  })
}
