import type {French} from '../french.js'

/**
 * A rule: its name, what it looks for, and what it puts there; undefined leaves the place as it is. `signs`, found at
 * little cost, stand in every text where the rule finds something: the pattern itself is slow to make ready and to run.
 */
export interface TypographyRule {
  readonly name: string
  readonly signs: RegExp
  readonly pattern: RegExp
  readonly replace: (match: RegExpExecArray, text: string, french: French) => string | undefined
}

const VOWEL_ACCENTS: Readonly<Record<string, readonly string[]>> = {
  E: ['É', 'È', 'Ê'],
  A: ['À', 'Â'],
  C: ['Ç'],
  I: ['Î'],
  O: ['Ô'],
  U: ['Û'],
}

/** Rules that change letters and signs; spaces are the spacing rules' matter. In the order they are applied. */
export const letterRules: readonly TypographyRule[] = [
  {
    name: 'apostrophe',
    signs: /['´ʼ‛]/,
    pattern: /(?<=\p{L})['´ʼ‛](?=[\p{L}\p{N}«“"])/gu,
    replace: () => '’',
  },
  {
    name: 'apostrophe-space',
    signs: /['’´][ \u00A0\u202F]/,
    pattern:
      /(?<![\p{L}\p{N}’'-])((?:[ldjnsmtcLDJNSMTC]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu))['’´][ \u00A0\u202F]+(?=[\p{L}«“])/gu,
    replace: ([, head]) => `${head}’`,
  },
  {name: 'etc', signs: /etc/i, pattern: /\b([eE]tc)(?:\.{2,}|\.?…)/g, replace: ([, word]) => `${word}.`},
  {name: 'etc', signs: /etc\.\S/i, pattern: /(?<=\b[eE]tc\.)(?=\p{L})/gu, replace: () => ' '},
  {name: 'ellipsis', signs: /\.{3}/, pattern: /(?<!\.)\.{3,}(?!\.)/g, replace: () => '…'},
  {
    name: 'ordinal',
    signs: /[\dIVXLC](?:i?[èe]me)/,
    pattern: /(?<![\p{L}\p{N}])(\d+|[IVXLC]+)(ième|ieme|ème|eme)(s?)(?![\p{L}\p{N}])/gu,
    replace: ([, number, , plural]) => `${number}e${plural}`,
  },
  {
    name: 'ordinal',
    signs: /1[èe]re/,
    pattern: /(?<![\p{L}\p{N}])1(?:ère|ere)(s?)(?![\p{L}\p{N}])/gu,
    replace: ([, plural]) => `1re${plural}`,
  },
  {
    name: 'courtesy-title',
    signs: /(?:Mmes?|Mlles?|[DP]r|Mgr)\./,
    pattern: /(?<![\p{L}\p{N}])(Mme|Mmes|Mlle|Mlles|Dr|Pr|Mgr)\.(?=[ \u00A0\u202F]\p{Lu})/gu,
    replace: ([, title]) => title,
  },
  {name: 'numero', signs: /º/, pattern: /(?<![\p{L}\p{N}])([nN])º/gu, replace: ([, letter]) => `${letter}°`},
  {
    name: 'ligature',
    signs: /oe/i,
    pattern: /[oO][eE]/g,
    replace: (match, text, french) => ligature(match, text, french),
  },
  {
    name: 'capital-accent',
    signs: /[EACIOU]/,
    pattern: /(?<![\p{L}\p{N}.])[EACIOU]\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?![\p{L}\p{N}@])/gu,
    replace: ([word], _, french) => withAccent(word, french),
  },
  {
    name: 'capital-accent',
    signs: /A /,
    pattern: /(?<=^|[\n«“"(–—][ \u00A0\u202F]?|[.!?…][ \u00A0\u202F]?[»”)]?[ ])A(?= [\p{L}«\d])/gu,
    replace: (match, text, french) =>
      isPreposition(text.slice(match.index + 2, match.index + 40), french) ? 'À' : undefined,
  },
]

/** Longer words than this are not looked at, which keeps the time linear. */
const LONGEST_WORD = 40

/** « oe » is « œ » when the word is French only so: « coeur » is mended, « moelle », « coexister » stay. */
function ligature(match: RegExpExecArray, text: string, french: French): string | undefined {
  const at = match.index
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[0] ?? ''
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(at + 2, at + 2 + LONGEST_WORD))?.[0] ?? ''
  if (before.length + after.length >= LONGEST_WORD || french.lexicon.isKnown(before + match[0] + after))
    return undefined
  // Another « oe » of the same word is judged with its own mended too (« oecoeur »).
  const mended = `${before}œ${after}`.toLowerCase().replace(/oe/g, 'œ')
  return french.lexicon.isKnown(mended) ? (match[0][0] === 'O' ? 'Œ' : 'œ') : undefined
}

/** « Etat » is « État » when only the accented word is French, or the name is in `lists/capital-accents`. */
function withAccent(word: string, french: French): string | undefined {
  const first = word[0]!
  const rest = word.slice(1)
  if (first === 'C' && rest !== 'a') return undefined
  const listed = french.lists['capital-accents']
  for (const accented of VOWEL_ACCENTS[first] ?? []) {
    const mended = accented + rest
    if (listed?.has(mended) || listed?.has(mended.split('-')[0] ?? '')) return mended
    if (rest.length < 2 && mended !== 'Ça') continue
    if (!french.lexicon.isKnown(word) && french.lexicon.isKnown(mended)) return mended
  }
  return undefined
}

/** Whether the « A » that opens a sentence is the preposition: never before a participle (« A voté »), nor as a letter. */
function isPreposition(after: string, french: French): boolean {
  const next = /^(?:« ?|«\u00A0)?([\p{L}\p{M}]+['’]?|\d+)/u.exec(after)?.[1]
  if (next === undefined || /^(?:et|ou|est|a|puis|comme|contre|t)$/i.test(next)) return false
  if (/^\d/.test(next) || /^\p{Lu}\p{Ll}/u.test(next)) return true
  const readings = french.lexicon.lookup(next.replace(/['’]$/, '’'))
  if (
    /^(?:l['’]|la|le|les|un|une|ce|cet|cette|ces|son|sa|ses|leur|leurs|quoi|qui|quel|quelle|partir|propos)$/i.test(next)
  )
    return true
  const isParticiple = readings.some(({feats}) => feats.VerbForm === 'Part' && feats.Tense === 'Past')
  if (isParticiple) return false
  return readings.some(
    ({upos, feats}) =>
      upos === 'NOUN' || upos === 'DET' || upos === 'NUM' || upos === 'PRON' || feats.VerbForm === 'Inf',
  )
}
