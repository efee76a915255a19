import {expect, test} from 'vitest'
import {readBlocks} from './read-source.js'

const body = [
  'Le pont de Brelle a rouvert mardi après onze mois de travaux, a annoncé la mairie.',
  'Les riverains attendaient ce retour depuis longtemps, et les commerçants plus encore.',
  'Le chantier a coûté trois millions d’euros, dont la moitié payée par la région.',
].join('\n\n')

const read = async (...closing: string[]) => {
  const {text, meta} = await readBlocks([body, ...closing].join('\n\n'), {name: 'pont.txt'})
  return {meta, isGone: closing.every(line => !text.includes(line))}
}

test.each([
  ['(Avec AFP)', {credit: 'Avec AFP'}],
  ['(avec l’AFP)', {credit: 'avec l’AFP'}],
  ['AFP', {credit: 'AFP'}],
  ['(Ats/réd.)', {credit: 'Ats/réd.'}],
  ['C. B.', {credit: 'C. B.'}],
  ['Awa DIOP (Correspondante)', {author: 'Awa DIOP'}],
  ['Jean-Marc Le Goff, envoyé spécial à Brelle', {author: 'Jean-Marc Le Goff'}],
  ['Lucie Hamon', {author: 'Lucie Hamon'}],
])('« %s » signs the text and is no part of it', async (line, expected) => {
  const {meta, isGone} = await read(line)
  expect(meta).toMatchObject(expected)
  expect(isGone).toBe(true)
})

test('an agency and a name close a text together', async () => {
  const {meta} = await read('Lucie Hamon', '(avec AFP)')
  expect(meta).toMatchObject({author: 'Lucie Hamon', credit: 'avec AFP'})
})

test.each([
  'Le pont est ouvert.',
  'Renseignements au 04 00 00 00 00',
  'Entrée libre',
  'Vive le pont !',
  'Tarif : 5 euros',
])('« %s » is part of the text', async line => {
  const {meta, isGone} = await read(line)
  expect(isGone).toBe(false)
  expect(meta.author ?? meta.credit).toBeUndefined()
})

test('a line that signs with a trade is no title', async () => {
  const {text, meta} = await readBlocks(`Par Anne Le Goff, institutrice à Brelle\n\n${body}`, {name: 'pont.txt'})
  expect(meta).toMatchObject({author: 'Anne Le Goff', credit: 'institutrice à Brelle'})
  expect(text).not.toContain('Le Goff')
})
