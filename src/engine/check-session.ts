import type {Article, SourceText} from '../document/index.js'
import {openSources} from '../fidelity/index.js'
import {analyse, withMemory} from '../language/index.js'
import {type CheckRequest, type CheckResult, checkArticle, type OpenedSources} from './check-article.js'
import type {Engine} from './engine.js'

/** Checks of one article against its source, again and again, while somebody edits it. */
export interface CheckSession {
  /** As `checkArticle`, against the session's source. @param engine  For its messages: the user's language may change. */
  check(given: SourceText | Article, request: Omit<CheckRequest, 'against'>, engine: Engine): CheckResult
}

/** Trees that a session remembers, some 2 KB each: those of thousands of edits. Beyond, it begins anew. */
const MOST_TREES = 8000

/**
 * Open a session: the source is analysed and read for its facts once, and of the article what comes back unchanged is
 * not tagged and parsed again. What is found is what `checkArticle` finds.
 */
export function openCheckSession(source: SourceText, {french}: Engine): CheckSession {
  let remembering = withMemory(french)
  const against = analyse(source, remembering)
  let last: {readonly published: string | undefined; readonly sources: ReturnType<OpenedSources>} | undefined
  const opened: OpenedSources = published => {
    if (!last || last.published !== published) {
      const options = published === undefined ? {} : {published}
      last = {published, sources: openSources([against], remembering, options)}
    }
    return last.sources
  }
  return {
    check: (given, request, engine) => {
      if ((remembering.memory?.trees.size ?? 0) > MOST_TREES) remembering = withMemory(french)
      return checkArticle(given, {...request, against}, {...engine, french: remembering}, opened)
    },
  }
}
