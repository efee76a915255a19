import type {ArticleBlock} from '../../../src/document/index.js'
import {Problem} from '../api/request.js'
import {listVersions, readArticle, readVersion, saveVersion} from '../api/routes.js'
import type {ArticlePackage, SourceSentence, StoredArticle} from '../api/values.js'
import {keep, recall} from '../keep/kept.js'
import type {DeskState} from './desk-state.js'

/** What of a desk is kept in the browser. */
export type KeptDesk = Pick<
  DeskState,
  | 'name'
  | 'source'
  | 'sentences'
  | 'wishes'
  | 'understood'
  | 'ignored'
  | 'metadata'
  | 'blocks'
  | 'version'
  | 'notes'
  | 'hasEdits'
>

export function keptKey(id: string): string {
  return `desk:${id}`
}

/** Where an article's context files are kept in this browser. */
export function contextKey(id: string): string {
  return `context:${id}`
}

/**
 * Load an article: what this browser kept when it holds edits, else the server's draft, else the newest version.
 *
 * Edits kept here beside a version made elsewhere become a version of their own: neither is lost.
 *
 * @throws Problem when there is neither an answer nor anything kept.
 */
export async function loadDesk(id: string): Promise<Partial<DeskState>> {
  const kept = withLast(id, await recall<KeptDesk>(keptKey(id)))
  if (kept) await keep(keptKey(id), kept)
  forgetLast(id)
  try {
    return {...(await fromServer(id, kept)), phase: 'ready', isOffline: false}
  } catch (error) {
    if (error instanceof Problem && error.isPassing && kept)
      return {...kept, phase: 'ready', isOffline: true, saving: kept.hasEdits ? 'kept' : 'saved'}
    throw error
  }
}

/** What a page that was being closed put down in haste: the browser's database would have been too slow. */
type LastWords = Pick<DeskState, 'metadata' | 'blocks' | 'version'>

/** Put down the text as the page closes. */
export function keepLast(id: string, {metadata, blocks, version}: LastWords): void {
  try {
    localStorage.setItem(keptKey(id), JSON.stringify({metadata, blocks, version}))
  } catch (error) {
    // Full: the database has all but the last fraction of a second.
    if (!(error instanceof DOMException)) throw error
  }
}

/** What was put down in haste is now where it belongs. */
export function forgetLast(id: string): void {
  localStorage.removeItem(keptKey(id))
}

/** Take up what was put down in haste, once. */
function withLast(id: string, kept: KeptDesk | undefined): KeptDesk | undefined {
  const last = localStorage.getItem(keptKey(id))
  if (last === null || !kept) return kept
  return {...kept, ...(JSON.parse(last) as LastWords), hasEdits: true}
}

async function fromServer(id: string, kept: KeptDesk | undefined): Promise<Partial<DeskState>> {
  const article = await readArticle(id)
  const {settings, source, name} = article
  const base = {name, source, wishes: settings.wishes ?? {}, ignored: settings.ignored ?? []}
  if (article.version === 0) return {...base, version: 0}
  let {version} = article
  if (kept?.hasEdits && kept.metadata && kept.version !== version) {
    const saved = await saveVersion(id, {metadata: kept.metadata, blocks: kept.blocks})
    version = saved.number
  }
  const newest = (await readVersion(id, version)).package
  const origin = newest.source ? newest : await lastWritten(id)
  const state = {
    ...base,
    version,
    sentences: sentencesOf(origin, article),
    notes: origin?.notes ?? [],
    ...(origin?.request && {understood: origin.request}),
  }
  if (kept?.hasEdits && kept.version === version)
    return {...state, metadata: kept.metadata, blocks: kept.blocks, hasEdits: true, saving: 'kept'}
  const {draft} = article
  if (draft?.metadata && draft.blocks)
    return {...state, metadata: draft.metadata, blocks: draft.blocks, hasEdits: true, saving: 'saved'}
  return {...state, metadata: newest.metadata, blocks: newest.article.blocks, hasEdits: false, saving: 'saved'}
}

/** An edited version has no source sentences of its own: those of the last one that was written count. */
async function lastWritten(id: string): Promise<ArticlePackage | undefined> {
  const written = (await listVersions(id)).find(({kind}) => kind === 'written')
  return written && (await readVersion(id, written.number)).package
}

function sentencesOf(origin: ArticlePackage | undefined, {source}: StoredArticle): readonly SourceSentence[] {
  const known = origin?.source?.files[0]?.sentences
  if (known) return known
  const segments = new Intl.Segmenter('fr', {granularity: 'sentence'}).segment(source.text)
  return [...segments]
    .map(({segment, index}) => ({start: index, end: index + segment.trimEnd().length}))
    .filter(({start, end}) => end > start)
}

/** The source sentences that some passage of the article says, by their index. */
export function coveredSentences(
  sentences: readonly SourceSentence[],
  blocks: readonly ArticleBlock[],
  headline: string,
  sourceText: string,
): ReadonlyMap<number, readonly string[]> {
  const covered = new Map<number, string[]>()
  const spans = blocks.flatMap(({passages}) => passages.flatMap(({id, from}) => from.map(span => ({id, ...span}))))
  for (const [index, {start, end}] of sentences.entries()) {
    const ids = spans.filter(span => span.file === 0 && span.start < end && span.end > start).map(({id}) => id)
    if (ids.length > 0) covered.set(index, [...new Set(ids)])
    else if (plain(sourceText.slice(start, end)) === plain(headline)) covered.set(index, [])
  }
  return covered
}

function plain(text: string): string {
  return text
    .replace(/[’']/g, "'")
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim()
    .toLowerCase()
}
