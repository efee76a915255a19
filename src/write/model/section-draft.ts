import {matchesSchema, type Schema} from '../../provider/provider.js'

/** One sentence as a model wrote it, with the ids of the facts it says to carry it. */
export interface DraftSentence {
  readonly text: string
  readonly facts: readonly string[]
}

/** A section as a model wrote it; its shape has been checked, its words have not. */
export interface SectionDraft {
  readonly heading: string
  readonly paragraphs: readonly {readonly sentences: readonly DraftSentence[]}[]
}

/** The shape asked of a model. */
export const sectionSchema: Schema = {
  type: 'object',
  properties: {
    heading: {type: 'string'},
    paragraphs: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          sentences: {
            type: 'array',
            items: {
              type: 'object',
              properties: {text: {type: 'string'}, facts: {type: 'array', items: {type: 'string'}}},
              required: ['text', 'facts'],
              additionalProperties: false,
            },
          },
        },
        required: ['sentences'],
        additionalProperties: false,
      },
    },
  },
  required: ['heading', 'paragraphs'],
  additionalProperties: false,
}

/** A draft read from somewhere that is not a provider; undefined when it has another shape. */
export function parseDraft(value: unknown): SectionDraft | undefined {
  return matchesSchema(value, sectionSchema) ? (value as SectionDraft) : undefined
}

/** The texts of a draft with spaces and invisible signs tidied; empty sentences and paragraphs left out. */
export function tidyDraft({heading, paragraphs}: SectionDraft): SectionDraft {
  return {
    heading: tidy(heading).replace(/[\s\u00A0\u202F.]+$/u, ''),
    paragraphs: paragraphs
      .map(({sentences}) => ({
        sentences: sentences.map(({text, facts}) => ({text: tidy(text), facts})).filter(({text}) => text !== ''),
      }))
      .filter(({sentences}) => sentences.length > 0),
  }
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]|(?![\t\n])\p{Cc}/gu, '')
    .replace(/\s*[\t\n]\s*/g, ' ')
    .trim()
}
