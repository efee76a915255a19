const small: Readonly<Record<string, number>> = Object.fromEntries([
  ...'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
    .split(' ')
    .map((word, index) => [word, index + 1]),
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
    .split(' ')
    .map((word, index) => [word, index + 1]),
  ...'trente quarante cinquante soixante'.split(' ').map((word, index) => [word, 30 + index * 10]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + index * 10]),
  ['a', 1],
  ['vingt', 20],
  ['vingts', 20],
])
const scales: Readonly<Record<string, number>> = {
  cent: 100,
  cents: 100,
  hundred: 100,
  mille: 1000,
  millier: 1000,
  milliers: 1000,
  thousand: 1000,
}

const word = [...Object.keys(small), ...Object.keys(scales)].sort((a, b) => b.length - a.length).join('|')

/** A regular expression's source for a number from 10 up in digits or in French or English words, in folded text. */
export const numberPattern = `(?:\\d{1,3}(?:[ .,']\\d{3})+(?!\\d)|\\d{2,6}|\\d(?:[.,]\\d)? ?k\\b|(?:\\b(?:${word})\\b[ -]{0,2}(?:(?:et|and) )?){1,8})`

/**
 * The value of a number that `numberPattern` matched: « 1 000 », « 1.5k », « huit cent cinquante », « a thousand ».
 *
 * @returns Undefined when the words make no number.
 */
export function readNumber(text: string): number | undefined {
  const thousands = /^(\d)(?:[.,](\d))? ?k$/.exec(text.trim())
  if (thousands) return Number(`${thousands[1]}.${thousands[2] ?? 0}`) * 1000
  if (/\d/.test(text)) return Number(text.replace(/\D/g, ''))
  let [total, current] = [0, 0]
  for (const part of text.split(/[ -]+/)) {
    const scale = scales[part]
    const value = small[part]
    if (scale === 100) current = (current || 1) * 100
    else if (scale) {
      total += (current || 1) * scale
      current = 0
    } else if (value === 20 && /^vingts?$/.test(part) && current % 100 === 4) current += 76
    else if (value) current += value
  }
  return total + current || undefined
}
