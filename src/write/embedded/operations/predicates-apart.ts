import {childWith, type ParsedSentence, type ParsedToken, subtreeOf} from '../../../document/index.js'
import {clausesOf, finiteOf} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {isCertain, isContiguous, isMark, lastWordOf, range} from '../certain.js'
import {frameCarriesOver} from '../leading-frame.js'
import type {Operation} from '../operation.js'
import {keep, opening, say, subjectBefore} from '../pieces.js'
import {resumeSubject} from '../subject-pronoun.js'

/**
 * Give the last of two coordinated predicates a sentence of its own, its subject taken up by a pronoun: of three, the
 * first stands alone. A participle or an infinitive takes the auxiliary or modal verb that it shares.
 */
export const predicatesApart: Operation = {
  id: 'predicates-apart',
  apply({doc, sentence, french}) {
    const main = clausesOf(sentence)[0]
    if (main?.subject === undefined || !frameCarriesOver(doc, sentence, main.subject)) return undefined
    if (/^qu/i.test(sentence.tokens[main.subject]!.form)) return undefined
    const modal = modalComplement(sentence, main.head)
    const next =
      nextPredicate(sentence, main.head) ?? (modal === undefined ? undefined : nextPredicate(sentence, modal))
    if (!next || ![main.subject, next.token.index].every(index => isCertain(sentence, index))) return undefined
    if (sentence.tokens[main.subject]!.index > main.finite) return undefined
    const carried = attributionAfter(doc, sentence, sentence.tokens[next.first]!.start, french)
    const resumed = resumeSubject(doc, sentence, main.subject, french)
    if (carried === undefined || !resumed || next.first - main.finite < 4) return undefined
    const end = isMark(sentence, next.opens - 1) ? next.opens - 2 : next.opens - 1
    const isModal = next.token.head !== main.head
    const clitics = isModal ? [] : sharedWords(sentence, main.head, next.token)
    if (isModal && next.token.feats.VerbForm !== 'Inf') return undefined
    const verb = finiteOf(sentence, next.token.index) ?? sentence.tokens[main.finite]!
    if (verb.feats.Number !== undefined && verb.feats.Number !== resumed.number) return undefined
    if (!clitics || !isStatementOf(sentence, next.token, isModal || clitics.length > 0)) return undefined
    return [
      {pieces: keep(sentence, 0, end), head: main.head},
      {
        pieces: [
          ...opening(carried, next.conjunction),
          ...(clitics.length > 0 ? say(resumed.words) : subjectBefore(sentence, resumed.words, next.first)),
          ...(isModal ? [...keep(sentence, main.finite, main.finite), ...say('aussi')] : []),
          ...(clitics.length > 0 ? [{kept: clitics, sentence: sentence.index}] : []),
          ...keep(sentence, next.first, lastWordOf(sentence)),
        ],
        head: next.token.index,
        ...(isModal ? {lemma: sentence.tokens[main.head]!.lemma} : {}),
      },
    ]
  },
  examples: {
    rewrites: [
      [
        'La ministre a inauguré la nouvelle gare de Vaulnes et a promis une aide de deux millions d’euros à la région.',
        [
          'La ministre a inauguré la nouvelle gare de Vaulnes.',
          'Elle a promis une aide de deux millions d’euros à la région.',
        ],
      ],
      [
        'La ministre a inauguré la nouvelle gare de Vaulnes et promis une aide de deux millions d’euros à la région.',
        [
          'La ministre a inauguré la nouvelle gare de Vaulnes.',
          'Elle a promis une aide de deux millions d’euros à la région.',
        ],
      ],
      [
        'La ministre doit rencontrer mardi les élus de la vallée et annoncer un renforcement des contrôles dans les carrières.',
        [
          'La ministre doit rencontrer mardi les élus de la vallée.',
          'Elle doit aussi annoncer un renforcement des contrôles dans les carrières.',
        ],
      ],
    ],
    leaves: [
      'La ministre a chanté et dansé.',
      'Les habitants ont marché et protesté contre le projet de carrière.',
      'Il pleut sur toute la vallée depuis trois jours et neige sur les hauteurs de Vaulnes.',
    ],
  },
}

/** The infinitive after « doit », « va », « peut », when nothing denies it: a second one takes the same verb. */
function modalComplement(sentence: ParsedSentence, head: number): number | undefined {
  const verb = sentence.tokens[head]!
  if (!/^(devoir|pouvoir|aller|vouloir)$/.test(verb.lemma) || verb.feats.VerbForm !== 'Fin') return undefined
  if (sentence.tokens.some(token => token.head === head && /^(ne|n’|pas)$/.test(token.form))) return undefined
  return childWith(sentence, head, 'xcomp')?.index
}

interface NextPredicate {
  readonly token: ParsedToken
  /** First token of what stands before it: its conjunction or itself. */
  readonly opens: number
  readonly first: number
  readonly conjunction: string
}

/** The predicate after the first one, with all that stands to the sentence's end. */
function nextPredicate(sentence: ParsedSentence, head: number): NextPredicate | undefined {
  const conjuncts = sentence.tokens.filter(token => token.head === head && token.deprel === 'conj')
  const token = conjuncts[0]
  if (!token || conjuncts.length > 2 || childWith(sentence, token.index, 'nsubj', 'expl:subj')) return undefined
  if (!/^(VERB|AUX)$/.test(token.upos) && !childWith(sentence, token.index, 'cop')) return undefined
  const own = conjuncts
    .flatMap(conjunct => subtreeOf(sentence, conjunct.index))
    .filter(index => index <= lastWordOf(sentence))
  const first = own.find(index => !isMark(sentence, index)) ?? -1
  const before = own.filter(index => index >= first)
  if (!isContiguous(before) || before[before.length - 1] !== lastWordOf(sentence)) return undefined
  const coordinator = childWith(sentence, token.index, 'cc')
  // Of three predicates only the last has a conjunction: « A, B et C » is cut at the comma.
  if (conjuncts.length === 2) {
    const last = childWith(sentence, conjuncts[1]!.index, 'cc')
    if (coordinator || last?.form !== 'et' || !isMark(sentence, first - 1)) return undefined
    return {token, opens: first, first, conjunction: ''}
  }
  if (!coordinator || coordinator.index !== first || !/^(et|mais|puis)$/i.test(coordinator.form)) return undefined
  const follows = sentence.tokens[first + 1]
  if (!follows || /^(non|pas|surtout|même|donc|ainsi)$/i.test(follows.form)) return undefined
  return {
    token,
    opens: first,
    first: first + 1,
    conjunction: coordinator.form === 'mais' ? 'mais' : coordinator.form === 'puis' ? 'puis' : '',
  }
}

/** The auxiliaries or modal verb that a second participle or infinitive shares; none for a finite verb. */
function sharedWords(sentence: ParsedSentence, head: number, token: ParsedToken): number[] | undefined {
  if (finiteOf(sentence, token.index)) return []
  const verb = sentence.tokens[head]!
  if (token.feats.VerbForm !== 'Part' || verb.feats.VerbForm !== 'Part' || token.feats.Tense !== 'Past')
    return undefined
  const auxiliaries = sentence.tokens.filter(other => other.head === head && /^aux/.test(other.deprel))
  const [first, last] = [auxiliaries[0], auxiliaries[auxiliaries.length - 1]]
  if (!first || !last || childWith(sentence, head, 'expl')) return undefined
  const words = range(first.index, last.index)
  // « n’a pas reçu » and clitics do not carry over of themselves.
  const isPlain = words.every(index => /^aux/.test(sentence.tokens[index]!.deprel))
  const before = sentence.tokens[first.index - 1]
  return isPlain && before?.upos !== 'PRON' && !/^(ne|n’)$/.test(before?.form ?? '') ? words : undefined
}

/** Whether the predicate states something: neither subjunctive nor imperative. */
function isStatementOf(sentence: ParsedSentence, token: ParsedToken, isShared: boolean): boolean {
  const mood = finiteOf(sentence, token.index)?.feats.Mood
  return isShared || mood === 'Ind' || mood === 'Cnd'
}
