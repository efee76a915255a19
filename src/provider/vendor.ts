import type {LanguageModel} from 'ai'

/** How to reach one maker's models. */
export interface Vendor {
  readonly name: string
  /** Names of environment variables that may hold the key, the first one that is set wins; none when no key is needed. */
  readonly keyNames: readonly string[]
  readonly isKeyNeeded: boolean
  /** Where its service is, unless the user says otherwise; absent when the user must say. */
  readonly baseUrl?: string
  /** Load the maker's adapter and open a model. */
  readonly open: (model: string, connection: Connection) => Promise<LanguageModel>
}

/** What an adapter connects with. `fetch` is passed in; a key is absent only where none is needed. */
export interface Connection {
  readonly baseUrl: string
  readonly key?: string
  readonly fetch: typeof globalThis.fetch
}
