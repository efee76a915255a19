import {windows1252Byte} from './windows-1252.js'

/**
 * A character of UTF-8 read as Windows-1252: « Ã© » for « é », « â€™ » for « ’ ». Only lead bytes of what French text
 * and the web use (Latin letters, punctuation, symbols, emoji), so that « CAFÉ» » is left alone.
 */
const doubled =
  /[ÂÃÅ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[âï][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}|ð[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{3}/g

/**
 * Undo double encoding where it shows, wherever it shows, up to three layers deep.
 *
 * « Ã  » (à, its no-break space made a plain one by some tool) is only repaired next to other repairs.
 *
 * @returns The text and how many characters were repaired; 0 leaves the text as it was.
 */
export function repairDoubleEncoding(text: string): {text: string; repaired: number} {
  const decoder = new TextDecoder('utf-8', {fatal: true})
  let repaired = 0
  let result = text
  for (let layer = 0; layer < 3; layer++) {
    const before = repaired
    result = result.replace(doubled, sequence => {
      const character = decodeSequence(decoder, sequence)
      if (character === undefined) return sequence
      repaired++
      return character
    })
    if (repaired === before) break
    result = result.replace(/(?<![\p{L}])Ã {1,2}(?=\S)/gu, () => {
      repaired++
      return 'à '
    })
  }
  return {text: repaired ? result : text, repaired}
}

function decodeSequence(decoder: TextDecoder, sequence: string): string | undefined {
  const bytes = Uint8Array.from(sequence, windows1252Byte)
  try {
    return decoder.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
