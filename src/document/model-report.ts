/** What became of one section: as the model first wrote it, after repairs, or the embedded writer’s own. */
export type SectionOutcome = 'kept' | 'repaired' | 'replaced'

/** One section in the report. `reason` says why it was replaced, as a message key’s last part; `complaints` are texts. */
export interface SectionReport {
  readonly heading: string
  readonly outcome: SectionOutcome
  readonly repairs: number
  readonly isFromCache?: boolean
  readonly reason?: string
  readonly complaints: readonly string[]
}

/** What was sent to one place. */
export interface SentReport {
  readonly provider: string
  readonly endpoint: string
  readonly isRemote: boolean
  readonly requests: number
  readonly characters: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly isEstimated: boolean
  readonly cost?: number
}

/** What a run with a model did: who wrote, what was sent where, and what became of each section. */
export interface ModelReport {
  readonly writer: string
  readonly judge?: string
  readonly sent: readonly SentReport[]
  readonly sections: readonly SectionReport[]
}
