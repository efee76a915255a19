import {
  type AnalysedDoc,
  annotationsOf,
  childWith,
  isRelation,
  type ParsedSentence,
  type ParsedToken,
  subtreeOf,
} from '../../document/index.js'

/** Words of fixed phrases that look like a pronoun or a demonstrative: « y compris », « à ce jour », « en cas de ». */
export function isIdiom({tokens}: ParsedSentence, {form, index}: ParsedToken): boolean {
  const before = tokens[index - 1]?.form ?? ''
  const next = tokens[index + 1]?.form ?? ''
  if (/^y$/i.test(form)) return /^compris$/i.test(next)
  if (/^en$/i.test(form)) return /^(?:cas|effet|outre|fait|général|moyenne|partie|cours|raison|vue)$/i.test(next)
  if (/^ce$/i.test(form)) return /^[àa]$/i.test(before) && /^(?:jour|stade)$/i.test(next)
  return false
}

/**
 * Whether a possessive finds its owner among the kept tokens: the subject before it, or the one that the words at the
 * head of the sentence are said of (« Pour sa réouverture, le musée… »).
 */
export function hasOwnerInside(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  token: ParsedToken,
  kept: ReadonlySet<number>,
): boolean {
  if (/^(ce|cet|cette|ces|tel|telle|tels|telles)$/i.test(token.form)) return false
  const {tokens} = sentence
  const isPlural = /^(leurs?|eux|ils|elles|les|ceux|celles)$/i.test(token.form)
  const noun = tokens[token.head]
  // « « La digue tiendra », dit sa présidente »: what is spoken of owns nobody outside the marks.
  const isSpoken = ({start, end}: ParsedToken): boolean =>
    annotationsOf(doc, sentence.index).quotations.some(
      quotation =>
        quotation.start <= start &&
        end <= quotation.end &&
        !(quotation.start <= token.start && token.end <= quotation.end),
    )
  const owners = tokens.filter(
    other =>
      kept.has(other.index) &&
      /^nsubj/.test(other.deprel) &&
      other.upos !== 'PRON' &&
      other.index !== token.head &&
      !isSpoken(other),
  )
  return owners.some(owner => {
    // « Roux et ses voisins »: the first of the two owns the second.
    const isPair = noun?.deprel === 'conj' && noun.head === owner.index
    const isGroup = isPair ? owner.feats.Number === 'Plur' : isSeveral(sentence, owner)
    if (isGroup !== isPlural) return false
    return owner.index < token.index || (isFronted(sentence, token, owner) && !isPlural)
  })
}

/** Two subjects, a plural, or a singular whose verb tells that it counts many (« la moitié des élèves gardent leur… »). */
function isSeveral(sentence: ParsedSentence, owner: ParsedToken): boolean {
  const verb = sentence.tokens.find(
    token =>
      (token.index === owner.head || (token.head === owner.head && isRelation(token.deprel, 'aux', 'cop'))) &&
      token.feats.VerbForm === 'Fin',
  )
  return (
    owner.feats.Number === 'Plur' ||
    verb?.feats.Number === 'Plur' ||
    childWith(sentence, owner.index, 'conj') !== undefined
  )
}

/** Whether a token stands in a phrase with a preposition that opens the sentence, before its main subject. */
function isFronted({tokens}: ParsedSentence, token: ParsedToken, owner: ParsedToken): boolean {
  const first = tokens[0]
  const comma = tokens.findIndex(({form}) => form === ',')
  return (
    first?.upos === 'ADP' &&
    token.index < comma &&
    comma < owner.index &&
    tokens[owner.head]?.head === -1 &&
    !tokens.some(({index, deprel}) => index < token.index && /^nsubj/.test(deprel))
  )
}

/** « ceux qui restent », « celle de Nancy » after another such noun: a pronoun that its own words explain. */
export function isExplained(
  {tokens}: ParsedSentence,
  {form, index, feats}: ParsedToken,
  kept: ReadonlySet<number>,
): boolean {
  if (!/^(?:celui|celle|ceux|celles)$/i.test(form)) return false
  const next = tokens[index + 1]
  if (!next || !kept.has(next.index)) return false
  if (/^(?:qui|que|qu’|dont)$/i.test(next.form) && /^ceux$/i.test(form)) return true
  if (!/^(?:qui|que|qu’|dont|de|d’|des|du)$/i.test(next.form)) return false
  const gender = /^celles?$/i.test(form) ? 'Fem' : 'Masc'
  const number = /^(?:ceux|celles)$/i.test(form) ? 'Plur' : 'Sing'
  return tokens.some(
    other =>
      other.index < index &&
      kept.has(other.index) &&
      other.upos === 'NOUN' &&
      other.feats.Gender === gender &&
      (other.feats.Number ?? feats.Number ?? number) === number,
  )
}

/**
 * Whether a pronoun in a later clause of the sentence can only stand for a noun kept before it: the main subject, the
 * one noun before it that agrees, complements of that noun aside.
 */
export function takesUpNoun(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  token: ParsedToken,
  kept: ReadonlySet<number>,
): boolean {
  const {tokens} = sentence
  const wanted = featuresOf(token.form)
  if (!wanted) return false
  const subject = tokens.find(
    other => /^nsubj/.test(other.deprel) && tokens[other.head]?.head === -1 && other.index < token.index,
  )
  const own = subject && subtreeOf(sentence, subject.index)
  if (!subject || !own || subject.upos === 'PRON' || !kept.has(subject.index) || own.includes(token.index)) return false
  // In the main clause itself a pronoun is never its own subject.
  if (tokens[token.head]?.head === -1 || token.head === subject.head) return false
  const clause = subjectOfClause(sentence, token)
  const isObject = !/^nsubj/.test(token.deprel)
  if (isObject && (clause === undefined || clause === subject.index)) return false
  const agrees = ({feats, index}: ParsedToken): boolean =>
    (index === subject.index ? numberOf(sentence, subject) : (feats.Number ?? 'Sing')) === wanted.number &&
    (wanted.gender === undefined || (feats.Gender ?? genderShown(sentence, index) ?? wanted.gender) === wanted.gender)
  const isSure =
    wanted.gender === undefined || (subject.feats.Gender ?? genderShown(sentence, subject.index)) === wanted.gender
  if (!isSure || !agrees(subject)) return false
  const {mentions} = annotationsOf(doc, sentence.index)
  return !tokens.some(
    other =>
      other.index < token.index &&
      !own.includes(other.index) &&
      /^(?:NOUN|PROPN)$/.test(other.upos) &&
      agrees(other) &&
      (other.upos === 'PROPN' ? mentions.some(({first, last}) => first <= other.index && other.index <= last) : true),
  )
}

function featuresOf(form: string): {gender?: 'Masc' | 'Fem'; number: 'Sing' | 'Plur'} | undefined {
  const bare = form.toLowerCase().replace(/^-(?:t-)?/, '')
  switch (bare) {
    case 'il':
    case 'le':
      return {gender: 'Masc', number: 'Sing'}
    case 'elle':
    case 'la':
      return {gender: 'Fem', number: 'Sing'}
    case 'ils':
      return {gender: 'Masc', number: 'Plur'}
    case 'elles':
      return {gender: 'Fem', number: 'Plur'}
    case 'les':
    case 'leur':
      return {number: 'Plur'}
    case 'lui':
      return {number: 'Sing'}
    default:
      return undefined
  }
}

function numberOf(sentence: ParsedSentence, subject: ParsedToken): 'Sing' | 'Plur' {
  return isSeveral(sentence, subject) ? 'Plur' : 'Sing'
}

function genderShown(sentence: ParsedSentence, index: number): 'Masc' | 'Fem' | undefined {
  const form = childWith(sentence, index, 'det')?.form.toLowerCase() ?? ''
  return /^(?:le|un|ce|cet)$/.test(form) ? 'Masc' : /^(?:la|une|cette)$/.test(form) ? 'Fem' : undefined
}

/** The subject of the clause that a token's verb heads. */
function subjectOfClause({tokens}: ParsedSentence, token: ParsedToken): number | undefined {
  return tokens.find(other => other.head === token.head && /^nsubj/.test(other.deprel) && other.index !== token.index)
    ?.index
}
