/** A CommonJS module whose one function is looked up at each call, as compiled modules do. */
export interface PureModule {
  default: (...given: (string | undefined)[]) => readonly unknown[]
}

/** Answers kept of one function: those of some ten articles. Beyond, all are forgotten at once. */
const MOST_ANSWERS = 100_000

/**
 * Have a module's slow pure function, of short texts to a list, answer from memory what it was asked before. A page is
 * assessed again and again while it is edited, and all but one sentence of it come back.
 */
export function rememberAnswers(module: PureModule): void {
  const compute = module.default
  if (compute.name === 'remembering') return
  const answers = new Map<string, readonly unknown[]>()
  module.default = function remembering(...given) {
    const key = given.join('\0')
    let answer = answers.get(key)
    if (answer === undefined) {
      if (answers.size >= MOST_ANSWERS) answers.clear()
      answer = compute(...given)
      answers.set(key, answer)
    }
    return [...answer]
  }
}
