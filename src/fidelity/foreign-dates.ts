import {fold} from './fold.js'

const MONTHS: Readonly<Record<string, string>> = {
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  en: 'january february march april may june july august september october november december',
  de: 'januar februar marz april mai juni juli august september oktober november dezember',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
}

const DAYS: Readonly<Record<string, string>> = {
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  en: 'monday tuesday wednesday thursday friday saturday sunday',
  de: 'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  es: 'lunes martes miercoles jueves viernes sabado domingo',
  it: 'lunedi martedi mercoledi giovedi venerdi sabato domenica',
}

/** Words that are months only beside a number or a preposition of time: « may », « march », « mars ». */
const AMBIGUOUS = new Set(['may', 'march', 'mars', 'mai', 'august'])

/** The months that a text names, 1 to 12; none in a language that is not in the table. */
export function monthsOf(text: string, language: string): ReadonlySet<number> {
  return placesOf(text, MONTHS[language], (word, before, after) => {
    if (!AMBIGUOUS.has(word)) return true
    return (
      /(?:\d(?:er|st|nd|rd|th|\.)?|\b(?:in|im|en|de|since|until|by|early|late|depuis|jusqu’en|debut|fin))\s+(?:of\s+)?$/i.test(
        before,
      ) || /^\s*,?\s*\d/.test(after)
    )
  })
}

/** The days of the week that a text names, 1 Monday to 7 Sunday. */
export function daysOf(text: string, language: string): ReadonlySet<number> {
  return placesOf(text, DAYS[language], () => true)
}

/** Whether a folded word is a month or a day of the week in some language: English gives those capitals. */
export function isDateWord(word: string): boolean {
  return DATE_WORDS.has(word) || DATE_WORDS.has(singularOf(word))
}

const DATE_WORDS: ReadonlySet<string> = new Set(
  [...Object.values(MONTHS), ...Object.values(DAYS)].flatMap(list => list.split(' ')),
)

function placesOf(
  text: string,
  list: string | undefined,
  isMeant: (word: string, before: string, after: string) => boolean,
): ReadonlySet<number> {
  const names = list?.split(' ') ?? []
  const found = new Set<number>()
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const word = fold(match[0]).replace(/^(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s$/, '$1')
    const singular = singularOf(word)
    const at = names.indexOf(names.includes(word) ? word : singular)
    const after = text.slice(match.index + match[0].length)
    if (at >= 0 && isMeant(names[at]!, text.slice(0, match.index), after)) found.add(at + 1)
  }
  return found
}

/** « lundis », « Mondays »: the singular. */
function singularOf(word: string): string {
  return word.replace(/s$/, '')
}
