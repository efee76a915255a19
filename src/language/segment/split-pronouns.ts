import type {French} from '../french.js'

/** What may hang on a verb by a hyphen; the ones of the second group only on an imperative, so on a known verb. */
const SUBJECT =
  /[-\u2010\u2011](?:t[-\u2010\u2011'’](?:il|elle|on|ils|elles)|je|tu|il|elle|on|ce|nous|vous|ils|elles)$/iu
const OBJECT = /[-\u2010\u2011](?:le|la|les|lui|leur|moi|toi|nous|vous|y|en|[mt]['’](?:en|y))$/iu
const DEICTIC = /[-\u2010\u2011](?:ci|là)$/iu

/** Words that keep their « -ci » and « -là ». */
const KEEPS_DEICTIC = /^(?:celui|celle|ceux|celles|jusque|ceci|par|de|là|au|ici|voici|voilà|ci|est|d’ici|d'ici)$/iu

/** Enough for « donnez-le-leur »; a word can't hang more. */
const MOST_PRONOUNS = 3

/**
 * Part a word from the pronouns that a hyphen hangs on it: « a-t-il » gives « a », « -t-il »; « ce jour-là » « -là ».
 *
 * @returns The pieces, which joined are the word again; the word alone when nothing hangs on it.
 */
export function splitPronouns(word: string, french: French): string[] {
  if (
    !/[-\u2010\u2011]/.test(word) ||
    french.lists['hyphenated-words']?.has(word.toLowerCase().replace(/['\u2019]/g, '’'))
  )
    return [word]
  const pieces: string[] = []
  let head = word
  while (pieces.length < MOST_PRONOUNS) {
    const tail = hanging(head, french)
    if (tail === undefined) break
    head = head.slice(0, head.length - tail.length)
    pieces.unshift(tail)
  }
  return [head, ...pieces]
}

/** The pronoun or particle that hangs at the end of `word`, with its hyphen. */
function hanging(word: string, french: French): string | undefined {
  const deictic = DEICTIC.exec(word)?.[0]
  if (deictic !== undefined) return KEEPS_DEICTIC.test(word.slice(0, -deictic.length)) ? undefined : deictic
  const subject = SUBJECT.exec(word)?.[0]
  if (subject !== undefined && (/^.t/i.test(subject) && subject.length > 3 ? true : mayBeVerb(word, subject, french)))
    return subject
  const object = OBJECT.exec(word)?.[0]
  return object !== undefined && isVerb(word.slice(0, -object.length), french) ? object : undefined
}

/** A subject pronoun hangs on a verb, or on a word that no lexicon knows. */
function mayBeVerb(word: string, tail: string, french: French): boolean {
  const head = word.slice(0, -tail.length)
  return isVerb(head, french) || (!french.lexicon.isKnown(head) && !/^\p{Lu}/u.test(head))
}

/** Whether the word, or its last part (« dis-le » of « dis-le-moi »), is a form of a verb. */
function isVerb(head: string, french: French): boolean {
  const first =
    /^[^-\u2010\u2011]+(?=[-\u2010\u2011](?:le|la|les|nous|vous|moi|toi|lui|leur)$)/iu.exec(head)?.[0] ?? head
  const readings = french.lexicon.lookup(first)
  return readings.some(({upos}) => upos === 'VERB' || upos === 'AUX') || /[éè]$/.test(first)
}
