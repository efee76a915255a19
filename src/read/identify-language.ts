/** French words of grammar that no neighbour shares, so that Catalan, Occitan or Italian do not pass for French. */
const french = new Set(
  'des du est et dans une pour qui sur aux avec cette sont par leur été mais nous vous pas être ont au ces elle ils qu’il c’est d’un d’une n’est ce plus où même aussi après depuis deux tout son ses sans très ainsi'.split(
    ' ',
  ),
)
/** Words of French grammar that its neighbours have too. */
const shared = new Set('le la les un de à que en se ne si sa ma l’ d’ il y en me te nos vos'.split(' '))
const english = new Set(
  'the and of to is that was with for on are by it be as from this has have his they at not'.split(' '),
)

/** A language by its ISO 639-1 code, empty when there is nothing to judge by; unreliable below 20 words. */
export interface IdentifiedLanguage {
  readonly language: string
  readonly reliable: boolean
}

/**
 * Tell the language of a text.
 *
 * Plain French and plain English are told by the share of their words of grammar in under a millisecond; only other
 * texts load the detector (eld, medium set), which takes half a second.
 */
export async function identifyLanguage(text: string): Promise<IdentifiedLanguage> {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .replace(/'/g, '’')
      .match(/[\p{L}’]+/gu) ?? []
  if (words.length === 0) return {language: '', reliable: false}
  const [own, common, inEnglish] = [french, shared, english].map(
    set => words.filter(word => set.has(word)).length / words.length,
  ) as [number, number, number]
  const enough = words.length >= 20
  if (enough && (own >= 0.1 || (own >= 0.04 && own + common >= 0.28)) && own >= inEnglish * 4)
    return {language: 'fr', reliable: true}
  if (enough && inEnglish >= 1 / 6 && inEnglish >= own * 5) return {language: 'en', reliable: true}
  const {eld} = await import('eld/medium')
  const found = eld.detect(sample(text))
  return {language: found.language, reliable: enough && found.isReliable()}
}

/** The detector reads some 350 bytes: they are taken from the middle, where titles and bylines are past. */
function sample(text: string): string {
  const start = text.length > 1200 ? text.indexOf(' ', Math.floor(text.length / 3)) : 0
  return text.slice(Math.max(0, start), Math.max(0, start) + 1000)
}
