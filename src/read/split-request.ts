import {type Brief, covers, readBrief} from './brief.js'
import {type Asked, findAsked, mayAsk} from './brief-recognisers.js'
import {
  contentWords,
  isAdvice,
  isGreeting,
  namesOneText,
  namesThisText,
  opensPolitely,
  opensWithInfinitive,
  opensWithVerb,
  saysWhatItMustBe,
} from './brief-vocabulary.js'
import {fold} from './fold.js'

/** An input parted into the request it may begin with and the article; `bodyStart` is where the article begins. */
export interface SplitRequest {
  readonly brief?: Brief
  readonly body: string
  readonly bodyStart: number
}

/** Lines a request may take, empty ones not counted, and characters of one such line. */
const maxLines = 6
const maxLineLength = 600

/**
 * Part an input into a request in plain words, when its first lines are one, and the article below.
 *
 * Only a strong sign counts: the first line (after a greeting) edits *this* text or asks for measures of a text, and
 * says little else. Further lines belong to the request while they go on asking. When in doubt there is no request,
 * and nothing below the first lines is ever one.
 */
export function splitRequest(text: string): SplitRequest {
  const lines = firstLines(text)
  let [end, isRequest] = [0, false]
  for (const {content, stop} of lines) {
    if (!isRequest && isGreeting(fold(content))) continue
    if (isRequest ? goesOn(content) : opensRequest(content)) {
      isRequest = true
      end = stop
      continue
    }
    const cut = isRequest ? 0 : endOfRequestBefore(content)
    if (cut) end = stop - content.length + cut
    break
  }
  const brief = end ? readBrief(text.slice(0, end)) : undefined
  if (!brief) return {body: text, bodyStart: 0}
  const bodyStart = skipSeparator(text, end)
  return text.slice(bodyStart).trim()
    ? {brief, body: text.slice(bodyStart), bodyStart}
    : {brief, body: '', bodyStart: text.length}
}

function firstLines(text: string): readonly {content: string; stop: number}[] {
  const lines: {content: string; stop: number}[] = []
  const breaks = /[^\n]*/y
  for (let at = 0; at < text.length && lines.length < maxLines; at++) {
    breaks.lastIndex = at
    const line = breaks.exec(text)![0]
    at += line.length
    if (line.trim()) lines.push({content: line.trim(), stop: at - (line.length - line.trimEnd().length)})
  }
  return lines
}

/** Whether a line can only be a request about the text that follows. */
function opensRequest(line: string): boolean {
  if (line.length > maxLineLength) return false
  const folded = fold(line).replace(/^(?:[-•*>#]+|\d[.)]) */, '')
  const [verb, polite] = [opensWithVerb(folded), opensPolitely(folded)]
  if (saysMore(folded) || !(verb || polite || mayAsk(folded))) return false
  const {share, kinds, asked} = measure(folded)
  if ((verb || polite) && namesThisText(folded) && share >= (kinds && !opensWithInfinitive(folded) ? 0.5 : 0.75))
    return true
  if (isAdvice(folded)) return false
  if ((verb || polite) && namesOneText(folded) && kinds > 0 && share >= 0.8) return true
  const isNamed = verb || polite || namesOneText(folded) || saysWhatItMustBe(folded)
  if (!isNamed && /^(?:(?:le|la|les|the|cet?|this) |l')/.test(folded)) return false
  const isMeasured = asked.some(({code}) => code === 'words' || code === 'mostWords' || code === 'keyphrase')
  if (kinds >= 2 && share >= 0.75 && (isMeasured || isNamed || kinds >= 3)) return true
  return kinds === 1 && share === 1 && isAlone(folded, asked, verb || polite)
}

/** One measure alone on its line: « 700 mots minimum », « Mot-clé : vélo électrique », « Ajoute des intertitres ». */
function isAlone(folded: string, asked: readonly Asked[], isAsking: boolean): boolean {
  const [{code, isExplicit}] = asked as [Asked]
  if (code === 'words') return isExplicit || isAsking || /^[^a-z]*\d[\d .,]* ?(?:mots|words)[^a-z]*$/.test(folded)
  if (code === 'keyphrase') return /[:=] ?["«“]? ?(?!(?:le|la|les|un|une|the|an?) |l')[^ ]{3,} /.test(folded)
  return isAsking || (isExplicit && code === 'lang')
}

/** Whether a line after a request goes on asking: measures and little else, or an order in few words. */
function goesOn(line: string): boolean {
  if (line.length > 300) return false
  const folded = fold(line).replace(/^(?:[-•*>]+|\d[.)]) */, '')
  if (isGreeting(folded) || saysMore(folded)) return isGreeting(folded)
  const {share, kinds} = measure(folded)
  if (kinds > 0 && share >= 0.6) return true
  const isOrder = (opensWithVerb(folded) || opensPolitely(folded)) && line.length <= 160 && !isAdvice(folded)
  return (
    isOrder &&
    /\b(?:ton|tone|chiffres?|figures|facts?|faits|citations?|quotes?|source|paragraph\w*|phrases?|sentences?|chapo|accroche|intro\w*|conclusion|titre|title|style|liste|list|cet? (?:article|texte)|l'article|the (?:article|text)|accent|emojis?|jargon|lecteurs?|readers?|meta)\b/.test(
      folded,
    )
  )
}

/** A statement rather than a request: « Réécrire ce texte, c’est… », « Rendre l’article obligatoire serait… ». */
function saysMore(folded: string): boolean {
  return /(?:,|\ben francais|\btexte|\barticle)\s?(?:c'est|c'etait|voila|telle? (?:est|etait)|ce (?:serait|sera)|est (?:un|une|le|la|devenu)|reste un)\b/.test(
    folded,
  )
}

/** How much of what a line says is understood, 0 to 1, and how many kinds of thing are asked. */
function measure(folded: string): {share: number; kinds: number; asked: readonly Asked[]} {
  const asked = findAsked(folded)
  const words = contentWords(folded)
  const known = words.filter(word => word.plain || asked.some(item => covers(item, word))).length
  const kinds = new Set(asked.map(({code}) => code.replace(/^(?:no|most)(?=[A-Z])/, '').toLowerCase())).size
  return {share: words.length ? known / words.length : 0, kinds, asked}
}

/** In « Réécris cet article en 800 mots : La mairie… » the request ends after its colon or full stop; 0 when there is none. */
function endOfRequestBefore(line: string): number {
  const marks = [...line.slice(0, 400).matchAll(/ ?[:.!?»]+\s+(?=[«“"\p{Lu}\d])/gu)].slice(0, 6).reverse()
  for (const mark of marks) {
    const end = mark.index + mark[0].length
    if (line.length - end >= 120 && opensRequest(line.slice(0, mark.index))) return end
  }
  return 0
}

/** Past blank lines, rules and labels (« Article : », « Voici le texte : ») between the request and the article. */
function skipSeparator(text: string, end: number): number {
  let at = end
  for (;;) {
    const [line] =
      /^[^\S\n]*(?:\n|[-=_*]{3,}[ \t]*\n(?!\w+:)|(?:(?:voici|here is|here's) )?(?:l'|l’|le |the )?(?:article|texte|text|source)[^\S\n]*:?[^\S\n]*\n)/i.exec(
        text.slice(at, at + 400),
      ) ?? []
    if (!line) return at + (/^[ \t\u00A0]*/.exec(text.slice(at, at + 400))?.[0].length ?? 0)
    at += line.length
  }
}
