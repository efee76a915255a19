import type {AnalysedDoc} from '../document/index.js'
import {attributed} from './author-voice.js'
import type {Statement} from './statement.js'

/**
 * The statements of an interview as the newspaper may say them: what is answered under the name of who answers, what is
 * asked left out, the introduction as it stands.
 *
 * Without a person named before the first question, only the introduction is left.
 */
export function answeredStatements(
  doc: AnalysedDoc,
  statements: readonly (readonly Statement[])[],
): readonly (readonly Statement[])[] {
  const asks = doc.blocks.map(({start, end}) => /\?[\s\u00A0\u202F»”"]*$/u.test(doc.text.slice(start, end)))
  const first = asks.indexOf(true)
  if (first < 0) return statements
  const name = intervieweeOf(doc, first)
  return statements.map((list, index) => {
    const block = doc.sentences[index]?.block ?? 0
    if (block < first) return list
    if (asks[block] || name === undefined) return []
    return list.map(one => attributed(one, {according: `Selon ${name}`}))
  })
}

/** The person named before the first question whom the text names most; the first of them when several are. */
function intervieweeOf(doc: AnalysedDoc, firstQuestion: number): string | undefined {
  let best: {readonly name: string; readonly mentions: number} | undefined
  for (const {kind, name, mentions} of doc.entities) {
    const isIntroduced = mentions.some(({sentence}) => (doc.sentences[sentence]?.block ?? Infinity) < firstQuestion)
    if (kind !== 'person' || !isIntroduced || mentions.length <= (best?.mentions ?? 0)) continue
    best = {name, mentions: mentions.length}
  }
  return best?.name
}
