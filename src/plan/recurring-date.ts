import {type AnalysedDoc, annotationsOf, type DateMention, type ParsedSentence} from '../document/index.js'

/**
 * Whether a date told by a weekday or an hour is no day in particular: « par dimanche », « le marché du samedi », « de 9h
 * à 12h » of what is open; or the hour of a day that the sentence gives in full.
 *
 * @param isKept  Whether a token of the sentence is among those that are said; all are when absent.
 */
export function isRecurringDate(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  date: DateMention,
  isKept: (token: number) => boolean = () => true,
): boolean {
  const dates = annotationsOf(doc, sentence.index).dates.filter(({first}) => isKept(first))
  const {tokens} = sentence
  const {weekday, hour, day, month} = date.value
  const isDay = weekday !== undefined && day === undefined
  // « le marché du samedi »: the one of every week.
  const [of, article] = [tokens[date.first - 2], tokens[date.first - 1]]
  if (isDay && of?.form === 'de' && article?.form === 'le') return true
  // « le 6 mai à 18h30 »: the hour is that day’s; « du lundi au samedi » is every week.
  const isHour = hour !== undefined && weekday === undefined && day === undefined && month === undefined
  if (isHour && dates.some(other => other.kind === 'absolute' && other.value.day !== undefined)) return true
  // « le train de 9h12 »: its name.
  if (isHour && article?.form === 'de' && of?.upos === 'NOUN' && !date.text.includes(' à ')) return true
  if (
    isDay &&
    dates.some(other => other.bound === 'du' && other.value.weekday !== undefined && other.value.day === undefined)
  )
    return true
  if (/^(?:par|chaque|les|tout|un)$/i.test(article?.form ?? '') || /^(?:les|chaque|tous)/i.test(date.text)) return true
  const isHabit = isHabitual(sentence)
  // « de 9h à 12h », « tous les jours » of what goes on.
  if (isHour)
    return (
      isHabit &&
      (isRange(dates, date) || /(?:tous les|toutes les|chaque)/iu.test(doc.text.slice(sentence.start, sentence.end)))
    )
  // « une baisse de la clientèle le samedi »: of the noun before it, or of what is so every week.
  const head = tokens[date.first - 1]?.upos === 'DET' ? tokens[date.first]?.head : undefined
  const isOfNoun = head !== undefined && tokens[head]?.upos === 'NOUN'
  return isDay && /^le$/i.test(article?.form ?? '') && (isOfNoun || isHabit) && tokens[date.first - 2]?.form !== ','
}

/** Whether the main clause is in the present. */
function isHabitual({tokens}: ParsedSentence): boolean {
  const root = tokens.find(({head}) => head === -1)
  const finite = tokens.find(
    ({index, head, feats}) => feats.VerbForm === 'Fin' && (index === root?.index || head === root?.index),
  )
  const isCompound = tokens.some(({head, deprel}) => head === root?.index && deprel === 'aux:tense')
  return finite?.feats.Tense === 'Pres' && finite.feats.Mood === 'Ind' && !isCompound
}

function isRange(dates: readonly DateMention[], {value, text}: DateMention): boolean {
  return (
    / à /u.test(text) || dates.filter(other => other.value.hour !== undefined).length > 1 || value.hour === undefined
  )
}
