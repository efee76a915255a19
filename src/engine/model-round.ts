import type {Finding, ModelReport} from '../document/index.js'
import type {Sources} from '../fidelity/index.js'
import type {Provider} from '../provider/provider.js'
import {type Assignment, type SectionCache, type SectionEvent, type Written, writeWithModel} from '../write/index.js'

/** A model to write with, and what the user asked of it. */
export interface ModelOptions {
  readonly provider: Provider
  /** A second model that may reject sentences, never add any. */
  readonly judge?: Provider
  /** Where finished sections are kept between runs. */
  readonly cache?: SectionCache
  /** Tokens that the run may use at most, answers included. */
  readonly maxTokensTotal?: number
  /** The user’s own charter of style, in Markdown. */
  readonly charter?: string
  readonly signal?: AbortSignal
  readonly onSection?: (event: SectionEvent) => void
}

/** Turns of taking back sections that the checks found wrong: a section taken back can’t be found wrong again. */
const MOST_TURNS = 3

/**
 * Have a model write the sections of an article, then check the page: a section in which the checks find an error of fact
 * or of French goes back to what the embedded writer made.
 *
 * @throws ProviderError when the model cannot be asked at all, or the user cancelled.
 */
export async function modelRound<T extends {readonly findings: readonly Finding[]}>(
  assignment: Assignment,
  written: Written,
  sources: Sources,
  options: ModelOptions,
  check: (written: Written) => T,
): Promise<{readonly checked: T; readonly report: ModelReport}> {
  let made = await writeWithModel(assignment, written, {...options, sources})
  let checked = check(made)
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const wrong = new Set<number>()
    for (const {severity, check: id, passage} of checked.findings) {
      const section = passage === undefined ? undefined : made.sectionOf(passage)
      if (severity === 'error' && /^(?:facts|french)\//.test(id) && section !== undefined) wrong.add(section)
    }
    if (wrong.size === 0) break
    made = made.without(wrong)
    checked = check(made)
  }
  return {checked, report: made.report}
}
