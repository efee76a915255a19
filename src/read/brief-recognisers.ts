import type {Span} from '../document/index.js'
import {numberPattern, readNumber} from './spoken-number.js'

/** One thing asked, where it is asked. `value` is a span of the text or, for what has a code, the value itself. */
export interface Asked extends Span {
  readonly code:
    | 'words'
    | 'mostWords'
    | 'lang'
    | 'subheadings'
    | 'noSubheadings'
    | 'seo'
    | 'keyphrase'
    | 'tone'
    | 'audience'
    | 'faq'
    | 'noFaq'
  readonly value: string | Span
  /** It was asked with a label or a bound (« mot-clé : », « au moins »), so that it can only be a request. */
  readonly isExplicit: boolean
}

const atLeast =
  '(?:au (?:moins|minimum)|a minimum of|(?:un )?minimum(?: de| of)?|min\\.?|at least|no less than|not less than|pas moins de|plus de|more than|over|environ|autour de|approximately|about|around|entre|between|de|from|[~≈>≥]=?)'
const atMost =
  "(?:au (?:plus|maximum)|(?:un )?max(?:imum)?\\.?(?: de| of)?|pas plus de|moins de|no more than|not more than|less than|fewer than|under|up to|at most|jusqu'a|within)"
const wordUnit = '(?:mots?|words?|wrds)\\b(?! (?:par|per|a) (?:jour|day|minute|minutes|phrase|sentence))'

const languages: Readonly<Record<string, string>> = {
  fr: 'fr',
  francais: 'fr',
  french: 'fr',
  anglais: 'en',
  english: 'en',
  espagnol: 'es',
  spanish: 'es',
  allemand: 'de',
  german: 'de',
  italien: 'it',
  italian: 'it',
  portugais: 'pt',
  portuguese: 'pt',
  neerlandais: 'nl',
  dutch: 'nl',
  arabe: 'ar',
  arabic: 'ar',
}
const language = `(?<value>${Object.keys(languages)
  .filter(name => name.length > 2)
  .join('|')})`
const no =
  "(?:sans|pas d[e']|aucune?|without|no|don'?t (?:add|use|include)(?: any)?|zero|not? any) ?(?:la |les |une? |any |a )?"
const subheading =
  '(?:inter-? ?titres?|inter-? ?titrage|sous-? ?titres?(?: h[23])?|(?:titres|titles) (?:intermediaires|h[23])|sub-? ?head(?:ing|er)?s?|sub-? ?titles?|head(?:ing|er|line)s|section (?:head(?:ing|er)s|titles)|h2s?(?: ?(?:et|and|/|,|&) ?h3s?)?|balises? h[23])\\b'
const faq =
  '(?:(?:section |rubrique |bloc )?f\\.?a\\.?q\\.?s?\\b(?: section)?|foire aux questions|questions?[- ]reponses?\\b|q ?& ?a\\b)'
const seo =
  '(?:(?:au )?s\\.?e\\.?o\\b\\.?|referencement(?: naturel)?|(?:bien|mieux) referencee?s?(?: sur google)?|moteurs? de recherche|search[- ]?engines?(?: optimi[sz]\\w+)?|search[- ](?:friendly|ready|optimi[sz]ed)|yoast|(?:pour|for|sur|on) google)'
const people =
  '(?:public|lectorat|lecteurs?|lectrices|internautes|debutants?|jeunes|enfants|ados|adolescents|lyceens|collegiens|etudiants|professionnels?|pros|experts?|specialistes|seniors|retraites|parents|entrepreneurs|dirigeants|decideurs|elus|enseignants|familles|neophytes|amateurs|audience|readers?|readership|beginners|students|children|kids|teenagers|teens|adults|professionals|experts|specialists|seniors|non-?specialists)\\b'
const toneWord =
  '(?:neutr|journalist|pro\\b|formel|informel|leger|humorist|serieu|professionn|chaleureu|dynami|pedagog|engage|enthousiast|factuel|sobre|direct|familier|soutenu|vif|positi|objecti|amical|convivial|simple|clair|accessible|expert|ironi|grave|optimist|percutant|courant|litterai|elegant|press)[a-z]*'
const free =
  '(?<value>[^,;.:\\n"«»“”()]{2,80}?)(?=[ ]*(?:[,;.\\n"»”)]|$)| (?:avec|with|in (?:french|english)|en (?:francais|anglais)|(?:et|and|puis) (?:en|in|avec|with|au|at|an?|des|un|une|le|the|sans|no|\\d)|(?:d\'au |d\'environ |de )?(?:au moins |at least )?\\d)|$)'

/** What a person may ask for, each as patterns over folded text; the first that matches a place takes it. */
const patterns: readonly (readonly [Asked['code'], boolean, RegExp])[] = [
  [
    'mostWords',
    true,
    new RegExp(
      `${atMost} ?(?<value>${numberPattern}) ?${wordUnit}|(?<!\\d)(?<other>${numberPattern}) ?${wordUnit} ?(?:max(?:imum)?\\b\\.?|au plus|au maximum|at most|or (?:less|fewer)|ou moins)`,
      'dg',
    ),
  ],
  [
    'words',
    true,
    new RegExp(
      `(?:${atLeast} ?|(?:longueur|taille|length|size|word count|nombre de mots|number of words|mots|words)(?: minimale?| minimum| totale?)? ?[:=] ?(?:${atLeast} ?)?)(?<![\\d])(?<value>${numberPattern})(?: ?(?:-|–|a|to|et|and) ?${numberPattern})? ?\\+?(?: ?${wordUnit}| ?(?=[,;.\\n]|$))(?: ?(?:min(?:imum)?\\b\\.?|au moins|au minimum|or more|ou plus))?`,
      'dg',
    ),
  ],
  [
    'words',
    false,
    new RegExp(
      `(?<![\\d])(?<value>${numberPattern})(?: ?(?:-|–|a|to) ?${numberPattern})? ?\\+?[- ]?${wordUnit}(?: ?(?<bound>min(?:imum)?\\b\\.?|au moins|au minimum|at least|or more|ou plus|environ))?`,
      'dg',
    ),
  ],
  [
    'lang',
    true,
    new RegExp(`(?:langue|language|lang) ?(?:[:=]|is|est|should be)? ?(?:du texte |le |in |en )?${language}\\b`, 'dg'),
  ],
  [
    'lang',
    false,
    new RegExp(
      `(?:tout |all |entirely |entierement )?\\b(?:en|in|into|to|vers le|vers l') ?(?:bon |good |proper )?${language}\\b(?: language)?|\\b(?<other>french|english)(?= (?:article|text|version|only|language)\\b)|(?<=article |texte )(?<third>francais)\\b|(?<=^|[,;.+/\\n] ?)(?<fourth>francais|french|fr)(?= ?(?:[,;.+/\\n]|$))|(?<= )(?<last>francais|french)(?= *(?:\\n|$))`,
      'dg',
    ),
  ],
  ['noSubheadings', true, new RegExp(`${no}${subheading}`, 'dg')],
  ['noFaq', true, new RegExp(`${no}${faq}`, 'dg')],
  ['faq', false, new RegExp(faq, 'dg')],
  [
    'keyphrase',
    true,
    /(?:mots?[- ]?cles?|requete|expression[- ]cle|key ?-?words?|(?:focus )?key ?-?phrases?|keyphrase)(?: (?:principale?s?|cibles?|visee?|focus|main|target|seo))?(?: (?:is|est|sera|should be))? ?[:=]? ?["«“'] ?(?<value>[^"»”\n]{2,80}?) ?["»”']/dg,
  ],
  [
    'keyphrase',
    true,
    new RegExp(
      `(?:mots?[- ]?cles?|requete|expression[- ]cle|key ?-?words?|(?:focus )?key ?-?phrases?|keyphrase)(?: (?:principale?s?|cibles?|visee?|focus|main|target|seo))?(?: ?[:=] ?| (?:is|est|sera|should be) )${free}`,
      'dg',
    ),
  ],
  [
    'keyphrase',
    true,
    new RegExp(
      `(?:sur|pour|autour d[eu]|avec|on|for|around|with) (?:le |la |the |l')?(?:mot[- ]?cle|requete|expression[- ]cle|key ?word|key ?phrase|focus key ?phrase)(?: (?:principale?|cible|main|target))? (?!(?:dans|en|au|aux|sur|in|on|at|throughout|naturally|density|to|should|et|and|pour|for)\\b)${free}`,
      'dg',
    ),
  ],
  [
    'seo',
    false,
    new RegExp(
      `(?:optimi[sz]\\w* (?:pour |for )?(?:le |la |les |l'|the )?)?${seo}(?:[- ](?:friendly|compatible|compliant|ready|optimi[sz]\\w*|ok))?`,
      'dg',
    ),
  ],
  [
    'subheadings',
    false,
    new RegExp(`(?:(?:avec|with|des|de|add|ajoute[rz]?|quelques|several|some|plusieurs|\\d) ){0,2}${subheading}`, 'dg'),
  ],
  [
    'seo',
    false,
    /(?:(?:avec des|with|des|les|quelques|some) )?\b(?:mots[- ]cles|key ?words)\b(?: (?:pertinents|relevant))?/dg,
  ],
  [
    'tone',
    true,
    new RegExp(
      `\\b(?:ton|tone|style|registre|voice|register) ?(?:[:=]| (?:is|est|sera|should be|must be|doit etre))\\s?${free}`,
      'dg',
    ),
  ],
  [
    'tone',
    true,
    new RegExp(
      `(?:(?:sur|dans|avec|d'|au|adopte[rz]?|garde[rz]?|utilise[rz]?|de) ?)?(?:un |le |d'un )?\\b(?:ton|registre|style) (?:plutot |assez |tres |plus |resolument )?(?<value>${toneWord}(?:(?:,| et|, mais| mais) ${toneWord})?)`,
      'dg',
    ),
  ],
  [
    'tone',
    true,
    /(?:(?:in|with|use|using|keep|adopt) )?(?:an? )?(?<value>(?!(?:the|this|my|your|same|its|good|right|with|words?|french|english|article|text|seo|and|headings)\b)[a-z-]{4,20}(?:(?: and|,? but) (?!(?:the|a|an)\b)[a-z-]{4,20})?)(?:,? (?:in|with))?(?<! (?:in|with)) (?:tone|style|voice|register)\b/dg,
  ],
  [
    'audience',
    true,
    new RegExp(
      `(?:public|cible|lectorat|audience|readership|lecteurs|target)(?: (?:visee?|cible|audience|readers|principale?))? ?(?:[:=]|(?:is|est|sera) )\\s?${free}`,
      'dg',
    ),
  ],
  [
    'audience',
    true,
    new RegExp(
      `(?:a destination (?:de |des |du |d')|a l'(?:attention|intention) (?:de |des |du |d')|destinee? (?:a |aux? |a l')|s'adress\\w+ (?:a |aux? )|aimed at |targeting |intended for |geared (?:to|toward|towards) |directed at )${free}`,
      'dg',
    ),
  ],
  [
    'audience',
    false,
    new RegExp(
      `\\b(?:pour|for)(?: toucher| interesser| reach)? (?<value>(?:[a-z'-]+ ){0,3}?${people}(?: (?:de|d'|of|aged|ages|age|from|non) ?[a-z0-9' -]{1,40}?(?=[,;.\\n]|$| (?:avec|with|en|in|et|and)\\b)| (?!(?:avec|with|en|in|et|and|de|au|a|at|sur|on|dans)\\b)[a-z-]{3,20}(?=[,;.\\n ]|$))?)`,
      'dg',
    ),
  ],
]

/**
 * Whether folded text holds a word without which nothing but an audience could be asked: cheap to try on each opening
 * line, where the patterns below cost a tenth of a second to compile.
 */
export function mayAsk(folded: string): boolean {
  return /mots?\b|w(?:o)?rds?\b|longueur|taille|length|size|francais|french|\bfr\b|anglais|english|langue|lang|titr|head|title|h[23]\b|f\.?a\.?q|questions?[- ]|q ?& ?a|s\.?e\.?o|referenc|moteur|search|yoast|google|cles?\b|key|requete|phrase|ton\b|tone|style|registre|register|voice|public|cible|lectorat|audience|readership|lecteurs|target/.test(
    folded,
  )
}

/** Find what is asked in folded text, in text order, without overlaps. */
export function findAsked(folded: string): readonly Asked[] {
  const found: Asked[] = []
  for (const [code, isExplicit, pattern] of patterns) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some(other => other.start < end && start < other.end)) continue
      const value = readValue(code, match)
      if (value !== undefined)
        found.push({code, start, end, value, isExplicit: isExplicit || match.groups?.['bound'] !== undefined})
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function readValue(code: Asked['code'], match: RegExpExecArray): string | Span | undefined {
  const groups = match.groups ?? {}
  const raw = groups['value'] ?? groups['other'] ?? groups['third'] ?? groups['fourth'] ?? groups['last']
  if (code === 'words' || code === 'mostWords') {
    const number = readNumber(raw ?? '')
    return number !== undefined && number >= 50 ? String(number) : undefined
  }
  if (code === 'lang') return languages[raw ?? '']
  if (code !== 'keyphrase' && code !== 'tone' && code !== 'audience') return ''
  if (!raw?.trim()) return undefined
  const start = match.indices!.groups!['value']![0] + raw.length - raw.trimStart().length
  return {start, end: start + raw.trim().length}
}
