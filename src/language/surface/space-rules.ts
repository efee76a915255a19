import type {TypographyRule} from './letter-rules.js'

const NO_BREAK = '\u00A0'
const FINE = '\u202F'
const S = '[ \\u00A0\\u202F]'
const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
/** Units that keep with their number; an existing space only is made no-break, for « 3D » and « 5G » are words. */
const UNITS =
  'km²|km2|km|cm|mm|m²|m2|m³|m|kg|g|mg|t|l|cl|ml|hl|ha|h|min|s|kW|MW|GW|kWh|MWh|GWh|TWh|W|V|Hz|MHz|GHz|Ko|Mo|Go|To|dB|bar|euros?|dollars?|francs?|livres?|yens?|centimes?|millions?|milliards?|Md€|M€|k€|Mds|Md|ans?|points?'

/** The rest of what two dashes set off: on one line, no other dash in it. */
const ASIDE = '(?:(?! [–—-]|[–—])[^\\n]){2,120}?[\\p{L}\\p{N}»”)]'

const rule = (
  name: string,
  signs: RegExp,
  source: string,
  replace: TypographyRule['replace'] | string,
): TypographyRule => ({
  name,
  signs,
  pattern: new RegExp(source, 'gu'),
  replace: typeof replace === 'string' ? () => replace : replace,
})

/** Rules that change spaces only, in the order they are applied. */
export const spaceRules: readonly TypographyRule[] = [
  rule('double-space', / {2}/, '(?<=\\S)[ ]{2,}(?=\\S)', ' '),
  rule('quote-space', /«/, `(?<=«)${S}*(?=[^\\s\\u00A0\\u202F])`, match =>
    match[0] === NO_BREAK ? undefined : NO_BREAK,
  ),
  rule('quote-space', /»/, `(?<=[^\\s\\u00A0\\u202F])${S}*(?=»)`, match =>
    match[0] === NO_BREAK ? undefined : NO_BREAK,
  ),
  rule('quote-space', /[^\s\u00A0\u202F]«/, '(?<=[\\p{L}\\p{N},;:!?…])(?=«)', ' '),
  rule('quote-space', /»[^\s\u00A0\u202F]/, '(?<=»)(?=[\\p{L}\\p{N}])', ' '),
  rule('quote-space', /[“”]/, `(?<=“)${S}+|${S}+(?=”)`, ''),
  rule(
    'bracket-space',
    /[([][ \u00A0\u202F]|[ \u00A0\u202F][)\]]/,
    `(?<=[(\\[])${S}+(?=[^\\s\\u00A0\\u202F])|(?<=[^\\s\\u00A0\\u202F])${S}+(?=[)\\]])`,
    '',
  ),
  rule('low-punctuation', /[ \u00A0\u202F],/, `(?<=[\\p{L}\\p{N}»”)%€])${S}+(?=,(?:\\s|$|[»”]))`, ''),
  rule('low-punctuation', /[ \u00A0\u202F]\./, `(?<=[\\p{L}»”)%€])${S}+(?=\\.(?:\\s|$|[»”]))`, ''),
  rule('low-punctuation', /,[^\s\d]/, '(?<=[\\p{L}»”)],)(?=\\p{L})', ' '),
  rule('high-punctuation', /[;!?]/, `(?<=[\\p{L}\\p{N}»”"’)\\]%€…*_\`])${S}*(?=[;!?])`, (match, text) =>
    match[0] === FINE || isWordMark(text, match.index + match[0].length) ? undefined : FINE,
  ),
  rule('high-punctuation', /[;!?][^\s]/, '(?<=[\\p{L}»\\u202F][;!?])(?=\\p{Lu}\\p{Ll}|[«])', ' '),
  rule('colon', /:/, `(?<=[\\p{L}\\p{N}»”"’)\\]%€…*_\`])${S}*(?=:(?:[\\s\\u00A0\\u202F]|$|[«*_]))`, match =>
    match[0] === NO_BREAK ? undefined : NO_BREAK,
  ),
  rule('thousands', /\d \d{3}/, '(?<![\\p{L}\\p{N}.,/-])\\d{1,3}(?: \\d{3})+(?![\\p{N}\\p{L}])', match =>
    match[0].replaceAll(' ', FINE),
  ),
  rule('telephone', /0\d \d\d /, '(?<![\\p{N}.,])0\\d(?: \\d\\d){4}(?!\\d)', match =>
    match[0].replaceAll(' ', NO_BREAK),
  ),
  rule('unit', /[%‰€$£]/, `(?<=\\d)${S}*(?=[%‰€$£](?![\\p{L}\\p{N}]))`, match =>
    match[0] === NO_BREAK ? undefined : NO_BREAK,
  ),
  rule('unit', /°C/, `(?<=\\d)${S}*(?=°C(?![\\p{L}]))`, match => (match[0] === NO_BREAK ? undefined : NO_BREAK)),
  rule('unit', /\d [^\s\d]/, `(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\p{N}'’]))`, NO_BREAK),
  rule('hour', /h \d\d/, '(?<=(?<!\\d)\\d{1,2}[ \\u00A0\\u202F]h) (?=\\d{2}(?!\\d))', NO_BREAK),
  rule(
    'date',
    /\d(?:er)? [jfmasond]/,
    `(?<=(?<![\\p{L}\\p{N}])(?:1er|\\d{1,2})) (?=(?:${MONTHS})(?![\\p{L}]))`,
    NO_BREAK,
  ),
  rule(
    'courtesy-title',
    /(?:M\.|Mmes?|Mlles?|[DP]r|Me|Mgr) /,
    '(?<=(?<![\\p{L}\\p{N}])(?:M\\.|MM\\.|Mme|Mmes|Mlle|Mlles|Dr|Pr|Me|Mgr)) (?=\\p{Lu})',
    NO_BREAK,
  ),
  rule('courtesy-title', /M\.[^\s]/, '(?<=(?<![\\p{L}\\p{N}.])MM?\\.)(?=\\p{Lu}\\p{Ll})', NO_BREAK),
  rule('century', /[IVX]er? si/, '(?<=(?<![\\p{L}\\p{N}])[IVX]+er?) (?=siècles?(?![\\p{L}]))', NO_BREAK),
  rule('numero', /[nN]°/, `(?<=(?<![\\p{L}\\p{N}])[nN]°)${S}*(?=\\d)`, match =>
    match[0] === NO_BREAK ? undefined : NO_BREAK,
  ),
  rule(
    'numero',
    /[.os§] \d/,
    '(?<=(?<![\\p{L}\\p{N}])(?:no|nos|art\\.|p\\.|pp\\.|vol\\.|chap\\.|fig\\.|§)) (?=\\d)',
    NO_BREAK,
  ),
  rule('numero', /\.\d/, '(?<=(?<![\\p{L}\\p{N}])(?:art|pp?|vol|chap|fig)\\.)(?=\\d)', NO_BREAK),
  rule('dash', / (?:-|--|—)[,;]/, '(?<=[\\p{L}\\p{N}»”] )(?:-|--|—)(?=[,;])', '–'),
  rule('dash', / (?:-|--|—) /, '(?<=[\\p{L}\\p{N}»”,.!?…)%€] )(?:-|--|—)(?= [\\p{L}«“])', (match, text) =>
    isRange(text, match.index) ? undefined : '–',
  ),
  rule('dash', / –\S/, '(?<=[\\p{L}»”] [–])(?=\\p{L})', ' '),
  // « répond -il faut le souligner- sur »: hyphens that touch what they set off, one before it and one after.
  rule('dash', / -\S/, `(?<=[\\p{L}\\p{N}»”)] )-(?=\\p{L}${ASIDE}-(?:[ ,.;:]|$))`, '– '),
  rule('dash', / – \S/, `-(?=[ ,.;:]|$)(?<=[\\p{L}\\p{N}»”)] – \\p{L}${ASIDE}-)`, ' –'),
]

/** A mark that belongs to a word or a sign (« Yahoo! », « != ») takes no space. */
function isWordMark(text: string, index: number): boolean {
  return (
    /^!=/.test(text.slice(index, index + 2)) ||
    (text[index] === '!' && text.slice(Math.max(0, index - 5), index) === 'Yahoo')
  )
}

/** « 3 - 0 » and « A - B » in a line of figures are no incise. */
function isRange(text: string, index: number): boolean {
  return /\d $/.test(text.slice(Math.max(0, index - 2), index)) && /^\S+ \d/.test(text.slice(index, index + 5))
}
