/** Windows-1252's own characters at bytes 0x80 to 0x9F; the five unassigned bytes keep their C1 control. */
const specials = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const byteOf = new Map([...specials].map((character, index) => [character, 0x80 + index]))

/** Decode Windows-1252. Written here because Node 20's TextDecoder reads it as Latin-1 and loses « ’ », « œ » and « € ». */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('').replace(/[\x80-\x9F]/g, character => specials[character.charCodeAt(0) - 0x80]!)
}

/** The byte that Windows-1252 writes a character as; characters it has none for give their low byte. */
export function windows1252Byte(character: string): number {
  return byteOf.get(character) ?? character.charCodeAt(0) & 0xff
}
