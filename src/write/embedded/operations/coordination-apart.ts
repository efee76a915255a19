import {childWith, isRelation, type ParsedSentence, subtreeOf} from '../../../document/index.js'
import {type Clause, clausesOf, finiteOf} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {endsSentence, isCertain, isContiguous, isMark, lastWordOf} from '../certain.js'
import {frameCarriesOver} from '../leading-frame.js'
import type {Operation} from '../operation.js'
import {keep, opening} from '../pieces.js'
import {plainCoordination} from '../plain-coordination.js'

/** Part two coordinated clauses, each with its own subject; « mais » is kept, « et » is not needed. */
export const coordinationApart: Operation = {
  id: 'coordination-apart',
  apply({doc, sentence, french}) {
    const [main, ...others] = clausesOf(sentence)
    if (!main || main.subject === undefined) return undefined
    const isRoot = sentence.tokens[main.head]!.head === -1
    const second =
      parsedSecond(sentence, main, others) ??
      (isRoot ? (plainSecond(sentence, main) ?? markedSecond(sentence, main)) : undefined)
    if (!second || !frameCarriesOver(doc, sentence, main.subject, second.head)) return undefined
    const {coordinator} = second
    // « et l’on regrette »: the « l’ » is only there for the « et ».
    const isEuphonic =
      /^l’$/i.test(sentence.tokens[coordinator + 1]?.form ?? '') &&
      /^on$/i.test(sentence.tokens[coordinator + 2]?.form ?? '')
    const first = coordinator + (isEuphonic ? 2 : 1)
    if (/^(qui|que|qu’|dont|où|pas|plutôt|non|surtout|ce|donc)$/i.test(sentence.tokens[first]!.form)) return undefined
    if (isExistential(sentence, main) || isListed(sentence, main, coordinator)) return undefined
    const end = isMark(sentence, coordinator - 1) ? coordinator - 2 : coordinator - 1
    const carried = attributionAfter(doc, sentence, sentence.tokens[first]!.start, french)
    if (carried === undefined || isCorrelated(sentence, end) || endsOpen(sentence, end)) return undefined
    const conjunction = /^mais$/i.test(sentence.tokens[coordinator]!.form) ? 'mais' : ''
    return [
      {pieces: keep(sentence, 0, end), head: main.head},
      {
        pieces: [...opening(carried, conjunction), ...keep(sentence, first, lastWordOf(sentence))],
        head: second.head,
        ...(second.isMarked ? {subject: second.subject} : {}),
      },
    ]
  },
  examples: {
    rewrites: [
      [
        'La maire a présenté le projet aux habitants mardi soir, et le conseil a voté les crédits à l’unanimité.',
        ['La maire a présenté le projet aux habitants mardi soir.', 'Le conseil a voté les crédits à l’unanimité.'],
      ],
      [
        'Le syndicat a proposé une rencontre à la direction, mais la direction a refusé toute discussion.',
        ['Le syndicat a proposé une rencontre à la direction.', 'Mais la direction a refusé toute discussion.'],
      ],
      [
        'Après deux heures de débat, le conseil a repoussé le vote du budget et la maire a levé la séance sans un mot.',
        [
          'Après deux heures de débat, le conseil a repoussé le vote du budget.',
          'La maire a levé la séance sans un mot.',
        ],
      ],
      [
        'Selon une enquête de la région, la moitié des habitants prennent le train mais les cars perdent des voyageurs.',
        [
          'Selon une enquête de la région, la moitié des habitants prennent le train.',
          'Mais, selon cette enquête, les cars perdent des voyageurs.',
        ],
      ],
    ],
    leaves: [
      'Si le conseil vote le budget, la maire lancera les travaux et les habitants seront consultés.',
      'Le maire et son adjointe ont présenté le projet.',
      'En cas de crue, la préfecture ferme la route de la vallée et les communes ouvrent leurs gymnases aux habitants.',
      'Non seulement la route est fermée aux camions, mais le pont est interdit aux voitures.',
    ],
  },
}

interface Second {
  readonly head: number
  readonly subject: number
  readonly coordinator: number
  /** The marks, not the parse, told where the clause begins: a fresh analysis must prove its subject. */
  readonly isMarked?: boolean
}

/** The last coordinated clause, where both parsers see it. */
function parsedSecond(sentence: ParsedSentence, main: Clause, others: readonly Clause[]): Second | undefined {
  const second = others
    .filter(clause => !clause.sharesSubject && sentence.tokens[clause.head]!.head === main.head)
    .pop()
  const coordinator = second && joins(sentence, second)
  if (!second || second.subject === undefined || coordinator === undefined) return undefined
  if (![second.head, second.subject].every(index => isCertain(sentence, index))) return undefined
  return {head: second.head, subject: second.subject, coordinator}
}

/** A second clause that a lone conjunction joins to the first, whatever the parsers hang it from. */
function plainSecond(sentence: ParsedSentence, main: Clause): Second | undefined {
  const joined = plainCoordination(sentence, main.finite)
  const opening = joined && sentence.tokens[joined.coordinator + 1]
  if (!joined || !opening || !/^(DET|PRON|PROPN|NUM)$/.test(opening.upos)) return undefined
  const {coordinator, finite} = joined
  const before = sentence.tokens.slice(coordinator + 1, finite)
  const verb = sentence.tokens[finite]!
  const head = isRelation(verb.deprel, 'aux', 'cop') && verb.head > finite ? verb.head : finite
  const parsed = before.find(({deprel, head: governor}) => deprel.startsWith('nsubj') && governor === head)
  // A noun phrase between the conjunction and the verb is its subject, even where the parsers coordinate it with another.
  const isPhrase = before.every(({upos}) => /^(DET|ADJ|NOUN|PROPN|ADP|NUM)$/.test(upos))
  const subject = parsed ?? (isPhrase ? before.find(({upos}) => upos === 'NOUN' || upos === 'PROPN') : undefined)
  if (!subject || !/^(Ind|Cnd)$/.test(verb.feats.Mood ?? '')) return undefined
  const [own, wanted] = [subject.feats.Number, verb.feats.Number]
  if (own !== undefined && wanted !== undefined && own !== wanted) return undefined
  return {head, subject: subject.index, coordinator, isMarked: true}
}

/**
 * A clause after a comma and « et » or « mais », where the parsers are sure of its subject only; nothing subordinate may
 * stand before it that it could belong to.
 */
function markedSecond(sentence: ParsedSentence, main: Clause): Second | undefined {
  const {tokens} = sentence
  for (const token of tokens) {
    if (token.index < main.finite || !/^(et|mais)$/i.test(token.form) || !isMark(sentence, token.index - 1)) continue
    const before = tokens.slice(0, token.index)
    if (before.some(({upos, form}) => upos === 'SCONJ' || /^(qui|que|qu’|dont|où)$/i.test(form))) return undefined
    const opening = tokens[token.index + 1]
    if (!opening || !/^(DET|PRON|PROPN)$/.test(opening.upos)) continue
    const subject = tokens.find(
      ({index, deprel}) => index > token.index && index < token.index + 5 && deprel.startsWith('nsubj'),
    )
    const finite = subject && finiteOf(sentence, subject.head)
    if (!subject || !finite || finite.index < subject.index || !isCertain(sentence, subject.index)) continue
    if (finite.feats.Mood !== 'Ind' && finite.feats.Mood !== 'Cnd') continue
    if (tokens[subject.head]!.deprel.startsWith('acl')) continue
    return {head: subject.head, subject: subject.index, coordinator: token.index}
  }
  return undefined
}

/** The coordinating conjunction that opens a last, contiguous clause in the indicative or conditional. */
function joins(sentence: ParsedSentence, second: Clause): number | undefined {
  const tokens = subtreeOf(sentence, second.head)
  const first = tokens.find(index => sentence.tokens[index]!.form !== ',') ?? -1
  const coordinator = childWith(sentence, second.head, 'cc')
  if (!coordinator || coordinator.index !== first || !/^(et|mais)$/i.test(coordinator.form)) return undefined
  if (!isContiguous(tokens.filter(index => index <= lastWordOf(sentence))) || !endsSentence(sentence, second.head))
    return undefined
  const mood = finiteOf(sentence, second.head)?.feats.Mood
  if (mood !== 'Ind' && mood !== 'Cnd') return undefined
  return coordinator.index
}

/** « A, B et C »: cut before the last, « A, B » would be left. */
function isListed(sentence: ParsedSentence, main: Clause, coordinator: number): boolean {
  return sentence.tokens.some(
    ({head, index, deprel}) =>
      head === main.head &&
      index < coordinator &&
      (deprel === 'conj' || deprel === 'parataxis') &&
      finiteOf(sentence, index) !== undefined &&
      childWith(sentence, index, 'cc') === undefined,
  )
}

/** « Il y avait la fanfare et, sur le quai, un distributeur dont… »: what is coordinated may be a noun. */
function isExistential(sentence: ParsedSentence, {head, subject}: Clause): boolean {
  return (
    /^(il|c’|ce)$/i.test(sentence.tokens[subject ?? -1]?.form ?? '') &&
    sentence.tokens.some(token => token.head === head && /^y$/i.test(token.form))
  )
}

/** Whether the first clause announces the second: « non seulement », « d’une part », « tant ». */
function isCorrelated(sentence: ParsedSentence, end: number): boolean {
  const words = sentence.tokens
    .slice(0, end + 1)
    .map(token => token.form.toLowerCase())
    .join(' ')
  return /\b(seulement|uniquement|d’ une part|d’ un côté|tantôt|soit|à peine|certes|plus on|autant)\b/.test(words)
}

/** Whether the first half would end on a word that waits for more: a preposition, « que », a colon. */
function endsOpen(sentence: ParsedSentence, end: number): boolean {
  const last = sentence.tokens[end]
  return !last || /^(ADP|SCONJ|CCONJ|DET|PUNCT)$/.test(last.upos) ? !/^[»”")]$/.test(last?.form ?? '') : false
}
