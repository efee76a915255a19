import type {AnalysedDoc} from '../document/index.js'
import {conceptsOf, type Lexis} from './lexis.js'
import type {ReadToken, Word} from './reading.js'

/** The words with content of one sentence; `region` is filled in later. */
export function findWords(
  doc: AnalysedDoc,
  tokens: readonly ReadToken[],
  lexis: Lexis,
  metonyms: ReadonlySet<number>,
): Word[] {
  const words: Word[] = []
  let clause = 0
  tokens.forEach((token, index) => {
    if (/^[,;:()–—«»“”]$/.test(token.form)) clause++
    if (!/\p{L}/u.test(token.form) || token.upos === 'PUNCT') return
    const isName = nameAt(tokens, index, lexis)
    if (token.key === 'partir' && tokens[index - 1]?.key === 'a' && /^d[e’]$/.test(tokens[index + 1]?.key ?? '')) return
    if (!isName && lexis.functionWords.has(token.key)) return
    words.push({
      index,
      start: token.start,
      end: token.end,
      text: doc.text.slice(token.start, token.end),
      upos: token.upos,
      concepts: conceptsOf(token, lexis, metonyms),
      clause,
      region: -1,
      isName,
      isComplement: /^(?:de|d’|à)$/.test(tokens[index - 1]?.form ?? ''),
    })
  })
  return words
}

/**
 * Whether the token is (part of) a name: a capital that no sentence start, mark or colon explains, or one that does
 * but on a word that French does not have, or that the tagger calls a name.
 */
export function nameAt(tokens: readonly ReadToken[], index: number, lexis: Lexis): boolean {
  const token = tokens[index]!
  if (!/^\p{Lu}/u.test(token.form)) return false
  if (/^(?:M|MM|Mme|Mmes|Mlle|Me|Dr|Pr|Mgr)\.?$/.test(token.form)) return false
  // « AU 1er JUIN », « CE QUI CHANGE »: a word of grammar in capitals is one still.
  if (lexis.functionWords.has(token.key) && /^\p{Lu}{2,}$/u.test(token.form)) return false
  const previous = tokens[index - 1]
  const opens = previous === undefined || /^[«“"»”:.!?…–—-]$/.test(previous.form)
  if (!opens) return true
  if (lexis.functionWords.has(token.key)) return false
  const readings = lexis.french.lexicon.lookup(token.form.toLowerCase())
  const isCommon = readings.some(({upos}) => upos !== 'PROPN')
  if (!isCommon) return true
  return token.upos === 'PROPN'
}
