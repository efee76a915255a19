import {parseDraft, type SectionDraft} from './section-draft.js'

/** Where finished sections are kept between runs; a key is the text of all that a section was made from. */
export interface SectionCache {
  readonly read: (key: string) => string | undefined
  readonly write: (key: string, text: string) => void
}

/** A finished section as it is kept: the model’s draft, and how many repairs it took. */
export interface CachedSection {
  readonly raw: SectionDraft
  readonly repairs: number
}

/** The section kept under a key, or undefined; what is not one (a damaged file) is none. */
export function readCached(cache: SectionCache, key: string): CachedSection | undefined {
  const text = cache.read(key)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('raw' in value)) return undefined
    const raw = parseDraft(value.raw)
    return raw && {raw, repairs: 'repairs' in value && typeof value.repairs === 'number' ? value.repairs : 0}
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
