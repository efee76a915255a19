/** The value of a simple number word; « un » and « une » are among them, and it is for the caller to doubt them. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zéro: 0,
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    vingt: 20,
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    huitante: 80,
    octante: 80,
    nonante: 90,
    cent: 100,
    cents: 100,
    mille: 1000,
  }),
)

/** What multiplies the number before it: « trois millions », « 2,5 milliards ». */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    mille: 1e3,
    millier: 1e3,
    milliers: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    billion: 1e12,
    billions: 1e12,
  }),
)

/** Nouns for about so many: « une quinzaine », « des centaines ». */
export const COLLECTIVES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    huitaine: 8,
    dizaine: 10,
    dizaines: 10,
    douzaine: 12,
    douzaines: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
    centaine: 100,
    centaines: 100,
    millier: 1e3,
    milliers: 1e3,
  }),
)

/** Nouns for a part, with the part they are of the whole. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    moitié: 1 / 2,
    tiers: 1 / 3,
    quart: 1 / 4,
    quarts: 1 / 4,
    cinquième: 1 / 5,
    cinquièmes: 1 / 5,
    sixième: 1 / 6,
    sixièmes: 1 / 6,
    septième: 1 / 7,
    huitième: 1 / 8,
    huitièmes: 1 / 8,
    dixième: 1 / 10,
    dixièmes: 1 / 10,
    centième: 1 / 100,
    millième: 1 / 1000,
  }),
)

/**
 * The value of a number written in words, its words given one by one without hyphens.
 *
 * @returns undefined when the words are not one number (« deux trois »).
 * @example  numberFromWords(['quatre', 'vingt', 'dix', 'huit'])  // 98
 */
export function numberFromWords(words: readonly string[]): number | undefined {
  let total = 0
  let current = 0
  let smallest = Number.POSITIVE_INFINITY
  for (const word of words) {
    if (word === 'et') continue
    const multiplier = MULTIPLIERS.get(word)
    if (multiplier !== undefined) {
      total += (current || 1) * multiplier
      current = 0
      smallest = multiplier
      continue
    }
    const value = NUMBER_WORDS.get(word)
    if (value === undefined) return undefined
    const inHundred = current % 100
    if (value === 100) {
      if (inHundred > 9 || (current !== 0 && current > 9)) return undefined
      current = (current || 1) * 100
    } else if (value === 20 && inHundred === 4) {
      current += 76
    } else if (inHundred !== 0 && !follows(inHundred, value)) {
      return undefined
    } else {
      current += value
    }
    if (current >= smallest) return undefined
  }
  return total + current
}

/** Whether `value` may be said after a number below a hundred: « vingt-trois », « soixante-douze ». */
function follows(before: number, value: number): boolean {
  if (before === 60 || before === 80) return value < 20
  return before % 10 === 0 && before >= 20
    ? value < 10
    : before === 10 || before === 70 || before === 90
      ? value >= 7 && value <= 9
      : false
}

/**
 * The value of an ordinal word or of figures with their ending.
 *
 * @returns undefined for what is no ordinal above the first, for « second » (also a unit) and for « premier ».
 * @example  ordinalValue('vingt et unième')  // 21, like '21e'
 */
export function ordinalValue(text: string): number | undefined {
  const figures = /^(\d{1,4})(?:e|ème|è|ᵉ|er|ers|re|ère|nd|nde)s?$/u.exec(text)?.[1]
  if (figures !== undefined) return Number(figures)
  const stem = /^(.+?)i[eè]mes?$/u.exec(text.toLowerCase())?.[1]
  if (stem === undefined) return undefined
  const words = stem.split(/[ -]/)
  const last = words.pop() ?? ''
  const whole = {
    un: 'un',
    cinqu: 'cinq',
    neuv: 'neuf',
    quatr: 'quatre',
    onz: 'onze',
    mill: 'mille',
    vingt: 'vingt',
    cent: 'cent',
  }[last]
  const base = whole ?? (NUMBER_WORDS.has(last) ? last : NUMBER_WORDS.has(`${last}e`) ? `${last}e` : undefined)
  const value = base === undefined ? undefined : numberFromWords([...words, base])
  return value === undefined || value < 2 ? undefined : value
}
