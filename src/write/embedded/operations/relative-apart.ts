import {type AnalysedDoc, childWith, type ParsedSentence, rootOf, subtreeOf} from '../../../document/index.js'
import {joinWords, type Piece, pastParticiple} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {isCertain, lastWordOf} from '../certain.js'
import type {Operation, OperationInput, Part} from '../operation.js'
import {keep, opening, say} from '../pieces.js'
import {type RelativeClause, relativeClauses} from '../relative-clause.js'
import {entityAt, type TakenUp, takeUp} from '../take-up.js'

/**
 * Give a commented relative clause at the end of a sentence a sentence of its own: « …, qui institue… » becomes
 * « Ce texte institue… », « …, dont le coût est… » « Le coût de ce projet est… », « …, que la commune possède… »
 * « La commune possède ce terrain… », « dans les communes, où… » « Dans ces communes, … ».
 */
export const relativeApart: Operation = {
  id: 'relative-apart',
  apply(input) {
    const {doc, sentence, french} = input
    const clause = relativeClauses(doc, sentence).find(
      ({isSetOff, last, first}) => isSetOff && last >= lastWordOf(sentence) && first > 5,
    )
    if (!clause || leadsIn(sentence, clause)) return undefined
    const carried = attributionAfter(doc, sentence, sentence.tokens[clause.first]!.start, french)
    const taken = takeUp(doc, sentence, clause.antecedent, french) ?? placeOf(doc, sentence, clause)
    if (carried === undefined || !taken || !isCertain(sentence, clause.first)) return undefined
    const pieces = sayRelative(input, clause, taken)
    if (!pieces) return undefined
    return [
      {pieces: keep(sentence, 0, clause.first - 2), head: rootOf(sentence)},
      {pieces: [...opening(carried), ...pieces], ...headOf(sentence, clause)},
    ]
  },
  examples: {
    rewrites: [
      [
        'La mairie de Vaulnes a signé une convention avec l’association, qui gère le refuge de la vallée depuis dix ans.',
        [
          'La mairie de Vaulnes a signé une convention avec l’association.',
          'Cette association gère le refuge de la vallée depuis dix ans.',
        ],
      ],
      [
        'Le conseil de Vaulnes a adopté jeudi le projet, dont le coût est estimé à trois millions d’euros.',
        [
          'Le conseil de Vaulnes a adopté jeudi le projet.',
          'Le coût de ce projet est estimé à trois millions d’euros.',
        ],
      ],
      [
        'Les pompiers ont fouillé les caves dans deux villages, où la rivière a débordé lundi soir.',
        [
          'Les pompiers ont fouillé les caves dans deux villages.',
          'Dans ces villages, la rivière a débordé lundi soir.',
        ],
      ],
      [
        'La préfecture invite les habitants à consulter son site, où la liste des routes fermées est mise à jour chaque matin.',
        [
          'La préfecture invite les habitants à consulter son site.',
          'La liste des routes fermées y est mise à jour chaque matin.',
        ],
      ],
      [
        'Le ministre de la Pêche doit encore se rendre mardi à Porto, où les autorités ouvriront un chantier naval.',
        [
          'Le ministre de la Pêche doit encore se rendre mardi à Porto.',
          'À Porto, les autorités ouvriront un chantier naval.',
        ],
      ],
    ],
    leaves: [
      'Le comité a eu un mot pour sa gardienne, touchée au genou, dont l’absence pourrait durer encore trois semaines.',
      'La compagnie recrutera 24 conducteurs et 38 hôtes de nuit, qui seront basés à Vaulnes et à Saint-Aubin dès le printemps.',
      'Les deux maires ont évoqué la crue de la fin du mois de mars, où les pompiers de la vallée sont sortis deux cents fois.',
      'Les habitants qui vivent près de la carrière ont écrit au préfet.',
      'Elle remercie ceux qui l’ont aidée.',
    ],
  },
}

/** Whether the first half only leads in to the relative: « c’est lui, qui… », « il y a un homme, qui… ». */
function leadsIn(sentence: ParsedSentence, clause: RelativeClause): boolean {
  const root = rootOf(sentence)
  const subject = childWith(sentence, root, 'nsubj', 'expl')
  return /^(c’|ce|ceux|celle|celui|celles)$/i.test(subject?.form ?? '') || clause.antecedent === root
}

/** The main predicate of the clause on its own: « qu’elle a achetés » becomes « elle a acheté », another form of the verb. */
export function headOf(sentence: ParsedSentence, {head, finite, word}: RelativeClause): Pick<Part, 'head' | 'lemma'> {
  return word === 'que' && head !== finite ? {head, lemma: sentence.tokens[head]!.lemma} : {head}
}

/** The words of the relative clause as a sentence of its own. */
export function sayRelative(
  {doc, sentence, french}: OperationInput,
  clause: RelativeClause,
  taken: TakenUp,
): Piece[] | undefined {
  const noun = joinWords(taken.words.split(' '), french)
  if (clause.word === 'qui') {
    const subject = sentence.tokens[clause.first]!
    if (!subject.deprel.startsWith('nsubj')) return undefined
    return [...say(noun), ...keep(sentence, clause.first + 1, clause.last)]
  }
  if (clause.word === 'dont') return sayOwned(sentence, clause, taken.words)
  if (clause.word === 'où') return sayPlace(doc, sentence, clause, noun) ?? sayThere(sentence, clause)
  return sayObject()

  /** « que la commune possède depuis 2019 »: the object goes back behind its verb. */
  function sayObject(): Piece[] | undefined {
    const object = sentence.tokens[clause.first]!
    const subject = childWith(sentence, clause.head, 'nsubj')
    if (!object.deprel.startsWith('obj') || object.head !== clause.head) return undefined
    if (!subject || subject.index > clause.finite || !isCertain(sentence, subject.index)) return undefined
    // « qu’il a eu la douleur de perdre »: the relative word belongs to a further verb.
    if (
      sentence.tokens.some(({head, deprel, index}) => head === clause.head && deprel === 'obj' && index > clause.head)
    )
      return undefined
    const verb = sentence.tokens[clause.head]!
    // « que l’on retrouve »: the « l’ » is only there for the « que ».
    const from = /^l’$/i.test(sentence.tokens[clause.first + 1]!.form) && subject.form === 'on' ? 2 : 1
    const before = keep(sentence, clause.first + from, clause.head - 1)
    const rest = keep(sentence, clause.head + 1, clause.last)
    if (clause.head === clause.finite)
      return [...before, ...keep(sentence, verb.index, verb.index), ...say(noun), ...rest]
    const participle = pastParticiple(verb.lemma, french)
    return participle ? [...before, ...say(participle, noun), ...rest] : undefined
  }
}

/** « dont le coût est… »: « le coût de ce projet est… ». */
function sayOwned(sentence: ParsedSentence, clause: RelativeClause, words: string): Piece[] | undefined {
  const subject = childWith(sentence, clause.head, 'nsubj')
  if (!subject || subject.index > clause.finite || !isCertain(sentence, subject.index)) return undefined
  if (sentence.tokens[clause.first]!.head !== subject.index) return undefined
  const phrase = subtreeOf(sentence, subject.index).filter(index => index !== clause.first)
  const end = phrase[phrase.length - 1]!
  if (phrase[0] !== clause.first + 1 || end >= clause.finite) return undefined
  if (!/^(le|la|l’|les)$/i.test(sentence.tokens[phrase[0]]!.form)) return undefined
  const isPlain = phrase.every(
    (index, step) =>
      !/^(PUNCT|CCONJ|PRON)$/.test(sentence.tokens[index]!.upos) &&
      (step === 0 || sentence.tokens[index]!.upos !== 'DET'),
  )
  if (!isPlain) return undefined
  return [...keep(sentence, phrase[0], end), ...say('de', ...words.split(' ')), ...keep(sentence, end + 1, clause.last)]
}

/** « dans les communes, où… »: « dans ces communes, … », with the preposition of the antecedent. */
function sayPlace(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  clause: RelativeClause,
  noun: string,
): Piece[] | undefined {
  const preposition = childWith(sentence, clause.antecedent, 'case')
  const subject = childWith(sentence, clause.head, 'nsubj')
  if (!preposition || !subject || subject.index > clause.finite || !isCertain(sentence, subject.index)) return undefined
  const rest = keep(sentence, clause.first + 1, clause.last)
  if (entityAt(doc, sentence, clause.antecedent)?.kind === 'place')
    return /^(à|en|dans)$/.test(preposition.form)
      ? [...say(`${doc.text.slice(preposition.start, sentence.tokens[clause.first - 2]!.end)},`), ...rest]
      : undefined
  return /^(dans|sur|chez|sous)$/.test(preposition.form) ? [...say(`${preposition.form} ${noun},`), ...rest] : undefined
}

/** « par un four, où les souffleurs travaillent… »: « les souffleurs y travaillent… »; no other clitic stands at the verb. */
function sayThere(sentence: ParsedSentence, clause: RelativeClause): Piece[] | undefined {
  const subject = childWith(sentence, clause.head, 'nsubj')
  const opening = sentence.tokens[clause.first + 1]!
  const before = sentence.tokens[clause.finite - 1]!
  if (!subject || subject.index > clause.finite || !isCertain(sentence, subject.index)) return undefined
  if (opening.upos !== 'DET' || !/^(NOUN|PROPN)$/.test(subject.upos)) return undefined
  if (before.upos === 'PRON' || before.upos === 'PUNCT' || /^(ne|n’)$/i.test(before.form)) return undefined
  // « où l’on lit que…, où le maire est né »: of a time or a case « y » is not said.
  if (
    /^(an|année|jour|mois|heure|moment|époque|période|cas|siècle|soir|matin|instant|fois)$/.test(
      sentence.tokens[clause.antecedent]!.lemma,
    )
  )
    return undefined
  return [
    ...keep(sentence, clause.first + 1, clause.finite - 1),
    ...say('y'),
    ...keep(sentence, clause.finite, clause.last),
  ]
}

/** « à Porto, où… »: a place is taken up by its name. */
function placeOf(doc: AnalysedDoc, sentence: ParsedSentence, {antecedent, word}: RelativeClause): TakenUp | undefined {
  const entity = entityAt(doc, sentence, antecedent)
  return entity?.kind === 'place' && word === 'où' ? {words: entity.name, number: 'Sing'} : undefined
}
