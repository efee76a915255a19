import {expect, test} from 'vitest'
import {readSource} from './index.js'

const rest =
  'Les deux ministres se sont rencontrés au bord du lac. Ils ont parlé du prix du poisson pendant deux heures.'

test.each([
  ['OSLO, 4 février 2026 - ', 'OSLO, 4 février 2026'],
  ['OSLO (AFP) – ', 'OSLO (AFP)'],
  ['Oslo, 3 mars (Reuters) - ', 'Oslo, 3 mars (Reuters)'],
])('takes « %s» off the first sentence', async (dateline, detail) => {
  const source = await readSource(new TextEncoder().encode(`${dateline}${rest}\n\n${rest}`), {name: 'a.txt'})
  expect(source.text.startsWith('Les deux')).toBe(true)
  expect(source.notes).toContainEqual({code: 'read/dateline', detail})
})

test.each(['Oslo – ', 'UN - ', 'Le maire l’a dit - '])('leaves « %s»', async opening => {
  const source = await readSource(new TextEncoder().encode(`${opening}${rest}\n\n${rest}`), {name: 'a.txt'})
  expect(source.text).toContain(opening.trim())
})
