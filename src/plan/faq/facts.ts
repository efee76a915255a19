import {childWith, type ParsedSentence, subtreeOf} from '../../document/index.js'
import {type Clause, clausesOf, finiteOf, remembered, trimPunctuation} from '../../language/index.js'
import {commentsOf} from './comments.js'
import {derivedFacts} from './derived-facts.js'
import {complementsOf, type Fact} from './fact.js'
import {factOf, type Known} from './fact-of-clause.js'
import type {PhraseSource} from './phrase-source.js'
import {plainTree} from './plain-tree.js'
import {whenClausesOf} from './when-clauses.js'

/**
 * The facts of a text that questions can be asked about, in text order.
 *
 * Main clauses, those coordinated with them, what they report, and the comments that commas set off: relative clauses
 * and dated participles. Found once a run: the timeline asks, and the questions for each keyphrase that is tried.
 *
 * @param importance  Of each sentence of the source’s text.
 */
export function factsOf(source: PhraseSource, importance: readonly number[]): readonly Fact[] {
  if (source.refused) return findFacts(source, importance)
  return remembered(source.french, importance, 'facts', () => findFacts(source, importance))
}

function findFacts(source: PhraseSource, importance: readonly number[]): Fact[] {
  const facts: Fact[] = []
  for (const found of source.doc.sentences) {
    if (source.doc.blocks[found.block]?.kind !== 'paragraph') continue
    const sentence = plainTree(source.doc, found)
    if (!/[.…][\s»"”]*$/.test(source.doc.text.slice(sentence.start, sentence.end))) continue
    const known = {importance: importance[sentence.index] ?? 0}
    for (const clause of [...clausesOf(sentence), ...commentsOf(sentence)]) {
      const fact = factOf(source, sentence, clause, known) ?? factBefore(source, sentence, clause, known)
      if (!fact) continue
      facts.push(fact)
      const reported = reportedFact(source, sentence, fact)
      if (reported) facts.push(reported)
    }
    for (const clause of whenClausesOf(sentence)) {
      const fact = factOf(source, sentence, clause, known)
      if (fact && !fact.isDenied) facts.push({...fact, isAside: true})
    }
    facts.push(...derivedFacts(source, sentence, known.importance))
  }
  return facts
}

/** The clause without the comment of time that ends it (« …, lorsque la marine avait arraisonné un chalutier »). */
function factBefore(source: PhraseSource, sentence: ParsedSentence, clause: Clause, known: Known): Fact | undefined {
  const {tokens} = sentence
  const comma = clause.tokens.find(
    index =>
      index > Math.max(clause.head, clause.finite) &&
      tokens[index]!.form === ',' &&
      /^(?:lorsque|lorsqu[’']|quand|où)$/i.test(tokens[index + 1]?.form ?? ''),
  )
  if (comma === undefined) return undefined
  return factOf(source, sentence, {...clause, tokens: clause.tokens.filter(index => index < comma)}, known)
}

/**
 * What a clause reports (« X note que la mission est… »), to be asked about and told in the words that report it.
 *
 * After a verb in the past the reported imperfect may mean a present or a past, so it is left alone.
 */
function reportedFact(source: PhraseSource, sentence: ParsedSentence, teller: Fact): Fact | undefined {
  const content = complementsOf(teller, 'ccomp').find(token => token.index > teller.clause.head)
  const finite = content && finiteOf(sentence, content.index)
  const subject = content && childWith(sentence, content.index, 'nsubj')
  if (!content || !finite || !subject || teller.attribution === undefined) return undefined
  if (finite.feats.Tense === 'Imp' && teller.finite.feats.Tense !== 'Pres') return undefined
  if (finite.feats.Tense === 'Imp') return undefined
  const tokens = trimPunctuation(
    sentence,
    subtreeOf(sentence, content.index, token => token.deprel === 'mark' && token.head === content.index),
  )
  const inner = factOf(
    source,
    sentence,
    {
      sentence: sentence.index,
      head: content.index,
      finite: finite.index,
      kind: 'conjunct',
      subject: subject.index,
      sharesSubject: false,
      tokens,
    },
    {importance: teller.importance},
  )
  return inner && !inner.isCounted && !inner.isIndefinite ? {...inner, told: teller} : undefined
}
