import type {SourceText, WriteRequest} from '../document/index.js'
import {analyse, withMemory} from '../language/index.js'
import {type Plan, planArticle} from '../plan/index.js'
import {acceptProse, acceptSource} from './accept-source.js'
import type {Engine} from './engine.js'

/**
 * Plan an article and write nothing: what its parts would be made of, with the sentences they come from.
 *
 * @throws IntertitreError `too-few-words`, `wrong-language`, `no-prose`.
 */
export async function planSource(source: SourceText, request: WriteRequest, engine: Engine): Promise<Plan> {
  await acceptSource(source)
  const french = withMemory(engine.french)
  const doc = analyse(source, french)
  acceptProse(doc)
  return planArticle(doc, request, french)
}
