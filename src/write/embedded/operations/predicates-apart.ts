import {childWith, isRelation, type ParsedSentence, type ParsedToken, subtreeOf} from '../../../document/index.js'
import {type Clause, clausesOf, finiteOf, type Piece} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {isCertain, isContiguous, isMark, lastWordOf, range} from '../certain.js'
import {frameCarriesOver} from '../leading-frame.js'
import type {Operation} from '../operation.js'
import {keep, opening, say, subjectBefore} from '../pieces.js'
import {plainCoordination} from '../plain-coordination.js'
import {resumeSubject} from '../subject-pronoun.js'
import {tenseOf} from '../verb-tense.js'

/** What somebody says or decides, and may say or decide more of: of these « et » adds one to another. */
const ADDED =
  /^(annoncer|adopter|approuver|voter|signer|promettre|demander|réclamer|exiger|proposer|dénoncer|critiquer|évoquer|saluer|prévoir|inaugurer|présenter|rappeler|souligner|décider|nommer|confirmer|condamner|accuser|appeler|exhorter|inviter|recommander|interdire|autoriser|financer|soutenir|visiter|rencontrer|recevoir|plaider|défendre|déplorer|regretter|remercier|féliciter|insister|indiquer|déclarer|estimer|assurer|affirmer|juger)$/

/**
 * Give the last of two coordinated predicates a sentence of its own, its subject taken up by a pronoun: of three, the
 * first stands alone. A participle or an infinitive takes the auxiliary or modal verb that it shares.
 */
export const predicatesApart: Operation = {
  id: 'predicates-apart',
  apply({doc, sentence, french}) {
    const main = clausesOf(sentence)[0]
    if (main?.subject === undefined) return undefined
    if (/^qu/i.test(sentence.tokens[main.subject]!.form)) return undefined
    const modal = modalComplement(sentence, main.head)
    const next =
      certainPredicate(sentence, main.head) ??
      plainPredicate(sentence, main) ??
      (modal === undefined ? undefined : certainPredicate(sentence, modal))
    if (!next || !isCertain(sentence, main.subject) || !frameCarriesOver(doc, sentence, main.subject, next.token.index))
      return undefined
    if (sentence.tokens[main.subject]!.index > main.finite) return undefined
    const carried = attributionAfter(doc, sentence, sentence.tokens[next.first]!.start, french)
    const resumed = resumeSubject(doc, sentence, main.subject, french)
    if (carried === undefined || !resumed || next.first - main.finite < 4) return undefined
    const end = isMark(sentence, next.opens - 1) ? next.opens - 2 : next.opens - 1
    const isModal = next.token.head !== main.head
    const clitics = isModal ? [] : sharedWords(sentence, main.head, next.token)
    if (isModal && next.token.feats.VerbForm !== 'Inf') return undefined
    const verb = finiteOf(sentence, next.token.index) ?? sentence.tokens[main.finite]!
    const added = isModal || !isAddition(sentence, main, next) ? [] : say('également')
    if (verb.feats.Number !== undefined && verb.feats.Number !== resumed.number) return undefined
    if (!clitics || !isStatementOf(sentence, next.token, isModal || clitics.length > 0)) return undefined
    return [
      {pieces: keep(sentence, 0, end), head: main.head},
      {
        pieces: [
          ...opening(carried, next.conjunction),
          ...(clitics.length > 0 ? say(resumed.words) : subjectBefore(sentence, resumed.words, next.first)),
          ...(isModal ? [...modalGroup(sentence, main), ...say('aussi')] : []),
          ...(clitics.length > 0 ? [{kept: clitics, sentence: sentence.index}] : []),
          ...(added.length > 0 && clitics.length === 0 ? keep(sentence, next.first, verb.index) : []),
          ...added,
          ...keep(
            sentence,
            added.length > 0 && clitics.length === 0 ? verb.index + 1 : next.first,
            lastWordOf(sentence),
          ),
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
          'Elle a également promis une aide de deux millions d’euros à la région.',
        ],
      ],
      [
        'La ministre a inauguré la nouvelle gare de Vaulnes et promis une aide de deux millions d’euros à la région.',
        [
          'La ministre a inauguré la nouvelle gare de Vaulnes.',
          'Elle a également promis une aide de deux millions d’euros à la région.',
        ],
      ],
      [
        'Les travaux, a-t-elle ajouté, ont commencé en mars dans la cour de l’école et ont déjà coûté deux millions d’euros.',
        [
          'Les travaux, a-t-elle ajouté, ont commencé en mars dans la cour de l’école.',
          'Selon elle, ils ont déjà coûté deux millions d’euros.',
        ],
      ],
      [
        'La Chine a refusé de critiquer la vente des navires de pêche et accuse les armateurs d’avoir provoqué la crise.',
        [
          'La Chine a refusé de critiquer la vente des navires de pêche.',
          'Elle accuse les armateurs d’avoir provoqué la crise.',
        ],
      ],
      [
        'Après une nuit de négociations, le syndicat a accepté l’accord et a mis fin à la grève des éclusiers de la Claire.',
        [
          'Après une nuit de négociations, le syndicat a accepté l’accord.',
          'Il a mis fin à la grève des éclusiers de la Claire.',
        ],
      ],
      [
        'Cette levée de fonds lui permettra de tripler la production de l’atelier de Vaulnes et de s’implanter en Espagne.',
        [
          'Cette levée de fonds lui permettra de tripler la production de l’atelier de Vaulnes.',
          'Elle lui permettra aussi de s’implanter en Espagne.',
        ],
      ],
      [
        'Alors que la rivière montait depuis mardi, les gendarmes interrogeaient les voisins et s’informaient auprès des hôpitaux de la vallée.',
        [
          'Alors que la rivière montait depuis mardi, les gendarmes interrogeaient les voisins.',
          'Ils s’informaient auprès des hôpitaux de la vallée.',
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
      'Cette levée de fonds permettra aux deux communes de la vallée de rénover le pont et de financer la halle.',
      'Les habitants ont marché et protesté contre le projet de carrière.',
      'Il pleut sur toute la vallée depuis trois jours et neige sur les hauteurs de Vaulnes.',
    ],
  },
}

/** The infinitive after « doit », « va », « peut », when nothing denies it: a second one takes the same verb. */
function modalComplement(sentence: ParsedSentence, head: number): number | undefined {
  const verb = sentence.tokens[head]!
  if (!/^(devoir|pouvoir|aller|vouloir|permettre|viser|prévoir|compter|espérer|souhaiter)$/.test(verb.lemma))
    return undefined
  if (verb.feats.VerbForm !== 'Fin') return undefined
  if (sentence.tokens.some(token => token.head === head && /^(ne|n’|pas)$/.test(token.form))) return undefined
  const complement = childWith(sentence, head, 'xcomp', 'ccomp')?.index
  if (complement === undefined || sentence.tokens[complement]!.feats.VerbForm !== 'Inf') return undefined
  // « permet aux communes de… et de… »: to whom would have to be said again.
  const isPlain = sentence.tokens
    .slice(verb.index + 1, complement)
    .every(({upos, form}) => upos === 'ADV' || /^(de|d’|à|se|s’)$/.test(form))
  return isPlain ? complement : undefined
}

/** The modal verb with the clitics before it: « lui permettra ». */
function modalGroup(sentence: ParsedSentence, {finite, head}: Clause): Piece[] {
  let first = finite
  while (
    sentence.tokens[first - 1]?.upos === 'PRON' &&
    /^(expl|obj|iobj)/.test(sentence.tokens[first - 1]!.deprel) &&
    sentence.tokens[first - 1]!.head === head
  )
    first--
  return keep(sentence, first, finite)
}

interface NextPredicate {
  readonly token: ParsedToken
  /** First token of what stands before it: its conjunction or itself. */
  readonly opens: number
  readonly first: number
  readonly conjunction: string
}

/** The predicate after the first one, when the parsers are sure that it is coordinated with it. */
function certainPredicate(sentence: ParsedSentence, head: number): NextPredicate | undefined {
  const next = nextPredicate(sentence, head)
  return next && isCertain(sentence, next.token.index) ? next : undefined
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

/** A second finite verb without a subject that a lone conjunction joins to the first, whatever the parsers hang it from. */
function plainPredicate(sentence: ParsedSentence, main: Clause): NextPredicate | undefined {
  const joined = plainCoordination(sentence, main.finite)
  const finite = joined && sentence.tokens[joined.finite]!
  if (!joined || !finite) return undefined
  const {coordinator} = joined
  const between = sentence.tokens.slice(coordinator + 1, finite.index)
  if (!between.every(({form}) => /^(ne|n’|se|s’|lui|leur|y|en|l’|le|la|les|a|aussi|également|ensuite)$/i.test(form)))
    return undefined
  const token =
    isRelation(finite.deprel, 'aux', 'cop') && finite.head > finite.index ? sentence.tokens[finite.head]! : finite
  if (childWith(sentence, token.index, 'nsubj', 'expl:subj') || finite.feats.Person !== '3') return undefined
  const form = sentence.tokens[coordinator]!.form.toLowerCase()
  return {token, opens: coordinator, first: coordinator + 1, conjunction: form === 'et' ? '' : form}
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

/** Whether « et » adds one thing that somebody does to another of the same kind, so that « également » says no more than it. */
function isAddition(
  sentence: ParsedSentence,
  main: Clause,
  {token, opens, first, conjunction}: NextPredicate,
): boolean {
  const words = sentence.tokens.map(({form}) => form.toLowerCase())
  const second = tenseOf(sentence, token.index)
  return (
    conjunction === '' &&
    first > opens &&
    ADDED.test(sentence.tokens[main.head]!.lemma) &&
    ADDED.test(token.lemma) &&
    (second === undefined || second === tenseOf(sentence, main.head)) &&
    !words.some(word =>
      /^(ne|n’|aussi|également|même|ainsi|ensuite|puis|alors|notamment|encore|enfin|en|y)$/.test(word),
    )
  )
}

/** Whether the predicate states something: neither subjunctive nor imperative. */
function isStatementOf(sentence: ParsedSentence, token: ParsedToken, isShared: boolean): boolean {
  const mood = finiteOf(sentence, token.index)?.feats.Mood
  return isShared || mood === 'Ind' || mood === 'Cnd'
}
