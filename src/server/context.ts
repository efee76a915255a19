import type {OpenAPIHono} from '@hono/zod-openapi'
import type {Context} from 'hono'
import type PgBoss from 'pg-boss'
import type {Say, UiLanguage} from '../messages/index.js'
import type {Store} from '../store/index.js'
import type {FetchPage, OfferedWriter, Pool} from '../work/index.js'
import type {Metrics} from './metrics.js'

/** What the routes are given: nothing in them opens anything by itself. */
export interface Services {
  readonly pool: Pool
  readonly store: Store
  /** Where jobs are submitted; opened, with the store, when first asked for. */
  readonly queue: () => Promise<PgBoss>
  readonly metrics: Metrics
  readonly version: string
  /** The models that may be asked for, besides our own writer. */
  readonly writers: readonly OfferedWriter[]
  /** Messages in both languages. */
  readonly say: Readonly<Record<UiLanguage, Say>>
  /** Read a page by its address. @throws IntertitreError `refused-address`, `unreachable-address`. */
  readonly fetchPage: FetchPage
}

/** What the guards leave for the routes: the caller's language, and who is calling. */
export interface Variables {
  readonly ui: UiLanguage
  readonly client: string
}

export type App = OpenAPIHono<{Variables: Variables}>
export type Call = Context<{Variables: Variables}>
