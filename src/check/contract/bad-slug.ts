import {defineCheck, type Flaw} from '../check.js'

/** Words that a slug does without. */
const stopWords: ReadonlySet<string> = new Set(
  'a au aux avec ce ces cet cette d dans de des du en est et l la le les leur ou par pour que qui s sa se ses son sur un une'.split(
    ' ',
  ),
)

/** Ask for a slug in ASCII, lower case, hyphens, at most 75 characters, without stop words. */
export const badSlug = defineCheck({
  id: 'contract/bad-slug',
  severity: 'error',
  source:
    'google: https://developers.google.com/search/docs/crawling-indexing/url-structure (hyphens, ASCII); 75 characters: rank-math',
  defaults: {maxCharacters: 75},
  *run({metadata}, {maxCharacters}): Iterable<Flaw> {
    const {slug} = metadata
    if (slug === '') {
      if (metadata.canonical === undefined) yield {start: 0, end: 0, variant: 'missing', severity: 'warning' as const}
      return
    }
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) yield {start: 0, end: 0, variant: 'signs', values: {slug}}
    if (slug.length > maxCharacters)
      yield {start: 0, end: 0, actual: slug.length, expected: maxCharacters, variant: 'long', values: {slug}}
    const kept = new Set(
      metadata.keyphrase
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .split(/[^a-z0-9]+/),
    )
    const stop = slug.split('-').find(word => stopWords.has(word) && !kept.has(word))
    if (stop) yield {start: 0, end: 0, variant: 'stop-word', severity: 'warning' as const, values: {slug, word: stop}}
  },
  measure: ({metadata: {slug}}, {maxCharacters}) => ({actual: slug.length, expected: maxCharacters}),
  examples: {
    flags: [
      {text: 'Le pont.', slug: 'Pont_été'},
      {text: 'Le pont.', slug: 'reouverture-du-pont'},
      {text: 'Le pont.', slug: `pont-${'reouverture-'.repeat(7)}lundi`},
      'Le pont.',
    ],
    passes: [
      {text: 'Le pont.', slug: 'pont-valmorin-reouverture'},
      {text: 'Le pont.', slug: 'jeu-de-paume-exposition', keyphrase: 'jeu de paume'},
    ],
  },
})
