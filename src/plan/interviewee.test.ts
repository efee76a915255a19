import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {importanceOf} from './importance.js'
import {answeredStatements} from './interviewee.js'
import {statementsOf} from './statement.js'

function said(...paragraphs: readonly string[]): string[] {
  let text = ''
  const blocks = paragraphs.map(line => {
    const start = text.length
    text += `${line}\n\n`
    return {kind: 'paragraph' as const, start, end: start + line.length}
  })
  const doc = analyse({name: '', text, blocks, meta: {}, notes: []}, french())
  return answeredStatements(doc, statementsOf(doc, importanceOf(doc), french())).flatMap(list =>
    list.map(statement => statement.text),
  )
}

const INTRODUCTION = 'La relieuse Claire Morvan dirige l’atelier de reliure de Brelle depuis 2012.'
const QUESTION = 'L’hiver 2024 a vidé les ateliers de la région. Pourquoi ?'
const ANSWER = 'Le conseil de Brelle a fermé trois ateliers de reliure en 2023.'

test('an answer is said under the name of who answers, the introduction as it stands', () => {
  const found = said(INTRODUCTION, QUESTION, ANSWER)
  expect(found).toContain('Selon Claire Morvan, le conseil de Brelle a fermé trois ateliers de reliure en 2023')
  expect(found.some(text => text.startsWith('La relieuse Claire Morvan dirige'))).toBe(true)
})

test('what is asked is nobody’s answer', () =>
  expect(said(INTRODUCTION, QUESTION, ANSWER).join('\n')).not.toContain('hiver'))

test('with nobody named, the answers are left out', () =>
  expect(said('Un relieur raconte son métier.', QUESTION, ANSWER).join('\n')).not.toContain('trois ateliers'))
