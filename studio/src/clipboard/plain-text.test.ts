import {expect, test} from 'vitest'
import {toPlainText} from './plain-text.js'

test('the headline comes first, questions and answers are paragraphs', () => {
  const said = (text: string, role: 'question' | 'answer') => ({
    id: text,
    text,
    by: 'rules',
    from: [],
    operations: [],
    role,
  })
  const article = {
    metadata: {headline: 'Le titre'} as never,
    blocks: [{kind: 'faq', part: 'faq', passages: [said('Qui ?', 'question'), said('Elle.', 'answer')]}] as const,
  }
  expect(toPlainText(article)).toBe('Le titre\n\nQui ?\n\nElle.')
})
