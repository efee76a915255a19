import type {AnalysedDoc, ParsedSentence} from '../../document/index.js'
import {asSentence, compose, type French} from '../../language/index.js'
import {isStatement} from './certain.js'
import type {Part} from './operation.js'
import {agentFirst} from './operations/agent-first.js'
import {holdsTogether} from './reanalysis.js'

/** A sentence said in another voice. */
export interface Voiced {
  readonly part: Part
  readonly text: string
  readonly operation: string
}

/** The operations that turn a passive into an active, for a page that has too many passives (rules.md: 10 %). */
export const voicingOperations = [agentFirst]

/** Say a passive sentence whose doer is named with the doer first; undefined when it has none or the parse is not sure. */
export function voiceSentence(doc: AnalysedDoc, sentence: ParsedSentence, french: French): Voiced | undefined {
  if (!isStatement(sentence)) return undefined
  for (const operation of voicingOperations) {
    const [part] = operation.apply({doc, sentence, french}) ?? []
    if (!part) continue
    const text = asSentence(compose(part.pieces, doc, french))
    if (holdsTogether(sentence, [part], [text], french)) return {part, text, operation: operation.id}
  }
  return undefined
}
