/** A language of the interface (not of the article). */
export type UiLanguage = 'fr' | 'en'

/** The text of a message in the user's language; `{name}` places are filled from `values`. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** One message in both languages. */
export type Catalogue = Readonly<Record<string, Readonly<Record<UiLanguage, string>>>>

/**
 * Open the catalogue for one language.
 *
 * An unknown key gives the key itself, so that no run fails for want of a text; a test keeps keys and catalogue in step.
 */
export function openMessages(catalogue: Catalogue, ui: UiLanguage): Say {
  return (key, values = {}) =>
    (catalogue[key]?.[ui] ?? key).replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
