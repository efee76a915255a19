import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {
  addJob,
  addVersion,
  cancelJob,
  claimJob,
  countJobs,
  createArticle,
  type Database,
  deleteArticle,
  endJob,
  listArticles,
  listVersions,
  readArticle,
  readJob,
  readVersion,
  seeWorker,
  takeBackJobs,
  updateArticle,
} from '../src/store/index.js'
import {kinds, openTestDatabase, type TestDatabase} from './support/databases.js'

const source = (title: string) => ({
  name: 'note.txt',
  text: `${title}\n\nLe conseil a voté.`,
  blocks: [{kind: 'title' as const, start: 0, end: title.length}],
  meta: {title},
  notes: [],
})
const pack = (headline: string) => ({metadata: {headline}, article: {blocks: []}})
const worker = '00000000-0000-4000-8000-000000000001'
const other = '00000000-0000-4000-8000-000000000002'
const batch = '00000000-0000-4000-8000-00000000000a'

describe.each(kinds)('%s', kind => {
  let store: TestDatabase
  let database: Database
  beforeAll(async () => {
    store = await openTestDatabase(kind)
    database = await store.database()
  })
  afterAll(async () => await store.close())

  const create = (title: string) =>
    createArticle(database, {name: 'note.txt', source: source(title), sourceWords: 5, settings: {wishes: {words: 300}}})

  test('an article is read as it was stored', async () => {
    const made = await create('L’école « Jules-Verne » \\ % _')
    expect(made).toMatchObject({state: 'new', version: 0, revision: 1, words: null, met: null, draft: null})
    expect(await readArticle(database, made.id)).toEqual(made)
    expect(made.source).toEqual(source('L’école « Jules-Verne » \\ % _'))
    expect(made.createdAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
    await expect(readArticle(database, worker)).rejects.toMatchObject({code: 'not-found'})
  })

  test('a change on an old revision is a conflict, and changes nothing', async () => {
    const {id} = await create('Le marché couvert')
    const changed = await updateArticle(database, id, {draft: {texte: ['brouillon']}}, 1)
    expect(changed).toMatchObject({revision: 2, draft: {texte: ['brouillon']}, settings: {wishes: {words: 300}}})
    await expect(updateArticle(database, id, {name: 'x'}, 1)).rejects.toMatchObject({
      code: 'conflict',
      fields: {revision: 2},
    })
    expect(await updateArticle(database, id, {draft: null})).toMatchObject({revision: 3, draft: null, name: 'note.txt'})
    await expect(updateArticle(database, other, {name: 'x'})).rejects.toMatchObject({code: 'not-found'})
  })

  test('versions are numbered one after the other, whoever adds them at the same time', async () => {
    const {id} = await create('La halle aux grains')
    await updateArticle(database, id, {draft: {texte: 'perdu ?'}})
    await Promise.all(
      [1, 2, 3, 4].map(n => addVersion(database, id, {kind: 'edited', package: pack(`Titre ${n}`), words: n})),
    )
    const versions = await listVersions(database, id)
    expect(versions.map(({number}) => number)).toEqual([4, 3, 2, 1])
    expect((await readVersion(database, id)).number).toBe(4)
    expect((await readVersion(database, id, 2)).package.metadata.headline).toBe(versions[2]!.headline)
    expect(await readArticle(database, id)).toMatchObject({version: 4, state: 'edited', draft: null})
    await expect(readVersion(database, id, 9)).rejects.toMatchObject({code: 'not-found'})
    await deleteArticle(database, id)
    await expect(listVersions(database, id)).rejects.toMatchObject({code: 'not-found'})
    await expect(deleteArticle(database, id)).rejects.toMatchObject({code: 'not-found'})
  })

  test('one job stores one version, and what came with the second goes', async () => {
    const [first, second] = [await create('Le pont'), await create('Le pont bis')]
    const version = {kind: 'written' as const, package: pack('Le pont'), words: 3, met: true, job: batch}
    await addVersion(database, first.id, version)
    await expect(addVersion(database, second.id, version)).rejects.toMatchObject({code: 'conflict'})
    expect(await readArticle(database, second.id)).toMatchObject({version: 0, state: 'new'})
  })

  test('the list: the last changed first, in pages, by words of the title and by state', async () => {
    for (const title of ['Tri A', 'Tri B', 'Tri C_']) await create(title)
    const first = await listArticles(database, {search: 'tri', limit: 2})
    expect(first.articles.map(({headline}) => headline)).toEqual(['Tri C_', 'Tri B'])
    const second = await listArticles(database, {search: 'TRI', limit: 2, after: first.next!})
    expect(second.articles.map(({headline}) => headline)).toEqual(['Tri A'])
    expect(second.next).toBeUndefined()
    expect((await listArticles(database, {search: 'C_', limit: 9})).articles).toHaveLength(1)
    expect((await listArticles(database, {search: 'Tri', state: 'edited', limit: 9})).articles).toEqual([])
    await expect(listArticles(database, {after: "x' or 1=1", limit: 2})).rejects.toMatchObject({code: 'bad-request'})
  })

  test('a transaction that fails leaves nothing', async () => {
    const before = (await listArticles(database, {limit: 200})).articles.length
    await expect(
      database.transaction(async inside => {
        await createArticle(inside, {name: 'a', source: source('Perdu'), sourceWords: 1, settings: {}})
        throw new Error('panne')
      }),
    ).rejects.toThrow('panne')
    expect((await listArticles(database, {limit: 200})).articles).toHaveLength(before)
  })

  test('a job has one worker, and one that is dead loses it', async () => {
    const made = await addJob(database, {batch, position: 0, name: 'a', input: {source: {text: 'x'}}, key: 'clé/0'})
    const again = await addJob(database, {batch: other, position: 0, name: 'a', input: {}, key: 'clé/0'})
    expect(again).toEqual({job: made.job, isNew: false})
    const {id} = made.job
    await seeWorker(database, worker)
    expect(await claimJob(database, id, worker)).toEqual({source: {text: 'x'}})
    expect(await claimJob(database, id, other)).toBeUndefined()
    expect(await takeBackJobs(database, 30)).toEqual([])
    expect(await takeBackJobs(database, 0)).toEqual([id])
    expect(await endJob(database, id, worker, {state: 'done'})).toBe(false)
    expect(await claimJob(database, id, other)).toBeDefined()
    expect(await endJob(database, id, other, {state: 'done'})).toBe(true)
    expect(await readJob(database, id)).toMatchObject({state: 'done', attempts: 2})
    expect(await cancelJob(database, id)).toMatchObject({state: 'done'})
    expect(await countJobs(database, batch)).toMatchObject({done: 1, waiting: 0})
  })
})
