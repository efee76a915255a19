import {expect, test} from 'vitest'
import {titleWidthPx} from './title-width.js'

test.each([
  ['', 0],
  ['0', 11.12],
  ['iii', 13.32],
  ['M', 16.66],
  ['é', 11.12],
  ['e\u0301', 11.12],
  ['漢', 15.56],
])('%j is %f px wide', (title, expected) => expect(titleWidthPx(title)).toBeCloseTo(expected, 5))
