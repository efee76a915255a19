import {fold} from './fold.js'
import type {Marker, ReadToken} from './reading.js'

type Phrases = ReadonlyMap<string, readonly {readonly words: readonly string[]; readonly kind: string}[]>

/**
 * Every phrase of the list met in the sentence, the longest at each place; one place may carry several classes.
 *
 * Words are compared as written: « au moins » is two, though its tokens are three.
 */
export function findMarkers(text: string, tokens: readonly ReadToken[], phrases: Phrases): Marker[] {
  const written = tokens
    .map((token, index) => ({token, index, form: token.part ? fold(text.slice(token.start, token.end)) : token.key}))
    .filter(({token}) => token.part !== 2)
  const found: Marker[] = []
  written.forEach(({form, index, token}, i) => {
    let longest = 0
    for (const {words, kind} of phrases.get(form) ?? []) {
      if (words.length < longest || !words.every((word, k) => written[i + k]?.form === word)) continue
      longest = words.length
      const end = written[i + words.length - 1]!
      found.push({
        kind,
        index,
        last: end.index,
        text: text.slice(token.start, end.token.end),
        start: token.start,
        end: end.token.end,
      })
    }
  })
  return found
}
