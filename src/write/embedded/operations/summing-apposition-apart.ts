import {childWith, type ParsedSentence} from '../../../document/index.js'
import {genderOf} from '../../../language/index.js'
import {attributionAfter, isSource} from '../attribution-scope.js'
import {isMark, lastWordOf} from '../certain.js'
import type {Operation, OperationInput} from '../operation.js'
import {keep, opening} from '../pieces.js'
import {type RelativeClause, relativeClauses} from '../relative-clause.js'
import {MEASURES, type TakenUp} from '../take-up.js'
import {headOf, sayRelative} from './relative-apart.js'

/** Nouns that sum up what has just been told: they need no place of their own in it. */
const SUMMING =
  /^(décision|mesure|affirmation|accusation|allégation|initiative|annonce|proposition|situation|hypothèse|évolution|hausse|baisse|chute|progression|augmentation|démarche|choix|geste|procédure|réforme|pratique|idée|position|déclaration|propos|critique|argument|demande|revendication|exigence|condition|opération|attaque|échec|succès|victoire|défaite|perspective|rencontre|visite|résultat|chiffre|montant|somme|information|révélation|version|explication|formule|exercice|phénomène|mouvement|problème|question|sujet|manière|façon)$/

/** Most words of the noun phrase that is taken up whole: « une association de riverains ». */
const MOST_WORDS = 6

/**
 * Give a noun with a relative clause that comments on what goes before its own sentence: « …, une décision qui mécontente
 * l’opposition » becomes « Cette décision mécontente l’opposition », « – des accusations qu’il a démenties » « Il a démenti
 * ces accusations ».
 */
export const summingAppositionApart: Operation = {
  id: 'summing-apposition-apart',
  apply(input) {
    const {doc, sentence, french} = input
    const clause = relativeClauses(doc, sentence).find(
      ({isSetOff, last, first}) => !isSetOff && last >= lastWordOf(sentence) && first > 7,
    )
    const found = clause && appositionOf(sentence, clause)
    if (!clause || !found || isSource(doc, sentence, clause.antecedent)) return undefined
    const taken = takenUp(input, clause, found)
    // What names somebody or something anew stays, and is taken up: « …, une association qui… ».
    const isBare = clause.antecedent === clause.first - 1
    const sums = isBare || SUMMING.test(sentence.tokens[clause.antecedent]!.lemma)
    const end = sums ? found - 2 : clause.first - 1
    const carried = attributionAfter(doc, sentence, sentence.tokens[end + 1]!.start, french)
    const pieces = taken && sayRelative(input, clause, taken)
    if (carried === undefined || !pieces) return undefined
    return [
      {pieces: keep(sentence, 0, end), head: sentence.tokens.findIndex(({head}) => head === -1)},
      {pieces: [...opening(carried), ...pieces], ...headOf(sentence, clause)},
    ]
  },
  examples: {
    rewrites: [
      [
        'Le conseil de Vaulnes a voté mardi la fermeture de la piscine, une décision qui prive les clubs de bassin.',
        ['Le conseil de Vaulnes a voté mardi la fermeture de la piscine.', 'Cette décision prive les clubs de bassin.'],
      ],
      [
        'La préfecture a accusé la laiterie de polluer la rivière – des accusations que la direction a démenties lundi.',
        ['La préfecture a accusé la laiterie de polluer la rivière.', 'La direction a démenti ces accusations lundi.'],
      ],
      [
        'La ville doit ce retour à la coopérative des Aubiers, une association de riverains qui emploie quarante salariés.',
        [
          'La ville doit ce retour à la coopérative des Aubiers, une association de riverains.',
          'Cette association de riverains emploie quarante salariés.',
        ],
      ],
    ],
    leaves: [
      'Le conseil de Vaulnes a entendu mardi un boulanger, un apiculteur et une maraîchère qui vendent sur le marché.',
      'La fermeture est prévue pour un motif que la mairie de Vaulnes ne veut pas donner aux habitants.',
    ],
  },
}

/**
 * The first token of a noun phrase with « un », « une » or « des » that stands between a mark and the relative clause and
 * comments on what goes before.
 */
function appositionOf(sentence: ParsedSentence, {antecedent, first}: RelativeClause): number | undefined {
  const {tokens} = sentence
  const noun = tokens[antecedent]!
  const article = childWith(sentence, antecedent, 'det')
  if (!article || noun.index > article.index + 2 || first - article.index > MOST_WORDS) return undefined
  // After a mark « des » is the article, though it is read as « de les ».
  const opens = article.part === 2 ? article.index - 1 : article.index
  if (!/^(une?|des)$/i.test(article.part === 2 ? 'des' : article.form) || !isMark(sentence, opens - 1)) return undefined
  if (article.part === 2 && tokens[opens]!.form !== 'de') return undefined
  if (!/^(appos|parataxis|nmod|dislocated|dep)/.test(noun.deprel) || childWith(sentence, antecedent, 'conj', 'cc'))
    return undefined
  // « un boulanger, un apiculteur qui… »: one more member of a list.
  const isListed = tokens.some(
    ({head, deprel, index}) => head === noun.head && index < opens && /^(conj|appos)/.test(deprel),
  )
  return isListed ? undefined : opens
}

/** « cette décision inattendue »: the whole noun phrase with a demonstrative. */
function takenUp(
  {doc, sentence, french}: OperationInput,
  {antecedent, first}: RelativeClause,
  opens: number,
): TakenUp | undefined {
  const noun = sentence.tokens[antecedent]!
  const article = sentence.tokens[opens + 1]?.part === 2 ? opens + 1 : opens
  const between = sentence.tokens.slice(article + 1, first)
  if (noun.upos !== 'NOUN' || MEASURES.test(noun.lemma) || MEASURES.test(noun.form)) return undefined
  if (between.some(({upos, feats}) => !/^(NOUN|ADJ|ADP|PROPN)$/.test(upos) || feats.VerbForm === 'Fin'))
    return undefined
  const isPlural = article > opens || /^des$/i.test(sentence.tokens[article]!.form)
  const isFeminine = /^une$/i.test(sentence.tokens[article]!.form)
  const gender = isPlural ? genderOf(noun.form, french) : isFeminine ? 'Fem' : 'Masc'
  const words = doc.text.slice(between[0]!.start, between[between.length - 1]!.end)
  if (isPlural) return {words: `ces ${words}`, ...(gender ? {gender} : {}), number: 'Plur'}
  return {words: `${isFeminine ? 'cette' : 'ce'} ${words}`, gender, number: 'Sing'}
}
