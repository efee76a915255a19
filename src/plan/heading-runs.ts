import {
  type AnalysedDoc,
  annotationsOf,
  childWith,
  isRelation,
  overlaps,
  type ParsedSentence,
  type ParsedToken,
  type Span,
} from '../document/index.js'
import type {French} from '../language/index.js'
import {goesOn, isBalanced, isComment, isTorn, piecesOf} from './heading-pieces.js'
import {runPredicate} from './run-predicate.js'
import {sayingVerbs} from './saying-verbs.js'

/** A clause that stands in the source between marks, letter for letter but for one comment left out. */
export interface HeadingRun {
  readonly text: string
  readonly tokens: readonly number[]
  /** The predicate, as a token of the source sentence. */
  readonly head: number
  readonly isShortened: boolean
}

/** Pieces of a sentence looked at: beyond, it is a list. */
const MOST_PIECES = 12

/** Openings that narrow what follows, or say who says it. */
const NARROWING =
  /^(si|s’|selon|d’après|pour|sans|faute|sauf|hors|contre|malgré|en cas|quand|lorsqu|à condition|à moins|sous réserve|tant qu|d’une part|d’autre part|à en croire|de l’avis|aux yeux|parce|puisqu|comme|bien qu|même|non|oui|à ce stade|peut-être|sans doute|probablement|a priori|en principe|en théorie|parfois|souvent|rarement|officiellement|certes|presque|autrefois|jadis|naguère|avant|longtemps)(?![\p{L}])/iu

/** Ends that change what is said before them, or say who says it. */
const RESTRICTING =
  /^(si|s’|selon|d’après|pour|sans|faute|sauf|hors(?! de)|excepté|hormis|quand|lorsqu|à condition|à moins|sous réserve|mais|pas|non|ni|tant qu|pourvu|dès|à en croire|de l’avis|aux yeux|plutôt|plus|autant|au mieux|au plus|que|qu’)(?![\p{L}])/iu

/** Words before a colon that give what follows to somebody, or put it in doubt. */
const LENDING =
  /(?:selon|d’après|avis|thèse|argument|message|conviction|hypothèse|rumeur|promesse|slogan|crainte|objectif|question|credo|version|exemple|reproche|accusation)/iu

/**
 * Clauses between the marks of a sentence that can be read by themselves: what follows a colon (« Bilan : les enfants… »),
 * what is left without an opening frame, without a comment between commas, or without a tail after a comma.
 *
 * Never without who says it, without a condition, or with half of a list.
 *
 * @param isQuoted  The run will stand between guillemets: its subject may be « je » or « nous », its verb an imperative.
 * @param within  Where to look, when not in the whole sentence.
 */
export function headingRuns(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  french: French,
  {isQuoted = false, within}: {readonly isQuoted?: boolean; readonly within?: Span} = {},
): HeadingRun[] {
  const inside = sentence.tokens.filter(({start, end}) => !within || (within.start <= start && end <= within.end))
  const pieces = piecesOf(inside)
  if (pieces.length > MOST_PIECES) return []
  const found: HeadingRun[] = []
  for (let first = 0; first < pieces.length; first++)
    for (let last = first; last < pieces.length; last++) {
      if (pieces.length === 1 && !within && !isQuoted) continue
      consider(pieces.slice(first, last + 1), inside)
      if (isQuoted) continue
      for (let gap = first + 1; gap < last; gap++)
        // « Naulivou, entré à la place de Berdoulat, blessé au genou »: what follows may comment on what would go.
        if (
          isComment(pieces[gap]!) &&
          !(gap + 1 < last && isComment(pieces[gap + 1]!)) &&
          !isComment(pieces[gap - 1]!) &&
          !/^(et|ou|mais)$/i.test(pieces[gap + 1]!.find(({upos}) => upos !== 'PUNCT')?.form ?? '')
        )
          consider([...pieces.slice(first, gap), ...pieces.slice(gap + 1, last + 1)], inside)
    }
  return found

  function consider(parts: readonly (readonly ParsedToken[])[], all: readonly ParsedToken[]): void {
    const tokens = parts.flat().filter((token, place, list) => !isOuterMark(token, place, list.length))
    const text = textOf(doc, tokens)
    if (tokens.length < 5 || text.length > LONGEST || /[:;]/.test(text)) return
    const kept = new Set(tokens.map(({index}) => index))
    const before = all.filter(({index}) => index < tokens[0]!.index)
    const after = all.filter(({index}) => index > tokens[tokens.length - 1]!.index)
    if (!isFreeBefore(before) || !isFreeAfter(after, kept) || !keepsSaid(tokens, kept)) return
    if (
      !isBalanced(text) ||
      isTorn(parts, after.length > 0) ||
      (isQuoted && parts[0] !== undefined && goesOn(tokens[0]!))
    )
      return
    const head = runPredicate(sentence, text, tokens, inside, isQuoted, french)
    if (head !== undefined) found.push({text, tokens: [...kept], head, isShortened: tokens.length < inside.length - 1})
  }

  function isFreeBefore(before: readonly ParsedToken[]): boolean {
    if (before.length === 0) return true
    const words = wordsOf(doc, before)
    if (before[before.length - 1]!.form === ':') {
      const isSaid = before.some(({lemma, upos}) => upos === 'VERB' && sayingVerbs(french).has(lemma))
      return !LENDING.test(words) && !isSaid && before[before.length - 2]?.upos !== 'PROPN'
    }
    if (isQuoted) return !NARROWING.test(words)
    return !NARROWING.test(words) && !/:/.test(words) && !before.some(({feats}) => feats.VerbForm === 'Fin')
  }

  function isFreeAfter(after: readonly ParsedToken[], kept: ReadonlySet<number>): boolean {
    const rest = after.filter(({upos}) => upos !== 'PUNCT')
    const [next] = rest
    if (!next) return true
    const words = wordsOf(doc, rest)
    if (RESTRICTING.test(words) || (/^(VERB|AUX)$/.test(next.upos) && next.feats.VerbForm === 'Fin'))
      return isQuoted && !RESTRICTING.test(words)
    // Half of a list, « il a vendu le pont, | la mairie et l’école », or of what the verb governs.
    return !after.some(
      token =>
        kept.has(token.head) &&
        (isRelation(token.deprel, 'obj', 'xcomp', 'ccomp', 'iobj', 'cop', 'aux', 'nmod') ||
          isListed(token) ||
          isGoverned(token)),
    )
  }

  function isListed({deprel, index, feats}: ParsedToken): boolean {
    return (
      deprel === 'conj' &&
      !childWith(sentence, index, 'nsubj', 'expl:subj') &&
      feats.VerbForm !== 'Fin' &&
      !childWith(sentence, index, 'aux', 'cop')
    )
  }

  function isGoverned({deprel, index, head}: ParsedToken): boolean {
    if (!isRelation(deprel, 'obl') || sentence.tokens[head]?.upos !== 'VERB') return false
    return /^(à|de)$/.test(childWith(sentence, index, 'case')?.lemma ?? '')
  }

  /** Quotations whole, what is attributed with who says it. */
  function keepsSaid(tokens: readonly ParsedToken[], kept: ReadonlySet<number>): boolean {
    if (isQuoted) return true
    const {quotations, attributions} = annotationsOf(doc, sentence.index)
    const held = (span: Span): number => tokens.filter(token => overlaps(token, span)).length
    const all = (span: Span): number => sentence.tokens.filter(token => overlaps(token, span)).length
    return (
      quotations.every(span => held(span) === 0 || (held(span) === all(span) && !span.complete)) &&
      attributions.every(
        ({content, speaker}) =>
          held(content) === 0 || (held(speaker.clause) === all(speaker.clause) && all(speaker.clause) > 0),
      ) &&
      ![...kept].some(index => /^-(t-)?(il|elle|ils|elles|on|je)$/i.test(sentence.tokens[index]!.form))
    )
  }
}

/** Characters of a run: a subheading’s, and a little for what goes. */
const LONGEST = 75

function isOuterMark({upos, form}: ParsedToken, place: number, count: number): boolean {
  return upos === 'PUNCT' && (place === 0 || place >= count - 1) && !/[«»“”"()]/.test(form)
}

function textOf(doc: AnalysedDoc, tokens: readonly ParsedToken[]): string {
  let text = ''
  for (const [place, token] of tokens.entries()) {
    const before = tokens[place - 1]
    // After a gap the comma that closed it goes.
    if (before && token.index !== before.index + 1 && /^[,–—)]$/.test(token.form)) continue
    const space = before && token.start > before.end ? ' ' : ''
    if (before && token.start < before.end) continue
    text += space + doc.text.slice(token.start, token.end)
  }
  return text.replace(/\s+/g, ' ').trim()
}

function wordsOf(doc: AnalysedDoc, tokens: readonly ParsedToken[]): string {
  return doc.text
    .slice(tokens[0]!.start, tokens[tokens.length - 1]!.end)
    .replace(/\s+/g, ' ')
    .replace(/'/g, '’')
    .replace(/^[,;–—\s]+/, '')
}
