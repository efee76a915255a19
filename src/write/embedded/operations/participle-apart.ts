import {annotationsOf, childWith, type ParsedSentence, type ParsedToken, subtreeOf} from '../../../document/index.js'
import {clausesOf, conjugate, joinWords, takesEtre} from '../../../language/index.js'
import {attributionAfter, isSource} from '../attribution-scope.js'
import {isCertain, isContiguous, isMark, lastWordOf} from '../certain.js'
import type {Operation, OperationInput, Part} from '../operation.js'
import {keep, say} from '../pieces.js'
import {type Resumed, resumeSubject} from '../subject-pronoun.js'
import {takeUp} from '../take-up.js'
import {tenseOf} from '../verb-tense.js'

/** Participles that tell how somebody stands, not what was done: they are said in the present. */
const STANDING =
  /^(soupçonner|accuser|poursuivre|suspecter|rechercher|situer|connaître|composer|destiner|spécialiser|baser|charger)$/

/** Participles of what may still be to come. */
const PLANNED =
  /^(prévoir|attendre|programmer|fixer|ouvrir|fermer|planifier|annoncer|réserver|convoquer|inviter|limiter|valable)$/

/**
 * Make a past participle set off by commas a verb: « Deux hommes, soupçonnés d’avoir…, ont été… » becomes « Deux hommes ont
 * été… Ils sont soupçonnés d’avoir… », « le collectif, créé en 2019 » « Ce collectif a été créé en 2019 ».
 *
 * The tense is certain only for a standing said in the present, or an event that a date with its year places.
 */
export const participleApart: Operation = {
  id: 'participle-apart',
  apply(input) {
    const {sentence, doc, french} = input
    for (const token of sentence.tokens) {
      if (token.feats.VerbForm !== 'Part' || token.feats.Tense !== 'Past') continue
      if (!isMark(sentence, token.index - 1) && !tellsOfNew(sentence, token)) continue
      if (!/^acl/.test(token.deprel) || token.head > token.index || !isCertain(sentence, token.index)) continue
      const own = subtreeOf(sentence, token.index).filter(
        index => index >= token.index && index <= lastWordOf(sentence),
      )
      while (own.length > 0 && isMark(sentence, own[own.length - 1]!)) own.pop()
      const last = own[own.length - 1] ?? token.index
      const isFinal = last >= lastWordOf(sentence)
      if (!isContiguous(own) || own.length < 5 || !(isFinal || isMark(sentence, last + 1))) continue
      // « financée et publiée »: the second participle would want its own words.
      if (childWith(sentence, token.index, 'conj')) continue
      if (isSource(doc, sentence, token.head)) continue
      const carried = attributionAfter(doc, sentence, token.start, french)
      const after = isFinal ? '' : attributionAfter(doc, sentence, sentence.tokens[last + 1]!.end, french)
      if (carried !== '' || after !== '') continue
      if (!isFinal && !isMark(sentence, token.index - 1)) continue
      const parts = isFinal ? sayOfNoun(input, token, last) : sayOfSubject(input, token, last)
      if (parts) return parts
    }
    return undefined
  },
  examples: {
    rewrites: [
      [
        'Deux hommes, soupçonnés d’avoir cambriolé quatre pharmacies de la ville, ont été mis en examen vendredi à Vaulnes.',
        [
          'Deux hommes ont été mis en examen vendredi à Vaulnes.',
          'Ils sont soupçonnés d’avoir cambriolé quatre pharmacies de la ville.',
        ],
      ],
      [
        'Les habitants ont défilé devant la mairie avec le collectif, créé en 2019 par des habitants de Vaulnes.',
        [
          'Les habitants ont défilé devant la mairie avec le collectif.',
          'Ce collectif a été créé en 2019 par des habitants de Vaulnes.',
        ],
      ],
    ],
    leaves: ['Le pont, fermé aux camions, voit passer trois cents voitures chaque jour vers la vallée de la Claire.'],
  },
}

/** Whether an unmarked participle says more of something new that the sentence has told of: « dans un rapport publié en mars ». */
function tellsOfNew(sentence: ParsedSentence, token: ParsedToken): boolean {
  // « qui s’est produit »: a verb's own participle, whatever the parsers hang it from.
  if (sentence.tokens[token.index - 1]?.upos === 'AUX') return false
  if (!/^une?$/.test(childWith(sentence, token.head, 'det')?.form.toLowerCase() ?? '')) return false
  // Bare « un rapport » at the end of the first half would say too little.
  if (!childWith(sentence, token.head, 'amod', 'nmod')) return false
  const main = clausesOf(sentence)[0]
  const isPerfect = main !== undefined && tenseOf(sentence, main.head) === 'perfect'
  return (
    isPerfect &&
    !sentence.tokens.some(({form, index}) => index < token.index && /^(ne|n’|si|comme|que|qu’)$/i.test(form))
  )
}

/** A subject's participle follows its sentence, with the pronoun. */
function sayOfSubject({doc, sentence, french}: OperationInput, token: ParsedToken, last: number): Part[] | undefined {
  const main = clausesOf(sentence)[0]
  if (main?.subject === undefined || token.head !== main.subject || last >= main.finite) return undefined
  if (subtreeOf(sentence, main.subject)[0] !== 0 || last + 5 < main.finite) return undefined
  const resumed = resumeSubject(doc, sentence, main.subject, french)
  const verb = resumed && verbFor({doc, sentence, french}, token, last, resumed)
  if (!resumed || !verb) return undefined
  return [
    {
      pieces: [...keep(sentence, 0, token.index - 2), ...keep(sentence, last + 2, lastWordOf(sentence))],
      head: main.head,
    },
    {
      pieces: [...say(resumed.words, ...verb), ...keep(sentence, token.index + 1, last)],
      head: token.index,
      lemma: token.lemma,
    },
  ]
}

/** A last noun's participle: the noun is taken up. */
function sayOfNoun({doc, sentence, french}: OperationInput, token: ParsedToken, last: number): Part[] | undefined {
  const taken = takeUp(doc, sentence, token.head, french)
  if (!taken || !agreesWith(token, taken) || token.index - token.head > 8) return undefined
  const verb = verbFor({doc, sentence, french}, token, last, taken)
  if (!verb) return undefined
  return [
    {
      pieces: keep(sentence, 0, isMark(sentence, token.index - 1) ? token.index - 2 : token.index - 1),
      head: sentence.tokens.findIndex(({head}) => head === -1),
    },
    {
      pieces: [...say(joinWords(taken.words.split(' '), french), ...verb), ...keep(sentence, token.index + 1, last)],
      head: token.index,
      lemma: token.lemma,
    },
  ]
}

function agreesWith({feats}: ParsedToken, noun: Pick<Resumed, 'gender' | 'number'>): boolean {
  return (
    (feats.Number === undefined || feats.Number === noun.number) &&
    (feats.Gender === undefined || noun.gender === undefined || feats.Gender === noun.gender)
  )
}

/** « est soupçonné », « a été créé », « est arrivée »; undefined when the time is not certain. */
function verbFor(
  {doc, sentence, french}: OperationInput,
  token: ParsedToken,
  last: number,
  subject: Pick<Resumed, 'gender' | 'number'>,
): readonly string[] | undefined {
  const main = clausesOf(sentence)[0]
  const tense = main && tenseOf(sentence, main.head)
  if (!agreesWith(token, subject) || subject.gender === undefined) return undefined
  if (tense !== 'present' && tense !== 'perfect' && tense !== 'future') return undefined
  const wanted = {person: 3, number: subject.number, gender: subject.gender} as const
  if (STANDING.test(token.lemma))
    return tense === 'future'
      ? undefined
      : conjugate(french, token.lemma, {...wanted, tense: 'present', voice: 'passive'})
  const isPlaced = annotationsOf(doc, sentence.index).dates.some(
    date =>
      date.sentence === sentence.index &&
      date.first > token.index &&
      date.last <= last &&
      date.kind !== 'duration' &&
      (date.value.year ?? date.value.month ?? date.value.weekday) !== undefined &&
      date.bound === undefined,
  )
  if (!isPlaced || tense === 'future' || PLANNED.test(token.lemma)) return undefined
  // « paru le 17 février »: « a paru »; « survécu » and « succédé » never stand so.
  if (/^(paraître|paraitre|disparaître|disparaitre)$/.test(token.lemma))
    return conjugate(french, token.lemma.replace(/aitre$/, 'aître'), {...wanted, tense: 'perfect'})
  if (/^(apparaître|apparaitre|survivre|succéder)$/.test(token.lemma)) return undefined
  if (takesEtre(token.lemma.replace(/aitre$/, 'aître'), french))
    return conjugate(french, token.lemma.replace(/aitre$/, 'aître'), {...wanted, tense: 'perfect'})
  return conjugate(french, token.lemma, {...wanted, tense: 'perfect', voice: 'passive'})
}
