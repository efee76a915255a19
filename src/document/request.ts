/** `yoast` keeps Yoast's thresholds (20-word sentences, 30 % transitions), `presse` follows newsroom usage (25 words, no floor). */
export type Profile = 'yoast' | 'presse'

/** What the user asks of one article. Dates are ISO 8601; optional fields are only what the user gave. */
export interface WriteRequest {
  /** Words wanted at least, by the rule of `countWords`: 200 to 20,000. */
  readonly words: number
  /** BCP 47 tag of the language to write in. */
  readonly lang: string
  readonly profile: Profile
  readonly keyphrase?: string
  readonly title?: string
  readonly published?: string
  readonly author?: string
  readonly publisher?: string
  readonly sourceUrl?: string
  readonly siteUrl?: string
  readonly image?: {readonly url: string; readonly alt: string}
  readonly tone?: string
  readonly audience?: string
  /** `false`: no questions and answers; `true`: some, when the source carries them; absent: the writer decides. */
  readonly faq?: boolean
  /** What was read in the user's plain words, in the user's language, and what was not understood. */
  readonly understood: readonly string[]
  readonly notUnderstood: readonly string[]
}
