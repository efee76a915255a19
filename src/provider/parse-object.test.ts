import {expect, test} from 'vitest'
import {matchesSchema} from './matches-schema.js'
import {parseObject} from './parse-object.js'

test.each([
  ['{"a": 1}', {a: 1}],
  ['```json\n{"a": {"b": "}"}}\n```', {a: {b: '}'}}],
  ['Voici : {"a": "il dit \\"oui\\" {"} Bonne lecture !', {a: 'il dit "oui" {'}],
  ['<think>{"a": 0}</think>{"a": 2}', {a: 2}],
  ['{"a": 1', undefined],
  ['{a: 1}', undefined],
  ['', undefined],
  ['[1]', undefined],
])('%s', (text, expected) => expect(parseObject(text)).toEqual(expected))

test('a shape is checked to its depths', () => {
  const schema = {
    type: 'object',
    properties: {list: {type: 'array', items: {type: 'integer'}}},
    required: ['list'],
    additionalProperties: false,
  } as const
  expect(matchesSchema({list: [1, 2], more: true}, schema)).toBe(true)
  expect(matchesSchema({list: [1, '2']}, schema)).toBe(false)
  expect(matchesSchema({}, schema)).toBe(false)
  expect(matchesSchema([], schema)).toBe(false)
})
