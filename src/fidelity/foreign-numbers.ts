import type {Span} from '../document/index.js'
import {fold} from './fold.js'

/** A number of a text in any language, with all it may mean (« 1.200 » is 1200 in German, 1.2 in English). */
export interface ForeignNumber extends Span {
  readonly text: string
  readonly values: readonly number[]
  /** Written in letters: another language may leave it out or count otherwise (« un », « a »). */
  readonly isWord: boolean
}

const WORDS: Readonly<Record<string, string>> = {
  fr: 'deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 treize:13 quatorze:14 quinze:15 seize:16 vingt:20 trente:30 quarante:40 cinquante:50 soixante:60 cent:100 mille:1000',
  en: 'two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 hundred:100 thousand:1000',
  de: 'zwei:2 drei:3 vier:4 funf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwolf:12 dreizehn:13 vierzehn:14 funfzehn:15 sechzehn:16 siebzehn:17 achtzehn:18 neunzehn:19 zwanzig:20 dreißig:30 dreissig:30 vierzig:40 funfzig:50 sechzig:60 siebzig:70 achtzig:80 neunzig:90 hundert:100 tausend:1000',
  es: 'dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 trece:13 catorce:14 quince:15 dieciseis:16 diecisiete:17 dieciocho:18 diecinueve:19 veinte:20 treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80 noventa:90 cien:100 ciento:100 mil:1000',
  it: 'due:2 tre:3 quattro:4 cinque:5 sei:6 sette:7 otto:8 nove:9 dieci:10 undici:11 dodici:12 tredici:13 quattordici:14 quindici:15 sedici:16 diciassette:17 diciotto:18 diciannove:19 venti:20 trenta:30 quaranta:40 cinquanta:50 sessanta:60 settanta:70 ottanta:80 novanta:90 cento:100 mille:1000 mila:1000',
}

/** What comes behind a number and multiplies it; « billion » is not one number in two languages. */
const SCALES: Readonly<Record<string, string>> = {
  fr: 'mille:1e3 million:1e6 millions:1e6 milliard:1e9 milliards:1e9 billion:1e12 billions:1e12',
  en: 'thousand:1e3 million:1e6 billion:1e9 trillion:1e12 m:1e6 bn:1e9',
  de: 'tausend:1e3 million:1e6 millionen:1e6 milliarde:1e9 milliarden:1e9 billion:1e12 billionen:1e12 mio:1e6 mrd:1e9',
  es: 'mil:1e3 millon:1e6 millones:1e6 billon:1e12 billones:1e12',
  it: 'mila:1e3 milione:1e6 milioni:1e6 miliardo:1e9 miliardi:1e9',
}

function tableOf(list: string | undefined): ReadonlyMap<string, number> {
  return new Map(
    (list ?? '')
      .split(' ')
      .filter(Boolean)
      .map(pair => [pair.split(':')[0]!, Number(pair.split(':')[1])]),
  )
}

/**
 * The numbers of a text, in digits or in letters, multiplied by what follows (« 3 billion », « 3 milliards »).
 *
 * @param language  ISO 639-1; one that is not in the tables has its digits read only.
 */
export function foreignNumbers(text: string, language: string): ForeignNumber[] {
  const [words, scales] = [tableOf(WORDS[language]), tableOf(SCALES[language])]
  const found: ForeignNumber[] = []
  const pieces = [...text.matchAll(/\d+(?:[.,\u00A0\u202F\u2009 '’]\d+)*|\p{L}+/gu)]
  for (let i = 0; i < pieces.length; i++) {
    const [form] = pieces[i]!
    const start = pieces[i]!.index
    const isWord = !/^\d/.test(form)
    let values = isWord ? [] : readings(form)
    let last = i
    if (isWord) {
      let sum = 0
      for (; last < pieces.length; last++) {
        const word = fold(pieces[last]![0])
        // « quatre-vingts », « deux cents »
        const value = words.get(word) ?? (/^(?:vingts|cents)$/.test(word) ? words.get(word.slice(0, -1)) : undefined)
        const gap =
          last === i ? '' : text.slice(pieces[last - 1]!.index + pieces[last - 1]![0].length, pieces[last]!.index)
        if (value === undefined || !/^[\s-]*$/.test(gap)) break
        const isFourScore = value === 20 && sum % 100 === 4
        sum = isFourScore ? sum - 4 + 80 : value >= 100 && sum > 0 && sum < value ? sum * value : sum + value
      }
      if (sum === 0) continue
      values = [sum]
      last--
    }
    let end = pieces[last]!.index + pieces[last]![0].length
    // « 1.2 million », « 3 mil millones »
    for (let next = last + 1; next < pieces.length && next <= last + 2; next++) {
      const scale = scales.get(fold(pieces[next]![0]))
      if (scale === undefined || !/^[\s\u00A0\u202F-]*$/.test(text.slice(end, pieces[next]!.index))) break
      values = values.map(value => value * scale)
      end = pieces[next]!.index + pieces[next]![0].length
      i = next
    }
    i = Math.max(i, last)
    if (language === 'en' && /^\s?p\.?m\b/i.test(text.slice(end))) values = values.flatMap(value => [value, value + 12])
    found.push({start, end, text: text.slice(start, end), values, isWord})
  }
  return found
}

/** What digits may mean: points and commas part thousands in one language and decimals in another. */
function readings(form: string): number[] {
  const parts = form.split(/[.,\s'’]/)
  if (parts.length === 1) return [Number(form)]
  const joined = Number(parts.join(''))
  const areThousands = parts.slice(1).every(part => part.length === 3)
  const mark = /[.,](?=\d+$)/.exec(form)
  const decimal = mark
    ? Number(`${form.slice(0, mark.index).replace(/\D/g, '')}.${form.slice(mark.index + 1)}`)
    : undefined
  const values = [...(areThousands ? [joined] : []), ...(decimal === undefined ? [] : [decimal])]
  return values.length > 0 ? values : [joined]
}
