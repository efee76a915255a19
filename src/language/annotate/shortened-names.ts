import type {French} from '../french.js'
import type {NameFound} from './names.js'
import type {WordLists} from './word-lists.js'

/**
 * Names without a first word that is none of theirs, where the text has the rest as a name elsewhere: « Défense Li
 * Shangfu » beside « Li Shangfu », « LREM Paul Roux » beside « Paul Roux ».
 *
 * Only a common noun or letters of a party are taken away, never a given name; two words must be left.
 */
export function shortenedNames(names: readonly NameFound[], french: French, lists: WordLists): NameFound[] {
  const whole = new Set(names.filter(({words}) => words.length > 1).map(({words}) => words.join(' ')))
  return names.map(name => {
    const [first = '', ...rest] = name.words
    if (name.isOrganisation || name.isKnown || rest.length < 2 || !whole.has(rest.join(' '))) return name
    const isLetters = /^\p{Lu}{2,6}$/u.test(first)
    const isCommon = french.lexicon.lookup(first.toLowerCase()).some(({upos}) => upos === 'NOUN')
    if (lists.firstNames.has(first) || !(isLetters || isCommon)) return name
    const {title: _, ...own} = name
    return {...own, first: name.first + 1, words: rest}
  })
}
