import {afterAll, expect, test} from 'vitest'
import {openPool} from './pool.js'

const pool = openPool({threads: 2})
afterAll(() => pool.close())

const bytes = (text: string) => new TextEncoder().encode(text)
const check = {
  kind: 'check',
  ui: 'fr',
  profile: 'presse',
  withYoast: false,
  text: {name: 'texte', bytes: bytes('Le conseil a voté le budget. Le maire est satisfait.')},
  against: {name: 'source', bytes: bytes('Le conseil municipal a voté le budget mardi. Le maire s’est dit satisfait.')},
} as const

test('a task nobody waits for any more is answered as cancelled at once, and its thread goes on with what it knows', async () => {
  const opened = performance.now()
  await pool.run(check, {session: 'a'})
  const begun = performance.now()
  const leaving = new AbortController()
  const left = pool.run(check, {session: 'a', signal: leaving.signal})
  leaving.abort()
  await expect(left).rejects.toMatchObject({code: 'cancelled'})
  while (pool.load().busy > 0) await new Promise(done => setTimeout(done, 10))
  expect((await pool.run(check, {session: 'a'})).words).toBe(10)
  // A new thread would load the French model first.
  expect(performance.now() - begun).toBeLessThan((begun - opened) / 2)
})

test('Yoast’s assessors are asked alone, in another thread than the session’s', async () => {
  const assess = {kind: 'assess', ui: 'fr', text: check.text} as const
  const [checked, assessed] = await Promise.all([
    pool.run(check, {session: 'a'}),
    pool.run(assess, {session: 'assess'}),
  ])
  expect(checked.scores).toBeUndefined()
  expect(assessed.lights.length).toBeGreaterThan(10)
  expect(assessed.lights.every(({source}) => source === 'yoast')).toBe(true)
})
