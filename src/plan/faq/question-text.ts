import {annotationsOf, isRelation, subtreeOf} from '../../document/index.js'
import {
  compose,
  invertVerb,
  type Piece,
  piecesWith,
  pronounFor,
  type Replacement,
  referencesOf,
  typography,
} from '../../language/index.js'
import {plain, pointsElsewhere} from './description.js'
import {type Fact, LINKS, textUnder} from './fact.js'
import {stressesOf, trailingComment} from './left-out.js'
import {nameBy} from './name-by.js'
import {isOpenPronoun} from './open-words.js'
import {entityAt, type PhraseSource} from './phrase-source.js'
import {prepositionOf} from './preposition.js'

/** Longest question, in characters: two lines of a heading on a telephone. */
export const LONGEST_QUESTION = 110

/**
 * How the words follow: `complex` « Où l’association a-t-elle déployé… ? », `stylistic` « Que demande l’association ? »,
 * `subject` « Qui préside l’association ? », `bare` « Quel est le coût du projet ? ».
 */
export type QuestionOrder = 'complex' | 'stylistic' | 'subject' | 'bare'

/** What to ask of a fact: the words that open the question, their order, and the token whose phrase they stand for. */
export interface Ask {
  readonly opening: string
  readonly order: QuestionOrder
  /** Heads of the phrases that the question leaves out; in `subject` order the subject is left out by itself. */
  readonly without: readonly number[]
  /** Participle in the form that an object before it asks for (« Combien d’arbres… abattus »). */
  readonly participle?: string
  /** Single tokens that the question leaves out: a negation. */
  readonly gone?: readonly number[]
  /** Words to put in place of one token: « aucune » → « une ». */
  readonly swap?: {readonly first: number; readonly words: string}
  /** Words between the verb and the subject behind it: « de faire ». */
  readonly after?: string
  /** Who says it: « Quelle est, selon X, la cause… ? ». */
  readonly speaker?: string
}

/** The question, or undefined when it would be too long, ambiguous, or not French. */
export function questionText(source: PhraseSource, fact: Fact, ask: Ask): string | undefined {
  // Only « que » wants the subject behind the verb: « À combien la dette s’élevait-elle… » where too much would follow.
  const asks: readonly Ask[] =
    ask.order === 'stylistic' && !/^que$/i.test(ask.opening) && ask.after === undefined
      ? [ask, {...ask, order: 'complex'}]
      : [ask]
  for (const [one, isShort] of asks.flatMap(each => [[each, false] as const, [each, true] as const])) {
    const text = oneQuestion(source, fact, one, isShort)
    if (text !== undefined && text.length <= LONGEST_QUESTION) return text
    if (text !== undefined) source.refused?.(fact.origin.index, 'question: too long', text)
  }
  return undefined
}

function oneQuestion(source: PhraseSource, fact: Fact, ask: Ask, isShort: boolean): string | undefined {
  const {doc, french} = source
  const {sentence, finite, subject, clitics} = fact
  const gone = new Set([...subject.tokens, ...clitics, finite.index, ...(ask.gone ?? []), ...stressesOf(fact)])
  for (const head of [...ask.without, ...droppable(source, fact, isShort)])
    for (const index of subtreeOf(sentence, head)) gone.add(index)
  for (const index of goingOn(fact, gone)) gone.add(index)
  for (const index of trailingComment(fact, [])) gone.add(index)
  for (const adjunct of fact.adjuncts) for (const index of adjunct.tokens) if (!isVerbal(fact, index)) gone.add(index)
  if (fact.attribution)
    for (const token of sentence.tokens)
      if (fact.attribution.speaker.clause.start <= token.start && token.end <= fact.attribution.speaker.clause.end)
        gone.add(token.index)
  const rest = fact.clause.tokens.filter(
    index => !gone.has(index) && !isEdge(fact, index) && (index > finite.index || isVerbal(fact, index)),
  )
  const verbal = rest.filter(index => isVerbal(fact, index))
  const others = rest.filter(index => !isVerbal(fact, index))
  const no = (reason: string, detail = ''): undefined => {
    source.refused?.(fact.origin.index, `question: ${reason}`, `${ask.opening}: ${detail}`)
    return undefined
  }
  // « prioritaires dans la rue Basse, | l’une des plus commerçantes »: what a comma joined to words that are gone.
  if (others.some(index => index > finite.index && isLoose(fact, index, gone))) return no('loose after a comma')
  const named = namesAsked(source, fact, others)
  if (named === undefined)
    return no('not understood alone', plain(compose([{kept: others, sentence: sentence.index}], doc, french)))
  const {swap} = ask
  const replacements = swap ? [...named, {first: swap.first, last: swap.first, words: swap.words}] : named
  const kept = (indexes: readonly number[]): Piece[] => [...piecesWith(sentence, indexes, replacements)]
  const participle: Piece[] =
    ask.participle === undefined
      ? kept(verbal)
      : [...kept(verbal.filter(index => index !== fact.clause.head)), {words: ask.participle}]
  let pieces: Piece[]
  if (ask.order === 'complex') {
    // Without the subject's gender the pronoun that takes it up isn't known.
    const verb = subject.gender === undefined ? undefined : invertVerb(plain(finite.form), pronounFor(subject))
    if (verb === undefined) return no('no pronoun or no inverted form')
    const body = ask.participle === undefined ? kept(rest) : [...participle, ...kept(others)]
    pieces = [
      ...(ask.opening === '' ? [] : [{words: ask.opening}]),
      {words: subject.text},
      ...clitic(fact, verb),
      ...body,
    ]
  } else {
    const verb = kept([...clitics, finite.index])
    const said = ask.speaker === undefined ? [] : [{words: `, selon ${ask.speaker},`}]
    const doer = ask.order === 'subject' ? [] : [...said, {words: subject.text}]
    if (ask.order === 'stylistic' && plain(compose(kept(others), doc, french)).length > 28)
      return no('long after the subject')
    const link = ask.after === undefined ? [] : [{words: ask.after}]
    const after =
      ask.order === 'subject'
        ? kept(rest)
        : [...(ask.order === 'bare' ? [] : participle), ...link, ...doer, ...(ask.order === 'bare' ? [] : kept(others))]
    pieces = [{words: ask.opening}, ...verb, ...after]
  }
  const text = plain(compose(pieces, doc, french)).replace(/[\s,.;:]+$/, '')
  if (/[«»"“”()?!;:–—]/.test(text)) return no('marks within')
  // Half of « ici et jusqu’au 3 mai » is left.
  if (/\set (?:jusqu|depuis|dès|à partir)/iu.test(text)) return no('half a date')
  // The capital of a sentence’s first word in mid-question: something stood before the verb that has no place there.
  if (/\s(?:Sous|Dans|En|Pour|Par|Sur|Depuis|Avec|Après|Avant|Selon|Lors)\s/u.test(text)) return no('capital within')
  return typography(`${text.charAt(0).toUpperCase()}${text.slice(1)} ?`, french).text
}

/**
 * What directly follows a phrase that is left out and may well belong to it, for the parsers differ on its place:
 * « pour l’achat d’avions | au principal exportateur ».
 */
function goingOn(fact: Fact, gone: ReadonlySet<number>): number[] {
  return fact.sentence.tokens
    .filter(
      token => fact.chain.includes(token.head) && !token.agreed && isRelation(token.deprel, 'obl', 'nmod', 'appos'),
    )
    .map(token => subtreeOf(fact.sentence, token.index))
    .filter(own => own[0]! > fact.clause.head && gone.has(own[0]! - 1))
    .flat()
}

/** Whether a comma that a question doesn't have tied a word to what stands before: an apposition, or words of what is gone. */
function isLoose({sentence}: Fact, index: number, gone: ReadonlySet<number>): boolean {
  if (sentence.tokens[index - 1]?.form !== ',') return false
  if (/^l[’']$/i.test(sentence.tokens[index]!.form) && /^une?$/i.test(sentence.tokens[index + 1]?.form ?? ''))
    return true
  const opened = sentence.tokens.filter(token => subtreeOf(sentence, token.index)[0] === index || token.index === index)
  return gone.has(index - 2) || opened.some(({deprel}) => isRelation(deprel, 'appos', 'acl', 'parataxis'))
}

/** The reflexive, if any, elided before the inverted verb: « s’est-elle », « se réunira-t-il ». */
function clitic(fact: Fact, verb: string): Piece[] {
  if (fact.clitics.length === 0) return [{words: verb}]
  return [{words: /^[aeiouyéèêh]/i.test(verb) ? `s’${verb}` : `se ${verb}`}]
}

/** Auxiliaries, participle and infinitives with the small words between them. */
function isVerbal(fact: Fact, index: number): boolean {
  const token = fact.sentence.tokens[index]!
  if (fact.chain.includes(index)) return true
  return fact.chain.includes(token.head) && isRelation(token.deprel, 'aux', 'cop', 'mark', 'expl')
}

/** Complements that a question may do without: circumstances, and adverbs that tie or stress. */
function droppable(source: PhraseSource, fact: Fact, isShort: boolean): number[] {
  return fact.sentence.tokens
    .filter(token => {
      if (!fact.chain.includes(token.head) || fact.chain.includes(token.index)) return false
      if (token.deprel === 'parataxis' || isBareApposition(fact, token.index)) return true
      if (token.deprel === 'advmod') return isLink(token.form) || LINKS.test(textUnder(fact, source.doc, token.index))
      if (!isRelation(token.deprel, 'obl', 'advcl', 'conj')) return false
      // Where the parsers differ, what follows the verb is left to the answer.
      if (!token.agreed) return token.index > fact.clause.head && !isNeeded(source, fact, token.index)
      if (token.deprel === 'conj')
        return (
          token.upos === 'VERB' || fact.sentence.tokens.some(one => one.head === token.index && one.deprel === 'cop')
        )
      const words = textUnder(fact, source.doc, token.index)
      if (
        LINKS.test(words) ||
        /^(?:en (?:baisse|hausse|recul|repli|progression|présence)|à l’occasion|dans le cadre|au cours|à l’issue|en marge) /iu.test(
          words,
        )
      )
        return true
      const preposition = prepositionOf(fact, token.index)
      if (/^(?:selon|d’après|après|avant|depuis|pendant|durant|lors de|dès|malgré|faute de)$/.test(preposition))
        return true
      if (preposition === 'contre' && /\d/.test(textUnder(fact, source.doc, token.index))) return true
      if (token.deprel === 'advcl') return true
      return isShort && /^(?:dans|sur|sous|par|avec|pour|chez|devant|à l’issue de)$/.test(preposition)
    })
    .map(token => token.index)
}

/** « de » and « à » may open what the verb needs; a named place is a circumstance. */
function isNeeded(source: PhraseSource, fact: Fact, index: number): boolean {
  const preposition = prepositionOf(fact, index)
  if (preposition === 'à') return entityAt(source, fact.sentence.index, index)?.kind !== 'place'
  return /^(?:de|d’)?$/.test(preposition)
}

/** A noun that a comma sets off, without preposition: « à Marzy, lanterne rouge, … ». */
function isBareApposition({sentence}: Fact, index: number): boolean {
  const own = subtreeOf(sentence, index)
  const first = sentence.tokens[own[0]!]!
  const isAfterComma = first.form === ',' || sentence.tokens[first.index - 1]?.form === ','
  const hasCase = sentence.tokens.some(other => other.head === index && other.deprel === 'case')
  return (
    isAfterComma &&
    !hasCase &&
    sentence.tokens[index]!.upos === 'NOUN' &&
    !own.some(at => /\d/.test(sentence.tokens[at]!.form))
  )
}

function isLink(form: string): boolean {
  return /^(?:également|aussi|ensuite|puis|enfin|notamment|toutefois|cependant|néanmoins|pourtant|ainsi|donc|alors|encore|déjà|actuellement|désormais|aujourd’hui|surtout|plutôt|par ailleurs)$/i.test(
    form,
  )
}

/** The names to put into what is left of the clause; undefined when it doesn’t say by itself what it is about. */
function namesAsked(source: PhraseSource, fact: Fact, others: readonly number[]): readonly Replacement[] | undefined {
  const {doc} = source
  const {sentence} = fact
  const isUnsure = others.some(
    index =>
      sentence.tokens[index]!.upos !== 'PUNCT' && !sentence.tokens[index]!.agreed && !isAttached(fact, index, others),
  )
  if (isUnsure) return undefined
  const isRelative = annotationsOf(doc, sentence.index).dates.some(
    date => date.kind === 'relative' && others.some(index => date.first <= index && index <= date.last),
  )
  if (isRelative) return undefined
  const {replacements, unresolved} = referencesOf(
    doc,
    sentence,
    [...fact.subject.tokens, ...others].sort((a, b) => a - b),
    nameBy(source),
  )
  const own = replacements.filter(({first}) => !fact.subject.tokens.includes(first))
  const isNamed = (index: number): boolean => own.some(({first, last}) => first <= index && index <= last)
  if (unresolved.some(index => !fact.subject.tokens.includes(index))) return undefined
  const left = others.filter(index => !isNamed(index))
  const text = plain(compose([{kept: left, sentence: sentence.index}], doc, source.french))
  if (pointsElsewhere(text.replace(POSSESSIVE, ' ')) || left.some(index => isOpenPronoun(source, fact, index)))
    return undefined
  return own
}

/** Right after words that stay: wherever it hangs, it is said of the same words in the same order as in the source. */
function isAttached(fact: Fact, index: number, others: readonly number[]): boolean {
  const first = subtreeOf(fact.sentence, index)[0]!
  return others.includes(first - 1) || fact.chain.includes(first - 1)
}

/** Possessives are judged one by one, by whom they may belong to. */
const POSSESSIVE = /(?:^|\s)(?:son|sa|ses|leurs?)(?=\s)/giu

function isEdge(fact: Fact, index: number): boolean {
  return /^[,;:–—]$/.test(fact.sentence.tokens[index]!.form)
}
