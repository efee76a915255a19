import type {ParsedToken} from '../document/index.js'

/** Marks that part a sentence, outside numbers. */
const MARKS = /^[,;:–—()]$/

/** The sentence parted at its marks; each mark goes with what it precedes, a colon with what it closes. */
export function piecesOf(tokens: readonly ParsedToken[]): ParsedToken[][] {
  const pieces: ParsedToken[][] = [[]]
  for (const [place, token] of tokens.entries()) {
    const isBoundary = MARKS.test(token.form) || opensRelative(tokens, place) || joinsVerb(tokens, place)
    if (isBoundary && pieces[pieces.length - 1]!.length > 0) pieces.push([])
    pieces[pieces.length - 1]!.push(token)
  }
  return pieces.filter(piece => piece.some(({upos}) => upos !== 'PUNCT'))
}

/** A relative on something new (« un plan qui… ») only adds to it, with a comma or without. */
function opensRelative(tokens: readonly ParsedToken[], place: number): boolean {
  if (!/^(qui|dont|où)$/i.test(tokens[place]!.form) || tokens[place - 1]?.upos === 'PUNCT') return false
  const before = tokens.slice(Math.max(0, place - 4), place)
  return (
    before.some(({form}) => /^(un|une|des)$/i.test(form)) &&
    !before.some(({form}) => /^(le|la|les|l’|ce|cet|cette|ces)$/i.test(form))
  )
}

/** « et » before a second verb of the same subject. */
function joinsVerb(tokens: readonly ParsedToken[], place: number): boolean {
  const next = tokens[place + 1]
  return (
    /^(et|mais)$/i.test(tokens[place]!.form) && next?.feats.VerbForm === 'Fin' && tokens[place - 1]?.upos !== 'PUNCT'
  )
}

/** Whether the last piece is torn from what follows, or a piece gives the words to a speaker (« …, souligne le procureur »). */
export function isTorn(parts: readonly (readonly ParsedToken[])[], isCut: boolean): boolean {
  const opening = (part: readonly ParsedToken[]): ParsedToken | undefined => part.find(({upos}) => upos !== 'PUNCT')
  const last = parts[parts.length - 1]!
  const hasVerb = last.some(({feats}) => feats.VerbForm === 'Fin')
  if (
    parts
      .slice(1)
      .some(
        part =>
          opening(part)?.feats.VerbForm === 'Fin' &&
          !/^(et|ou)$/i.test(part[0]!.form) &&
          part.some(({deprel}) => /^nsubj/.test(deprel)),
      )
  )
    return true
  if (parts.length > 1 && isCut && !hasVerb && /^(CCONJ|PRON)$/.test(opening(last)?.upos ?? '')) return true
  return last[last.length - 1]!.upos === 'PRON' && parts.length > 1 && !hasVerb
}

/** Whether a word goes on from another clause. */
export function goesOn({upos, form}: ParsedToken): boolean {
  return /^(CCONJ|SCONJ)$/.test(upos) || /^(qui|que|qu’|dont|où|après)$/i.test(form)
}

/** Whether brackets and quotation marks that open also close. */
export function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1
  return count('«') === count('»') && count('(') === count(')') && count('"') % 2 === 0
}

/** A relative, a participle or a parenthesis, which adds to the noun before it. */
export function isComment(piece: readonly ParsedToken[]): boolean {
  const [mark, first, second] = piece
  if (mark?.form === '(') return true
  if (!first || piece.length < 3) return false
  const isRelative =
    /^(qui|que|qu’|dont|où)$/i.test(first.form) ||
    (first.upos === 'ADP' && /^(lequel|laquelle|lesquels|lesquelles)$/i.test(second?.form ?? ''))
  return isRelative || (/^(VERB|ADJ)$/.test(first.upos) && first.feats.VerbForm !== 'Fin')
}
