import {articleOfText, pageOf, runChecks} from '../../src/check/index.js'
import type {AnalysedDoc, Article, Block, Passage, SourceText} from '../../src/document/index.js'
import {lostFacts, openSources, type Sources} from '../../src/fidelity/index.js'
import {analyse, type French} from '../../src/language/index.js'
import type {Say} from '../../src/messages/index.js'

/** A source of pairs, read once. */
export interface OpenSource {
  readonly doc: AnalysedDoc
  readonly sources: Sources
}

/** Read the source of a pair. */
export function openSource(source: string, french: French): OpenSource {
  const doc = analyse(textOf(source), french)
  return {doc, sources: openSources([doc], french)}
}

/**
 * The errors of the checks on facts and on French on one restatement, by id.
 *
 * A text that opens with « ## », or has no final mark, is a subheading; the others are paragraphs.
 */
export function errorsOn(text: string, source: OpenSource, french: French, say: Say): string[] {
  const isHeading = text.startsWith('## ') || !/[.!?…»][\s\u00A0\u202F]*$/.test(text)
  const article = articleOfText(textOf(text.replace(/^## /, ''), isHeading))
  const page = pageOf(article, french, analyse, {sources: [source.doc], opened: source.sources})
  return runChecks(page, say)
    .filter(({check, severity}) => /^(?:facts|french)\//.test(check) && severity === 'error')
    .map(({check}) => check)
}

/** What a restatement of the whole source loses: every written sentence covers the source sentence most like it. */
export function lostBy(text: string, {doc, sources}: OpenSource, french: French): string[] {
  const written = analyse(textOf(text), french)
  const words = (value: string): string[] => value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const plain = articleOfText(textOf(text))
  const passages = written.sentences.map((sentence): Passage => {
    const own = new Set(words(written.text.slice(sentence.start, sentence.end)))
    const like = ({start, end}: {start: number; end: number}) =>
      words(doc.text.slice(start, end)).filter(word => own.has(word)).length
    const best = doc.sentences.reduce((most, other) => (like(other) > like(most) ? other : most))
    return {
      id: `p${sentence.index}`,
      text: written.text.slice(sentence.start, sentence.end),
      from: [{file: 0, start: best.start, end: best.end}],
      by: 'engine',
      operations: [],
    }
  })
  const article: Article = {...plain, blocks: [{kind: 'paragraph', part: 'body', passages}]}
  const {sentences, facts} = lostFacts(article, sources, written)
  return [...sentences.map(() => 'sentence'), ...facts.map(({kind}) => kind)]
}

function textOf(text: string, isHeading = false): SourceText {
  const block: Block = {start: 0, end: text.length, ...(isHeading ? {kind: 'heading', level: 2} : {kind: 'paragraph'})}
  return {name: 'text', text, blocks: [block], meta: {}, notes: []}
}
