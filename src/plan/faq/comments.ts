import {isRelation, type ParsedSentence, subtreeOf} from '../../document/index.js'
import {type Clause, finiteOf, trimPunctuation} from '../../language/index.js'
import {isSure} from './fact.js'
import {type NamedPhrase, namedPhraseOf} from './named-phrase.js'
import {entityAt, type PhraseSource} from './phrase-source.js'

/** Relative clauses with « qui » that a comma sets off: they comment on their noun, so they can be said of it alone. */
export function commentsOf(sentence: ParsedSentence): Clause[] {
  const found: Clause[] = []
  for (const token of sentence.tokens) {
    if (token.deprel !== 'acl:relcl' || !isSure(token)) continue
    const finite = finiteOf(sentence, token.index)
    const subject = sentence.tokens.find(
      other => other.head === token.index && isRelation(other.deprel, 'nsubj') && /^qui$/i.test(other.form),
    )
    if (!finite || !subject || !/^[,–—(]$/.test(sentence.tokens[subject.index - 1]?.form ?? '')) continue
    const tokens = trimPunctuation(sentence, subtreeOf(sentence, token.index))
    found.push({
      sentence: sentence.index,
      head: token.index,
      finite: finite.index,
      kind: 'conjunct',
      subject: subject.index,
      sharesSubject: false,
      tokens,
    })
  }
  return found
}

/** Verbs of which only an event is the subject. */
const EVENTFUL = new Set(['durer', 'débuter', 'intervenir', 'survenir'])

/** The noun that « qui » comments on, when it is the only one that it can be: « le pont de Kazungula, qui… » has two. */
export function antecedentOf(source: PhraseSource, sentence: ParsedSentence, clause: Clause): NamedPhrase | undefined {
  const {tokens} = sentence
  const noun = tokens[clause.head]!.head
  const qui = clause.subject!
  const finite = tokens[clause.finite]!
  const rivals = subtreeOf(sentence, noun).filter(
    index =>
      index < qui &&
      index !== noun &&
      /^(?:NOUN|PROPN)$/.test(tokens[index]!.upos) &&
      !isRelation(tokens[index]!.deprel, 'flat', 'appos') &&
      (tokens[index]!.feats.Number ?? 'Sing') === (finite.feats.Number ?? 'Sing'),
  )
  const inner = tokens[noun]
  const outer = inner?.deprel.startsWith('nmod') ? tokens[inner.head] : undefined
  // « la fille du maire, qui… »: the daughter or the mayor.
  const isNested =
    outer !== undefined &&
    /^(?:NOUN|PROPN)$/.test(outer.upos) &&
    (outer.feats.Number ?? 'Sing') === (finite.feats.Number ?? 'Sing')
  // « Le maire de Belloy, Jean Roche, qui… »: the name right before the comma is whom it is about.
  const beside = entityAt(source, sentence.index, qui - 2)
  const person = beside?.kind === 'person' ? namedPhraseOf(source, sentence, noun) : undefined
  if (person?.isPerson && person.entity === beside) return {...person, head: qui, tokens: [qui]}
  // « La tournée de Roux au Chili – qui finira… »: neither a person nor a country lasts.
  const isEvent = EVENTFUL.has(finite.lemma) && rivals.every(index => tokens[index]!.upos === 'PROPN')
  const phrase = (rivals.length === 0 || isEvent) && !isNested ? namedPhraseOf(source, sentence, noun) : undefined
  return phrase && {...phrase, head: qui, tokens: [qui]}
}
