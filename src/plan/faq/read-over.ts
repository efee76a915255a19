import {type ParsedSentence, subtreeOf} from '../../document/index.js'
import {clausesOf, parseText, pronounFor} from '../../language/index.js'
import type {Draft} from './draft.js'
import type {Fact} from './fact.js'
import type {PhraseSource} from './phrase-source.js'

/**
 * Whether a fresh analysis of the question and of its answer finds in them what was meant: one sentence each, the same
 * verb, the same subject, nothing denied.
 */
export function readsAsMeant(source: PhraseSource, draft: Draft): boolean {
  return isQuestionAsMeant(source, draft) && isAsTold(source, draft.fact.told ?? draft.fact, draft.answer)
}

function isQuestionAsMeant(source: PhraseSource, {fact, question, kind, asks}: Draft): boolean {
  const sentence = onlySentence(source, question)
  if (!sentence) return false
  const head = fact.sentence.tokens[fact.clause.head]!
  const verb = sentence.tokens.find(token => token.head === -1)
  if (!verb) return false
  if (kind === 'which') return /^quel/i.test(question) && sentence.tokens.some(token => token.lemma === 'être')
  // « Qu’a refusé de faire la Chine ? »: whose the subject behind two verbs is, a parser can’t tell.
  if (kind === 'intent' || (kind === 'what' && fact.chain.length > 1))
    return sameWord(verb, head) && holdsSubject(fact.subject.text, question)
  // The verb is the question’s own.
  if (kind === 'known-of') return holdsSubject(fact.subject.text.replace(/^(?:les? |la |l’)/u, ''), question)
  if (kind === 'what-causes')
    return sentence.tokens.some(token => sameWord(token, head)) && !holdsSubject(fact.subject.text, question)
  if (asks === undefined ? !sameWord(verb, head) : verb.lemma !== asks) return false
  if (kind === 'who' && question.startsWith('Qui ') && !holdsSubject(fact.subject.text, question)) return true
  const wanted = wordsOf(fact.subject.text)
  const subjects = sentence.tokens.filter(
    token =>
      token.head === verb.index &&
      /^(?:nsubj|nsubj:pass|expl:subj|dislocated|obj)/.test(token.deprel) &&
      token.upos !== 'PRON',
  )
  return subjects.some(token =>
    subtreeOf(sentence, token.index).some(index => wanted.has(sentence.tokens[index]!.form.toLowerCase())),
  )
}

/** Whether a sentence made of a fact has, analysed anew, one main clause with the fact's verb and subject. */
export function isAsTold(source: PhraseSource, fact: Fact, text: string): boolean {
  const sentence = onlySentence(source, text)
  if (!sentence) return false
  const head = fact.sentence.tokens[fact.clause.head]!
  const clause = clausesOf(sentence).find(other => sameWord(sentence.tokens[other.head]!, head))
  if (clause?.kind !== 'main' || clause.subject === undefined) return false
  // A date in front (« Le samedi 28 février, l’équipe… ») may be taken for a subject too.
  const subject = sentence.tokens
    .filter(token => token.index === clause.subject || (token.head === clause.head && /^nsubj/.test(token.deprel)))
    .flatMap(token => subtreeOf(sentence, token.index))
    .map(index => sentence.tokens[index]!.form.toLowerCase())
  const wanted = [...wordsOf(fact.subject.text), ...wordsOf(fact.subject.again)]
  return subject.some(form => wanted.includes(form) || form === pronounFor(fact.subject))
}

/** The analysis of a text that is one sentence; undefined when it falls apart. */
function onlySentence({french}: PhraseSource, text: string): ParsedSentence | undefined {
  const doc = parseText(
    {name: '', text, blocks: [{kind: 'paragraph', start: 0, end: text.length}], meta: {}, notes: []},
    french,
  )
  return doc.sentences.length === 1 ? doc.sentences[0] : undefined
}

function sameWord(
  a: {readonly lemma: string; readonly form: string},
  b: {readonly lemma: string; readonly form: string},
): boolean {
  return (
    a.lemma === b.lemma ||
    a.form.toLowerCase() === b.form.toLowerCase() ||
    a.form.slice(0, 5).toLowerCase() === b.form.slice(0, 5).toLowerCase()
  )
}

function holdsSubject(subject: string, question: string): boolean {
  return question.toLowerCase().includes(subject.toLowerCase())
}

/** The words of a phrase, lower case, articles aside. */
function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[\s’-]+/)
      .filter(word => word.length > 2 && !/^(?:les|des|une|cet|cette|ces|aux)$/.test(word)),
  )
}
