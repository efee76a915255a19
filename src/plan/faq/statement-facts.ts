import type {AnalysedDoc} from '../../document/index.js'
import {analyse, asSentence, clausesOf} from '../../language/index.js'
import type {Soundness} from '../soundness.js'
import type {Statement} from '../statement.js'
import {plain} from './description.js'
import type {Fact} from './fact.js'
import {factOf} from './fact-of-clause.js'
import {type PhraseSource, sourceOver} from './phrase-source.js'

/** Ways of saying one clause that are tried, from the fullest to the briefest. */
const TRIED = 3

/**
 * The facts of clauses said by themselves: pronouns and short names replaced, relative dates gone. Each statement is
 * analysed as a sentence and taken apart like one of the text, so that what the sentence around it hid can be asked about.
 *
 * @param statements  By sentence, from the fullest to the briefest.
 */
export function statementFacts(
  source: PhraseSource,
  statements: readonly (readonly Statement[])[],
  importance: readonly number[],
  isSound: Soundness,
): Fact[] {
  return statements.flatMap((list, index) => {
    const facts: Fact[] = []
    const heads = new Set(list.map(({variant}) => variant.clause.head))
    for (const head of heads) {
      const own = list.filter(
        ({variant, hasRelativeDate, text}) => variant.clause.head === head && !hasRelativeDate && !text.startsWith('«'),
      )
      for (const statement of own.slice(0, TRIED)) {
        const fact = isSound(statement) ? factOfStatement(source, statement, importance[index] ?? 0) : undefined
        if (fact) facts.push(fact)
        if (fact) break
      }
    }
    return facts
  })
}

function factOfStatement(source: PhraseSource, statement: Statement, importance: number): Fact | undefined {
  const origin = source.doc.sentences[statement.sentence]
  const text = plain(asSentence(statement.text))
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const doc = analyse({name: '', text, blocks, meta: {}, notes: []}, source.french)
  const sentence = doc.sentences.length === 1 ? doc.sentences[0] : undefined
  const clause = sentence && clausesOf(sentence)[0]
  if (!origin || !sentence || !clause) return undefined
  return factOf(sourceOver(source, knowing(doc, source.doc)), sentence, clause, {importance, origin})
}

/** The sentence’s names with what the whole article tells of them. */
function knowing(doc: AnalysedDoc, article: AnalysedDoc): AnalysedDoc {
  const known = new Map(article.entities.map(entity => [entity.name, entity]))
  const entities = doc.entities.map(entity => {
    const same = known.get(entity.name)
    return same ? {...same, id: entity.id, mentions: entity.mentions, roles: []} : entity
  })
  return {...doc, entities}
}
