import type {
  Article,
  ArticleBlock,
  Finding,
  Light,
  Metadata,
  ModelReport,
  Note,
  WriteRequest,
} from '../document/index.js'

/** The name of the JSON package's shape; it changes when a reader of the old shape would fail. */
export const packageSchema = 'intertitre/1'

/** One source file of the run, with what became of each of its sentences. */
export interface PackageFile {
  readonly name: string
  readonly words: number
  readonly sentences: readonly {
    readonly start: number
    readonly end: number
    readonly usedIn?: readonly string[]
    readonly dropped?: string
  }[]
}

/** A requirement of the run that is not met: the figure, the limit and what would help. */
export interface Unmet {
  readonly requirement: string
  readonly actual: number | string
  readonly expected: number | string
  readonly remedy: string
}

/** All that one run gives, but for its timings; described by data/schema/intertitre-1.schema.json. */
export interface ArticlePackage {
  readonly request: WriteRequest & {readonly writer: string}
  readonly metadata: Metadata
  readonly article: {readonly blocks: readonly ArticleBlock[]}
  readonly source: {readonly files: readonly PackageFile[]}
  readonly lights: readonly Light[]
  readonly findings: readonly Finding[]
  readonly notes: readonly Note[]
  readonly counts: Readonly<Record<string, number>>
  readonly scores: {readonly yoastSeo: number; readonly yoastReadability: number}
  readonly status: {readonly met: boolean; readonly unmet: readonly Unmet[]}
  /** What a model did, when one wrote the sections. */
  readonly model?: ModelReport
}

/** The sources of a package, from the article's record of what became of each source sentence. */
export function packageFiles(
  sources: readonly {readonly name: string; readonly words: number}[],
  {fates}: Pick<Article, 'fates'>,
): PackageFile[] {
  return sources.map((source, file) => ({
    name: source.name,
    words: source.words,
    sentences: fates
      .filter(fate => fate.file === file)
      .map(({start, end, usedIn, dropped}) =>
        dropped === undefined ? {start, end, usedIn} : {start, end, usedIn, dropped},
      ),
  }))
}

/** The request's fields, in the order of the schema; what a caller adds for itself (a folder) is none of the package's. */
const requestFields = [
  'words',
  'lang',
  'profile',
  'writer',
  'keyphrase',
  'title',
  'published',
  'author',
  'publisher',
  'sourceUrl',
  'siteUrl',
  'image',
  'tone',
  'audience',
  'faq',
  'understood',
  'notUnderstood',
] as const

/** The package as JSON, two spaces a level, fields in the order of the schema; the same package gives the same bytes. */
export function toJson(pack: ArticlePackage): string {
  const {metadata, article, source, lights, findings, notes, counts, scores, status, model} = pack
  const request = Object.fromEntries(requestFields.map(name => [name, pack.request[name]]))
  const ordered = {
    schema: packageSchema,
    request,
    metadata,
    article,
    source,
    lights,
    findings,
    notes,
    counts,
    scores,
    status,
    ...(model && {model}),
  }
  return JSON.stringify(ordered, null, 2) + '\n'
}
