import type {AnalysedDoc, ParsedSentence} from '../document/index.js'
import {isRelation} from '../document/index.js'
import {asSentence, clausesOf, type French, parseText} from '../language/index.js'
import type {Statement} from './statement.js'

/** Tells whether a statement, read by itself, says what its clause says in the source. Answers are remembered for one plan. */
export type Soundness = (statement: Statement) => boolean

/** What a second analysis finds wrong. */
export type Flaw =
  | 'severalSentences'
  | 'noSubject'
  | 'otherPredicate'
  | 'hangs'
  | 'relativeOnly'
  | 'partedSubject'
  | 'otherObjects'

/**
 * A judge of statements: writes each out, analyses it afresh, and requires one sentence with the same predicate, a
 * subject, and the same objects and complements; nothing may be left hanging at its end.
 */
export function soundnessOf(doc: AnalysedDoc, french: French): Soundness {
  const known = new Map<string, boolean>()
  return statement => {
    const answer = known.get(statement.text) ?? flawOf(doc, statement, french) === undefined
    known.set(statement.text, answer)
    return answer
  }
}

/** What is wrong with a statement read by itself; undefined when nothing is. */
export function flawOf(doc: AnalysedDoc, statement: Statement, french: French): Flaw | undefined {
  const source = doc.sentences[statement.sentence]
  const text = asSentence(statement.text)
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const again = parseText({name: 'statement', text, blocks, meta: {}, notes: []}, french)
  const [sentence, ...more] = again.sentences
  if (!source || !sentence || more.length > 0) return 'severalSentences'
  const main = clausesOf(sentence)[0]
  if (!main || main.subject === undefined) return 'noSubject'
  const {clause, tokens, replacements} = statement.variant
  if (sentence.tokens[main.head]!.lemma !== source.tokens[clause.head]!.lemma) return 'otherPredicate'
  if (((hangs(sentence) || isCutShort(text)) && !endsAsWritten(source, statement)) || hangsAtComma(text)) return 'hangs'
  if (isRelativeOnly(sentence, main.head)) return 'relativeOnly'
  if (partsSubject(sentence, main) && !isAsWritten(statement)) return 'partedSubject'
  const kept = new Set(tokens)
  const isRenamed = (index: number): boolean => replacements.some(({first, last}) => first <= index && index <= last)
  const before = objectsOf(source, clause.head).filter(([index]) => kept.has(index) && !isRenamed(index))
  const after = objectsOf(sentence, main.head)
  const found = new Set(after.map(([, lemma]) => lemma))
  return before.every(([, lemma]) => found.has(lemma)) ? undefined : 'otherObjects'
}

/** The lemmas of a predicate's objects and clausal complements, with their indexes. */
function objectsOf(sentence: ParsedSentence, head: number): [number, string][] {
  return sentence.tokens
    .filter(
      token =>
        token.head === head && isRelation(token.deprel, 'obj', 'xcomp', 'ccomp', 'iobj') && token.upos !== 'PRON',
    )
    .map(token => [token.index, token.lemma])
}

/** Whether the main predicate's own dependents hold a relative pronoun: « Teresa Valadares, avec laquelle il… » says nothing. */
function isRelativeOnly(sentence: ParsedSentence, head: number): boolean {
  const first = sentence.tokens[sentence.tokens[head]!.head === -1 ? head : 0]!
  return sentence.tokens.some(
    token =>
      token.head === first.index &&
      (token.feats.PronType === 'Rel' ||
        /^(qui|que|qu’|dont|où|lequel|laquelle|lesquels|lesquelles)$/i.test(token.form)) &&
      token.upos === 'PRON',
  )
}

/** « deux fois par an, dont une fois. »: when, went with what was left out. */
function isCutShort(text: string): boolean {
  return /, (?:dont|soit|notamment) (?:\S+ )?\S+\.?$/iu.test(text)
}

/** Whether a comma stands where a date was: « À compter, les habitants… ». */
function hangsAtComma(text: string): boolean {
  return /(?:^|\s)(?:[àa] (?:compter|partir)|dès|depuis|jusqu[’']à|d[’']ici|lors),/iu.test(text)
}

/** Whether nothing was left out before the verb, so that the commas are the source's own. */
function isAsWritten({variant: {clause, tokens}}: Statement): boolean {
  const kept = new Set(tokens)
  return clause.tokens.every(index => index > clause.finite || kept.has(index))
}

/** Whether a single comma stands between the subject and its verb: a sign that half of an apposition was left out. */
function partsSubject(sentence: ParsedSentence, {subject, finite}: {subject?: number; finite: number}): boolean {
  if (subject === undefined || subject > finite) return false
  return sentence.tokens.filter(({index, form}) => index > subject && index < finite && form === ',').length === 1
}

/** Whether the statement goes to the end of its source sentence: then its last words are the author's. */
function endsAsWritten({tokens}: ParsedSentence, {variant}: Statement): boolean {
  const last = variant.tokens[variant.tokens.length - 1] ?? -1
  return tokens.slice(last + 1).every(({upos}) => upos === 'PUNCT')
}

/** Whether the last word asks for another one: a preposition, a determiner, a degree. */
function hangs(sentence: ParsedSentence): boolean {
  const last = sentence.tokens.filter(token => token.upos !== 'PUNCT').pop()
  if (!last) return true
  if (/^(ADP|DET|CCONJ|SCONJ)$/.test(last.upos)) return true
  // « depuis dix ans », « une première fois » are whole; « pour la fois », « il y a jours » are not.
  if (/^(mois|jours|ans|semaines|fois)$/i.test(last.form) && !isRelation(last.deprel, 'obj'))
    return !/^(NUM|ADJ|DET)$/.test(sentence.tokens[last.index - 1]?.upos ?? '')
  return (
    /^(moins|plus|peu|juste|très|aussi|autant|presque|environ|qui|que|dont|où|ne|n’|notamment|ainsi)$/i.test(
      last.form,
    ) && last.deprel !== 'obj'
  )
}
