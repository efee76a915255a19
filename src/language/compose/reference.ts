import {
  type AnalysedDoc,
  annotationsOf,
  childWith,
  type Entity,
  type ParsedSentence,
  type ParsedToken,
} from '../../document/index.js'
import {apposedName} from './apposed-name.js'
import {isBareSubject, isShortDefinite} from './definite-noun.js'
import {hasOwnerInside, isExplained, isIdiom, takesUpNoun} from './inner-reference.js'
import {subjectName} from './subject-name.js'

/** A run of tokens to be replaced by words that a reader understands without the sentence before. */
export interface Replacement {
  readonly first: number
  readonly last: number
  readonly words: string
  /** Whether the words say which one only where the topic is known: « l’accord » for « il ». */
  readonly isBare?: boolean
}

/** What a set of tokens points to outside itself: what can be named instead, and whether something stays unnamed. */
export interface References {
  readonly replacements: readonly Replacement[]
  readonly unresolved: readonly number[]
  /** Subjects with an article and nothing else (« le site »): clear under the headline at most. */
  readonly bare: readonly number[]
}

/**
 * Name what the tokens point to outside themselves.
 *
 * A linked subject pronoun, and a noun that stands for a named person, become the name (full at its first place).
 * Object pronouns, demonstratives and possessives without an owner among the tokens, and definite nouns that repeat an
 * earlier, longer description are named by `nameOf`, or left `unresolved`: such a clause must not stand alone.
 */
export function referencesOf(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  tokens: readonly number[],
  nameOf: NameOf = () => undefined,
): References {
  const kept = new Set(tokens)
  const replacements: Replacement[] = []
  const unresolved: number[] = []
  const bare: number[] = []
  const named = new Set<number>()
  for (const index of tokens) {
    const token = sentence.tokens[index]!
    if (isQuoted(doc, sentence, token)) {
      if (isPointing(token) && !isWholeQuotation(doc, token, sentence, tokens)) unresolved.push(index)
      continue
    }
    const mention = mentionAt(doc, sentence.index, index)
    if (mention) {
      const entity = doc.entities[mention.entity]
      const isFirst = !named.has(mention.entity)
      if (entity && index === mention.first) {
        named.add(mention.entity)
        const wanted = replacementFor(doc, sentence, entity, mention, isFirst)
        if (wanted) replacements.push(wanted)
        if (mention.form === 'noun' && isFirst && !saysWholeRole(doc, entity, mention)) unresolved.push(index)
      }
      continue
    }
    if (isIdiom(sentence, token)) continue
    if ((token.upos === 'PRON' && isPersonal(token)) || isLatter(sentence, token)) {
      const replacement = subjectName(doc, sentence, token, named)
      if (replacement && replacement.last - replacement.first < 1) replacements.push(replacement)
      else if (replacement && kept.has(replacement.first) && kept.has(replacement.last)) replacements.push(replacement)
      else if (
        !isImpersonal(sentence, token) &&
        !isLinkedInside(doc, sentence, token, kept) &&
        !takesUpSubject(doc, sentence, token, kept) &&
        !takesUpNoun(doc, sentence, token, kept) &&
        !isExplained(sentence, token, kept)
      )
        unresolved.push(index)
    } else if (isPointing(token) && !hasOwnerInside(doc, sentence, token, kept)) unresolved.push(index)
    else if (isShortDefinite(doc, sentence, token)) unresolved.push(index)
    else if (isBareSubject(doc, sentence, token)) bare.push(index)
  }
  const left: number[] = []
  for (const index of [...unresolved, ...bare]) {
    const replacement = nameOf(sentence, index) ?? apposedName(doc, sentence, sentence.tokens[index]!)
    const isFree =
      replacement !== undefined &&
      replacements.every(other => other.last < replacement.first || replacement.last < other.first) &&
      Array.from({length: replacement.last - replacement.first + 1}, (_, step) => replacement.first + step).every(
        place => kept.has(place),
      )
    if (isFree && replacement.isBare) left.push(index)
    if (isFree) replacements.push(replacement)
    else if (isOwnedByReplaced(sentence, index, replacements)) continue
    else if (!replacements.some(other => other.first <= index && index <= other.last)) left.push(index)
  }
  return {
    replacements: replacements.sort((a, b) => a.first - b.first),
    unresolved: left.filter(index => !bare.includes(index) && !isReplaced(replacements, index)),
    bare: left.filter(index => bare.includes(index) || isReplaced(replacements, index)),
  }
}

function isReplaced(replacements: readonly Replacement[], index: number): boolean {
  return replacements.some(({first, last}) => first <= index && index <= last)
}

/** Whether a possessive belongs to the subject pronoun that a name has replaced. */
function isOwnedByReplaced(sentence: ParsedSentence, index: number, replacements: readonly Replacement[]): boolean {
  const token = sentence.tokens[index]
  if (!token || !/^(son|sa|ses|leur|leurs)$/i.test(token.form)) return false
  const subject = sentence.tokens.find(
    other => /^nsubj/.test(other.deprel) && other.index < index && other.upos === 'PRON',
  )
  const isPlural = /^(ils|elles)$/i.test(subject?.form ?? '')
  return (
    subject !== undefined &&
    isPlural === /^leur/i.test(token.form) &&
    replacements.some(({first, last}) => first <= subject.index && subject.index <= last)
  )
}

/** Names the phrase around a token that points outside its clause, where the text gives only one description of it. */
export type NameOf = (sentence: ParsedSentence, token: number) => Replacement | undefined

function mentionAt(doc: AnalysedDoc, sentence: number, token: number) {
  return annotationsOf(doc, sentence).mentions.find(
    mention => mention.first <= token && token <= mention.last && mention.form !== 'pronoun',
  )
}

/** The full name to put where a short form first stands, or undefined when the words may stay. */
function replacementFor(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  entity: Entity,
  mention: {readonly first: number; readonly last: number; readonly form: string},
  isFirst: boolean,
): Replacement | undefined {
  if (!isFirst || mention.form !== 'short' || entity.kind !== 'person') return undefined
  if (isPartOfName(doc, sentence, entity, mention)) return undefined
  // « les frères Lemerre », « la loi Garnier », « les Garnier »: there the name is part of another, or a family’s.
  if (/^(NOUN|ADJ|DET)$/.test(sentence.tokens[mention.first - 1]?.upos ?? '')) return undefined
  return {first: mention.first, last: mention.last, words: entity.name}
}

/** A noun that stands for somebody is understood alone only where it says the whole role (« le président russe »). */
function saysWholeRole(
  doc: AnalysedDoc,
  entity: Entity,
  mention: {readonly start: number; readonly end: number},
): boolean {
  const words = doc.text.slice(mention.start, mention.end).toLowerCase()
  return words.includes(' ') && entity.roles.some(role => role.text.toLowerCase() === words)
}

/** Whether a short form stands within the full name already written there. */
function isPartOfName(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  entity: Entity,
  mention: {readonly first: number; readonly last: number},
): boolean {
  const start = sentence.tokens[mention.first]!.start
  const end = sentence.tokens[mention.last]!.end
  const around = doc.text.slice(Math.max(0, start - entity.name.length), end + entity.name.length)
  return around.includes(entity.name)
}

function isPersonal(token: ParsedToken): boolean {
  return /^-?(t-)?(il|elle|ils|elles|lui|leur|eux|l’|le|la|les|y|en|celui|celle|ceux|celles|celui-ci|celle-ci|ceux-ci|celles-ci|dernier|cela|ça|ceci|tous|toutes|certains|certaines|autres?)$/i.test(
    token.form,
  )
}

/** Words that point to what was said before: demonstratives, possessives of the third person, « tel ». */
function isPointing(token: ParsedToken): boolean {
  return token.upos === 'DET' && /^(ce|cet|cette|ces|son|sa|ses|leur|leurs|tel|telle|tels|telles)$/i.test(token.form)
}

function isImpersonal(sentence: ParsedSentence, token: ParsedToken): boolean {
  // « en rapporte 48 000 » is of something; « s’en aller », « il y a » are of nothing.
  if (/^(?:en|y)$/i.test(token.form))
    return /^(?:s’|se|il)$/i.test(sentence.tokens[token.index - 1]?.form ?? '') && token.deprel.startsWith('expl')
  if (token.deprel.startsWith('expl')) return !token.form.startsWith('-')
  const verb = sentence.tokens[token.head]
  return /^il$/i.test(token.form) && /^(falloir|agir|pleuvoir|neiger|suffire)$/.test(verb?.lemma ?? '')
}

/** Whether a pronoun's linked antecedent is among the kept tokens. */
function isLinkedInside(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  token: ParsedToken,
  kept: ReadonlySet<number>,
): boolean {
  const link = annotationsOf(doc, sentence.index).pronouns.find(pronoun => pronoun.token === token.index)
  return link !== undefined && link.antecedent.sentence === sentence.index && kept.has(link.antecedent.first)
}

/**
 * Whether « il » or « elle » in a subordinate clause can only be the main clause's subject: a person of that gender, and
 * nobody else of the same gender named before the pronoun.
 */
function takesUpSubject(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  token: ParsedToken,
  kept: ReadonlySet<number>,
): boolean {
  const gender = /^(-t-)?-?il$/i.test(token.form) ? 'Masc' : /^(-t-)?-?elle$/i.test(token.form) ? 'Fem' : undefined
  if (!gender || !/^nsubj/.test(token.deprel)) return false
  const subject = sentence.tokens.find(
    other => /^nsubj/.test(other.deprel) && other.index < token.index && sentence.tokens[other.head]?.head === -1,
  )
  if (!subject || !kept.has(subject.index) || subject.index === token.index) return false
  const here = annotationsOf(doc, sentence.index).mentions.filter(({first}) => first < token.index)
  const people = [...new Set(here.map(({entity}) => entity))]
    .flatMap(id => doc.entities[id] ?? [])
    .filter(entity => entity.kind === 'person' && (entity.gender ?? gender) === gender)
  const determiner = childWith(sentence, subject.index, 'det')?.form.toLowerCase()
  const shown =
    determiner === 'le' || determiner === 'un'
      ? 'Masc'
      : determiner === 'la' || determiner === 'une'
        ? 'Fem'
        : undefined
  const own = people.find(({id}) =>
    here.some(({entity, first, last}) => entity === id && first <= subject.index && subject.index <= last + 4),
  )
  if (people.length !== 1 || !own) return false
  return (own.gender ?? shown) === gender
}

/** « dernier » of « ce dernier », which stands for somebody. */
function isLatter({tokens}: ParsedSentence, {form, index}: ParsedToken): boolean {
  return (
    /^derni(?:er|ère)$/i.test(form) &&
    /^(?:ce|cette)$/i.test(tokens[index - 1]?.form ?? '') &&
    tokens[index + 1]?.upos !== 'NOUN'
  )
}

function isQuoted(doc: AnalysedDoc, sentence: ParsedSentence, token: ParsedToken): boolean {
  return annotationsOf(doc, sentence.index).quotations.some(
    quotation => quotation.start <= token.start && token.end <= quotation.end,
  )
}

/** Inside a complete quotation that is kept with its speaker, « nous », « cela » are the speaker's and may stay. */
function isWholeQuotation(
  doc: AnalysedDoc,
  token: ParsedToken,
  sentence: ParsedSentence,
  tokens: readonly number[],
): boolean {
  const quotation = annotationsOf(doc, sentence.index).quotations.find(
    other => other.start <= token.start && token.end <= other.end,
  )
  if (!quotation?.speaker) return false
  const {start, end} = quotation.speaker.span
  return tokens.some(index => sentence.tokens[index]!.start >= start && sentence.tokens[index]!.end <= end)
}
