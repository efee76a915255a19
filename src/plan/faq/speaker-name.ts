import type {AnalysedDoc} from '../../document/index.js'
import {plain} from './description.js'
import type {Fact} from './fact.js'
import {namedPhraseOf} from './named-phrase.js'
import type {PhraseSource} from './phrase-source.js'

/**
 * The speaker to name before the clause, and the tokens of the words that named him within it; an empty name when the
 * clause is nobody's, undefined when it is somebody's who can't be named.
 */
export function speakerOf(source: PhraseSource, fact: Fact): {name: string; tokens: ReadonlySet<number>} | undefined {
  const {doc} = source
  const {sentence, attribution} = fact
  if (!attribution) return {name: '', tokens: new Set()}
  const {clause, entity, span} = attribution.speaker
  const tokens = new Set(
    sentence.tokens.filter(token => clause.start <= token.start && token.end <= clause.end).map(token => token.index),
  )
  if (tokens.has(fact.finite.index) || tokens.has(fact.clause.head)) return {name: '', tokens: new Set()}
  // What somebody says of himself is told of him, without « selon » and his name twice.
  if (entity !== undefined && doc.entities[entity] === fact.subject.entity) return {name: '', tokens}
  const named = entity === undefined ? undefined : doc.entities[entity]
  if (named) return {name: withArticle(doc, named.name, span), tokens}
  const head = sentence.tokens.find(
    token =>
      span.start <= token.start &&
      token.end <= span.end &&
      (token.upos === 'NOUN' || token.upos === 'PROPN') &&
      !sentence.tokens.some(
        other =>
          other.index === token.head && span.start <= other.start && other.end <= span.end && other.upos !== 'VERB',
      ),
  )
  const phrase = head && namedPhraseOf(source, sentence, head.index)
  if (phrase && !phrase.isWeak) return {name: phrase.text, tokens}
  // « selon un compte rendu publié par le ministère »: a document stays where the source has it.
  const isDocument =
    head?.upos === 'NOUN' && /^(?:selon|d[’']après)\s+une?\s/iu.test(doc.text.slice(clause.start, clause.end))
  if (isDocument) return {name: '', tokens: new Set()}
  return phrase ? {name: phrase.text, tokens} : undefined
}

/** An organisation's article stands before its name where the source put it: « selon la Commission ». */
function withArticle(doc: AnalysedDoc, name: string, span: {readonly start: number; readonly end: number}): string {
  const spoken = plain(doc.text.slice(span.start, span.end))
  const article = /^(?:le |la |les |l’)/i.exec(spoken)?.[0].toLowerCase() ?? ''
  return spoken.slice(article.length) === name ? article + name : name
}
