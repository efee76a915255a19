import {childWith, type ParsedSentence, rootOf} from '../../../document/index.js'
import {finiteOf} from '../../../language/index.js'
import {attributionAfter, isSource} from '../attribution-scope.js'
import {isCertain, lastWordOf} from '../certain.js'
import type {Operation} from '../operation.js'
import {keep, opening} from '../pieces.js'
import {type RelativeClause, relativeClauses} from '../relative-clause.js'
import {takeUp} from '../take-up.js'
import {headOf, sayRelative} from './relative-apart.js'

/** Verbs of which « un… qui… » says what is wanted, or what something is, and not which one there was. */
const OPEN =
  /^(être|avoir|vouloir|souhaiter|chercher|rechercher|espérer|attendre|falloir|demander|réclamer|devenir|rester|constituer|représenter|former|exister|sembler|imaginer|proposer|connaître|concerner|agir|rêver|manquer|désirer|exiger)$/

/**
 * Give a relative clause that tells more of something new at the end of a sentence its own sentence: « après une assemblée
 * qui a réuni… » becomes « Cette assemblée a réuni… ».
 *
 * « une assemblée » is a certain one only when what is told has happened or is settled, and is not denied.
 */
export const indefiniteRelativeApart: Operation = {
  id: 'indefinite-relative-apart',
  apply(input) {
    const {doc, sentence, french} = input
    const clause = relativeClauses(doc, sentence).find(
      ({isSetOff, last, first, word}) => !isSetOff && last >= lastWordOf(sentence) && first > 6 && word === 'qui',
    )
    if (!clause || !isCertain(sentence, clause.head) || !isSettled(sentence, clause)) return undefined
    if (isSource(doc, sentence, clause.antecedent)) return undefined
    const carried = attributionAfter(doc, sentence, sentence.tokens[clause.first]!.start, french)
    const taken = takeUp(doc, sentence, clause.antecedent, french)
    const pieces = taken && sayRelative(input, clause, taken)
    if (carried === undefined || !pieces) return undefined
    return [
      {pieces: keep(sentence, 0, clause.first - 1), head: rootOf(sentence)},
      {pieces: [...opening(carried), ...pieces], ...headOf(sentence, clause)},
    ]
  },
  examples: {
    rewrites: [
      [
        'Les agents ont reconduit leur mouvement lundi, à l’issue d’une assemblée générale qui a réuni 140 personnes à la mairie.',
        [
          'Les agents ont reconduit leur mouvement lundi, à l’issue d’une assemblée générale.',
          'Cette assemblée a réuni 140 personnes à la mairie.',
        ],
      ],
    ],
    leaves: [
      'La commune cherche depuis le mois de mars un médecin qui accepte de s’installer dans la vallée.',
      'Le maire n’a reçu cette année aucun élu qui défende le projet de carrière devant le conseil.',
      'La carrière est une entreprise qui emploie une vingtaine d’habitants de la vallée depuis dix ans.',
    ],
  },
}

/** Whether the antecedent is one that there is: « un », « une » or a number, in a sentence that has happened. */
function isSettled(sentence: ParsedSentence, {antecedent, first, finite}: RelativeClause): boolean {
  const determiner = childWith(sentence, antecedent, 'det')?.form.toLowerCase()
  const isCounted = childWith(sentence, antecedent, 'nummod') !== undefined && determiner === undefined
  // Bare « un contrat » at the end of the first half would say too little.
  if (!isCounted && !childWith(sentence, antecedent, 'amod', 'nmod')) return false
  if (!isCounted && !/^une?$/.test(determiner ?? '')) return false
  const root = rootOf(sentence)
  const told = finiteOf(sentence, root)
  const before = sentence.tokens.slice(0, first)
  if (!told || told.feats.Mood !== 'Ind' || before.some(({lemma, upos}) => upos === 'VERB' && OPEN.test(lemma)))
    return false
  if (childWith(sentence, root, 'cop') || antecedent === root) return false
  const isOpen = before.some(
    ({form, upos}) =>
      upos === 'SCONJ' || /^(ne|n’|pas|si|aucun|aucune|tout|toute|chaque|jamais|sans|comme|seul|seule)$/i.test(form),
  )
  const verb = sentence.tokens[root]!
  const isPast =
    verb.feats.VerbForm === 'Part' ||
    told.feats.Tense === 'Past' ||
    told.feats.Tense === 'Imp' ||
    told.feats.Tense === 'Fut'
  return isPast && !isOpen && sentence.tokens[finite]!.feats.Mood !== 'Sub'
}
