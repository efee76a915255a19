import type {French} from '../french.js'
import {likeCase} from './elision.js'
import {beginsWithVowelSound} from './vowel-sound.js'

const CONTRACTED: Readonly<Record<string, string>> = {
  'de le': 'du',
  'de les': 'des',
  'à le': 'au',
  'à les': 'aux',
  'de lequel': 'duquel',
  'de lesquels': 'desquels',
  'de lesquelles': 'desquelles',
  'à lequel': 'auquel',
  'à lesquels': 'auxquels',
  'à lesquelles': 'auxquelles',
  'de ledit': 'dudit',
  'de lesdits': 'desdits',
  'de lesdites': 'desdites',
  'à ledit': 'audit',
  'à lesdits': 'auxdits',
  'à lesdites': 'auxdites',
}

const PARTED: Readonly<Record<string, readonly [string, string]>> = {du: ['de', 'le'], au: ['à', 'le']}

/**
 * « du » for « de » and « le », « aux » for « à » and « les »…, or undefined when the two words stay apart.
 *
 * They stay apart when « le » or « les » is a pronoun (an infinitive, or another pronoun, follows) or the beginning of a
 * surname (« de Le Pen »); the article of a town or a newspaper is contracted (« du Havre »), and so is any « Les ».
 *
 * @param after  The word after the two; undefined when not known: « le », « les » are articles then.
 */
export function contract(first: string, second: string, after: string | undefined, french: French): string | undefined {
  const key = `${first.toLowerCase()} ${second.toLowerCase()}`
  const contracted = Object.hasOwn(CONTRACTED, key) ? CONTRACTED[key] : undefined
  if (contracted === undefined) return undefined
  if (/^les?$/i.test(second)) {
    const isName = /^L\p{Ll}/u.test(second)
    if (isName && second === 'Le' && !isContractedName(after ?? '', french)) return undefined
    if (after !== undefined && !isName && isInfinitive(after, french)) return undefined
    if (/^(?:y|en|lui|leur|faire|être|avoir)$/i.test(after ?? '')) return undefined
  }
  return likeCase(contracted, first)
}

/** « du » before a vowel sound is « de l’ » again: the two words to put in its place, or undefined. */
export function partContraction(word: string, next: string, french: French): readonly [string, string] | undefined {
  const lower = word.toLowerCase()
  if (!Object.hasOwn(PARTED, lower) || !beginsWithVowelSound(next, french)) return undefined
  const [preposition, article] = PARTED[lower]!
  return [likeCase(preposition, word), article]
}

function isContractedName(after: string, french: French): boolean {
  const name = `Le ${after.replace(/[\p{P}]+$/u, '')}`
  return (french.lists['contracted-names']?.has(name) ?? false) || (french.lists['cities']?.has(name) ?? false)
}

/** An infinitive that is no noun: « de le voir », but « du pouvoir ». */
function isInfinitive(form: string, french: French): boolean {
  const readings = french.lexicon.lookup(form)
  return (
    readings.some(({feats}) => feats.VerbForm === 'Inf') &&
    !readings.some(({upos}) => upos === 'NOUN' || upos === 'ADJ' || upos === 'PROPN')
  )
}
