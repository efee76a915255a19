/**
 * Lower case, without accents, with plain spaces and apostrophes, every code unit in its place, so that a span found
 * in the folded text is the same span of the text.
 */
export function fold(text: string): string {
  return text.replace(/[^\0-\x7F]|[A-Z]/g, character => {
    if (character === '’' || character === '‘' || character === '´') return "'"
    if (/\s/.test(character)) return character === '\n' ? '\n' : ' '
    const plain = character.toLowerCase().normalize('NFD')[0] ?? character
    return plain.length === 1 ? plain : character
  })
}
