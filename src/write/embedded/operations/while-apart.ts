import {type AnalysedDoc, annotationsOf, type ParsedSentence, subtreeOf} from '../../../document/index.js'
import {clausesOf, finiteOf} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {isContiguous, isMark, lastWordOf} from '../certain.js'
import {frameCarriesOver} from '../leading-frame.js'
import type {Operation, OperationInput, Part} from '../operation.js'
import {keep, opening, say} from '../pieces.js'
import {subjectPronoun} from '../subject-pronoun.js'
import {tenseOf} from '../verb-tense.js'

/** Tenses of what happened, beside which an imperfect tells what was going on. */
const HAPPENED = /^(perfect|pastSimple|pluperfect)$/

/** The stressed pronoun that sets a subject against another: « le second, lui, … ». */
const STRESSED = {Il: 'lui', Elle: 'elle', Ils: 'eux', Elles: 'elles'} as const

interface While {
  /** « tandis » or « alors ». */
  readonly word: number
  readonly predicate: number
  readonly subject: number
  /** Last token of the subject. */
  readonly end: number
  readonly finite: number
}

/**
 * Give what goes on beside the news, or is set against it, its own sentence: « …, alors que la moitié des élus étaient
 * absents » becomes « La moitié des élus étaient alors absents », « tandis que le second atteint 12 % » « Le second, lui,
 * atteint 12 % ».
 */
export const whileApart: Operation = {
  id: 'while-apart',
  apply(input) {
    const {doc, sentence, french} = input
    const main = clausesOf(sentence)[0]
    const found = whileClause(sentence)
    if (!found || main?.subject === undefined || main.finite > found.word) return undefined
    if (!frameCarriesOver(doc, sentence, main.subject)) return undefined
    const carried = attributionAfter(doc, sentence, sentence.tokens[found.word]!.start, french)
    const pieces = sayBeside(input, found, main.head)
    if (carried === undefined || !pieces || isScoped(sentence, main.finite, found.word)) return undefined
    return [
      {pieces: keep(sentence, 0, found.word - 2), head: main.head},
      {pieces: [...opening(carried), ...pieces], head: found.predicate, subject: found.subject},
    ]
  },
  examples: {
    rewrites: [
      [
        'Le conseil de Vaulnes a voté la vente du terrain le 3 juillet, alors que la plupart des élus étaient en congé.',
        [
          'Le conseil de Vaulnes a voté la vente du terrain le 3 juillet.',
          'La plupart des élus étaient alors en congé.',
        ],
      ],
      [
        'La passagère a été soignée sur place par les pompiers de Vaulnes, tandis que le conducteur a été transporté à l’hôpital.',
        [
          'La passagère a été soignée sur place par les pompiers de Vaulnes.',
          'Le conducteur, lui, a été transporté à l’hôpital.',
        ],
      ],
    ],
    leaves: [
      'Le prix du lait baisse depuis trois ans dans la vallée de la Claire, alors que les charges des éleveurs augmentent.',
      'La préfète estime que la digue a tenu toute la nuit, tandis que les habitants étaient évacués vers la salle des fêtes.',
    ],
  },
}

/** A clause after a comma and « tandis que » or « alors que » that runs to the end and opens with its own subject. */
function whileClause(sentence: ParsedSentence): While | undefined {
  const {tokens} = sentence
  const word = tokens.find(
    ({form, index}) =>
      /^(tandis|alors)$/i.test(form) &&
      /^(que|qu’)$/.test(tokens[index + 1]?.form ?? '') &&
      isMark(sentence, index - 1),
  )
  if (!word || word.index < 7) return undefined
  const first = word.index + 2
  const subject = tokens.find(({index, deprel}) => index >= first && /^nsubj/.test(deprel))
  const finite = subject && finiteOf(sentence, subject.head)
  if (!subject || !finite || finite.index < subject.index || finite.feats.Mood !== 'Ind') return undefined
  const phrase = subtreeOf(sentence, subject.index).filter(index => index >= first)
  const isPlain = phrase.every(index => !/^(PUNCT|VERB|AUX|SCONJ)$/.test(tokens[index]!.upos))
  if (phrase[0] !== first || !isContiguous(phrase) || !isPlain || phrase.length > 9) return undefined
  // Only negations, clitics and adverbs may stand between the subject and its verb.
  const end = phrase[phrase.length - 1]!
  if (tokens.slice(end + 1, finite.index).some(({upos}) => !/^(ADV|PRON)$/.test(upos))) return undefined
  return {word: word.index, predicate: subject.head, subject: subject.index, end, finite: finite.index}
}

/** What went on at the time with « alors », what is set against the news with a stressed pronoun; undefined when neither is sure. */
function sayBeside({doc, sentence, french}: OperationInput, found: While, head: number): Part['pieces'] | undefined {
  const {word, subject, end, finite, predicate} = found
  const [tense, own] = [tenseOf(sentence, head), tenseOf(sentence, predicate)]
  if (!tense || !own) return undefined
  const rest = lastWordOf(sentence)
  if (own === 'imperfect' && HAPPENED.test(tense) && (isNominal(sentence, subject) || isSame(doc, sentence, found)))
    return [...keep(sentence, word + 2, finite), ...say('alors'), ...keep(sentence, finite + 1, rest)]
  if (!/^tandis$/i.test(sentence.tokens[word]!.form) || own !== tense) return undefined
  const pronoun = isNominal(sentence, subject) ? subjectPronoun(doc, sentence, subject, french) : undefined
  // « lui » comes at once before the verb, so that no other word parts them.
  if (!pronoun || sentence.tokens.slice(end + 1, finite).some(({upos}) => upos === 'PUNCT' || upos === 'ADP'))
    return undefined
  return [...keep(sentence, word + 2, end), ...say(`, ${STRESSED[pronoun]},`), ...keep(sentence, end + 1, rest)]
}

function isNominal(sentence: ParsedSentence, subject: number): boolean {
  return /^(NOUN|PROPN)$/.test(sentence.tokens[subject]!.upos)
}

/** « alors qu’il rentrait »: the pronoun is known to stand for the subject of the news. */
function isSame(doc: AnalysedDoc, sentence: ParsedSentence, {subject}: While): boolean {
  const main = clausesOf(sentence)[0]?.subject
  return annotationsOf(doc, sentence.index).pronouns.some(
    ({token, antecedent}) =>
      token === subject &&
      antecedent.sentence === sentence.index &&
      main !== undefined &&
      antecedent.first <= main &&
      main <= antecedent.last,
  )
}

/** What is said or supposed before the cut could take in what comes after it; so could a relative clause what went on. */
function isScoped(sentence: ParsedSentence, from: number, word: number): boolean {
  const isAlors = /^alors$/i.test(sentence.tokens[word]!.form)
  return sentence.tokens.some(
    ({index, form, upos, feats}) =>
      index < word &&
      (upos === 'SCONJ' ||
        /^(si|s’il|sans)$/i.test(form) ||
        (isAlors && index > from && upos === 'PRON' && feats.PronType === 'Rel')),
  )
}
