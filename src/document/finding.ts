import type {Span} from './span.js'

/** Replace the span by `text`. */
export interface Fix extends Span {
  readonly text: string
}

export type Severity = 'error' | 'warning' | 'info'

/** A flaw of the article, at a span of the page's text; at most one fix. */
export interface Finding extends Span {
  readonly check: string
  readonly severity: Severity
  readonly message: string
  readonly passage?: string
  readonly fix?: Fix
  readonly actual?: number | string
  readonly expected?: number | string
}

export type LightStatus = 'good' | 'ok' | 'bad'

/** One light of the report: `source` says whose threshold it is (yoast, google, intertitre…). */
export interface Light {
  readonly id: string
  readonly group: 'contract' | 'facts' | 'seo' | 'readability' | 'french' | 'originality' | 'markup'
  readonly source: string
  readonly status: LightStatus
  readonly actual?: number | string
  readonly expected?: number | string
  readonly message: string
}
