import {titleWidthPx} from '../../../src/document/index.js'

/** The widest title that a results page shows whole on a desktop screen. @source Yoast, the same as our check's. */
export const mostTitlePx = 600

/** Two lines of 14 px in a results page: what it shows of a description on a desktop screen. @source Yoast: 156 characters, about 920 px. */
export const mostDescriptionPx = 920

/** The width of a text in Arial at a size. */
export function widthPx(text: string, sizePx: number): number {
  return (titleWidthPx(text) * sizePx) / 20
}

/** A text as a results page shows it: cut after the last whole word that fits. */
export function fitWords(text: string, sizePx: number, mostPx: number): string {
  if (widthPx(text, sizePx) <= mostPx) return text
  const words = text.split(' ')
  while (words.length > 1 && widthPx(`${words.join(' ')} …`, sizePx) > mostPx) words.pop()
  return `${words.join(' ')} …`
}
