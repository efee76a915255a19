import type {Moment, ReadToken} from './reading.js'

const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ')
const WEEKDAYS = new Set('lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '))
const RELATIVE = new Set(
  'hier avant-hier aujourd’hui demain apres-demain matin matinee apres-midi soir soiree nuit midi minuit printemps ete automne hiver veille lendemain weekend week-end noel'.split(
    ' ',
  ),
)

/** What bounds a date, by the folded word before it; « dès », « depuis » and « à partir de » are one class. */
const BOUNDS: readonly (readonly [string, string])[] = [
  ['depuis', 'since'],
  ['a partir de', 'since'],
  ['a compter de', 'since'],
  ['des', 'since'],
  ['jusqu’ a', 'until'],
  ['jusqu’ en', 'until'],
  ['jusque', 'until'],
  ['d’ ici a', 'by'],
  ['d’ ici', 'by'],
  ['avant', 'before'],
  ['avant fin de', 'before-end'],
  ['apres', 'after'],
  ['vers', 'about'],
  ['fin', 'end'],
  ['fin de', 'end'],
  ['debut', 'start'],
  ['debut de', 'start'],
  ['mi', 'middle'],
]

/** The dates of a sentence, part by part, and the tokens that belong to them. */
export function findMoments(tokens: readonly ReadToken[]): {moments: Moment[]; taken: Set<number>} {
  const moments: Moment[] = []
  const taken = new Set<number>()
  const forms = tokens.map(({key}) => key)
  const add = (key: string, first: number, last: number) => {
    moments.push({
      key,
      bound: boundBefore(forms, first),
      index: first,
      start: tokens[first]!.start,
      end: tokens[last]!.end,
    })
    for (let i = first; i <= last; i++) taken.add(i)
  }
  for (let i = 0; i < tokens.length; i++) {
    const form = forms[i]!
    if (taken.has(i)) continue
    const month = MONTHS.indexOf(forms[i + 1] ?? '') + 1
    const day = /^(\d{1,2})(?:er)?$/.exec(form)?.[1]
    const hour = /^(\d{1,2})h(\d{2})?$/.exec(form)
    if (day !== undefined && month > 0) add(`day:${month}-${Number(day)}`, i, i + 1)
    else if (hour) add(`hour:${Number(hour[1])}:${Number(hour[2] ?? 0)}`, i, i)
    else if (day !== undefined && /^h(?:eures?)?$/.test(forms[i + 1] ?? '') && !afterDuration(forms, i)) {
      const minutes = /^\d{2}$/.test(forms[i + 2] ?? '') ? Number(forms[i + 2]) : 0
      add(`hour:${Number(day)}:${minutes}`, i, minutes > 0 || forms[i + 2] === '00' ? i + 2 : i + 1)
    } else if (MONTHS.includes(form) && tokens[i]!.upos !== 'VERB') add(`month:${MONTHS.indexOf(form) + 1}`, i, i)
    else if (/^(?:1[5-9]|20)\d\d$/.test(form) && !countsSomething(tokens, i)) add(`year:${form}`, i, i)
    else if (WEEKDAYS.has(form)) add(`weekday:${form}`, i, i)
    else if (RELATIVE.has(form) && !(form === 'ete' && (tokens[i]!.upos === 'AUX' || tokens[i]!.upos === 'VERB')))
      add(`when:${form}`, i, i)
  }
  return {moments, taken}
}

/** « pendant 3 heures » is how long, not when. */
function afterDuration(forms: readonly string[], i: number): boolean {
  return /^(?:pendant|durant|en|de|environ|dure|duree)$/.test(forms[i - 1] ?? '')
}

/** « 1 600 euros », « 2000 personnes » are numbers; a year has no noun behind it. */
function countsSomething(tokens: readonly ReadToken[], i: number): boolean {
  const next = tokens[i + 1]
  return next !== undefined && (next.upos === 'NOUN' || /^[%€$]/.test(next.form))
}

function boundBefore(forms: readonly string[], first: number): string {
  const before = forms
    .slice(Math.max(0, first - 6), first)
    .filter(form => !/^(?:les?|la|l’|ce|cette|du|annee|mois)$/.test(form))
    .join(' ')
    .replace(/(^|\s)(des|fin|debut) de$/, '$1$2')
  let best = ''
  let length = 0
  for (const [phrase, bound] of BOUNDS)
    if ((before === phrase || before.endsWith(` ${phrase}`)) && phrase.length > length)
      [best, length] = [bound, phrase.length]
  return best
}
