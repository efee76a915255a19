/** Verbs that ask for a text to be edited, as folded stems: imperative, infinitive and polite forms. */
const editingVerb =
  "(?:(?:re)?ecri(?:s|vez|re|ture)|re-?ecri\\w*|redig\\w+|redaction|reformul\\w+|transform\\w*|amelior\\w+|optimi[sz]\\w*|corrig\\w+|tradui\\w+|met(?:s|tez|tre)?|rend(?:s|ez|re)?|fai(?:s|t|tes|re)|cree[rz]?|gener\\w+|developp\\w+|enrichi\\w*|r?allong\\w+|etoff\\w+|ajout\\w+|inser\\w*|inclu\\w*|prevo\\w+|utilis\\w+|structur\\w+|adapt\\w*|repren(?:ds|ez|dre)|retravaill\\w+|remani\\w+|produi\\w+|compos\\w+|organis\\w+|decoup\\w+|gard\\w+|conserv\\w+|evit\\w+|respect\\w+|donn\\w+|pass(?:e|er|ez)|relis\\w*|complet\\w+|convert\\w*|prepar\\w+|fourni\\w*|livr\\w+|propos\\w+|soign\\w+|insist\\w+|resum\\w+|condens\\w+|raccourci\\w*|summari[sz]e|shorten|n'(?:utilis|ajout|invent)\\w+|" +
  "re-?writ\\w*|re-?word\\w*|writ(?:e|ing)|mak(?:e|ing)|creat\\w+|turn|improv\\w+|edit|translat\\w+|expand\\w*|extend|lengthen|add|insert|let|give|produc\\w+|format\\w*|ensure|us(?:e|ing)|put|rephras\\w+|paraphras\\w+|polish|proof-?read|adapt|keep|avoid|break|split|organi[sz]e|provide|draft|deliver|don't|do not|enrich|enhance)"

/** Ways to ask before the verb. */
const politeness =
  "(?:peux-tu|tu peux|peut-tu|pouvez[- ]vous|vous pouvez|pourr(?:ais-tu|iez-vous)|je (?:veux|voudrais|souhaite|desire)(?: que (?:tu|vous))?|j'(?:aimerais|ai besoin)(?: que (?:tu|vous))?(?: d[e']un)?|il (?:me |nous )?fau(?:t|drait)|merci de|veuillez|(?:can|could|would|will) you|please|pls|i(?:'d| would)? (?:want|need|like)(?: you)?(?: to)?|we need|kindly|s'il (?:te|vous) plait|stp|svp|consignes?|instructions?|brief|demande|mission)"

const object =
  '(?:articles?|textes?|papier|depeche|contenu|billet|post|communique(?: de presse)?|brouillon|reportage|text|story|piece|copy|content|draft|blog post|news|report|press release|ce qui suit)'

/** Words that carry nothing of their own in a request. */
const glue = new Set(
  'le la les l un une des du de d en et ou avec dans pour sur par au aux ce cet cette ci que qui qu il elle on y c s n j m t je tu vous moi nous me te se ne pas mon ma mes ton ta tes votre notre a the an of to and or with in on for by this that these my our it its is be there have has i you me we as at so not from tout tous ca cela all'.split(
    ' ',
  ),
)

/** Words that only dress a request: they ask for nothing that can be acted upon, and nothing is lost without them. */
const dressing = new Set([
  ...'bonjour bonsoir salut hello hi merci thanks plait dessous suivant suivante suit doit doivent devra soit sois etre est sera faut aura version bien tres plus aussi puis ainsi moins minimum minimal environ longueur nombre total mots format web site ligne prete pret publier publiable forme partir jusqu atteindre contenir comporter mini voici mise langue faire presse blog h2 h3 base faudrait objectif tache'.split(
    ' ',
  ),
  ...'should must please following below above into also then well ready online friendly compatible optimised optimized fully least minimum about around long length words word total publish published publishable website given entire whole reach contain news press release language goal task'.split(
    ' ',
  ),
])

const starts = new RegExp(
  `^(?:(?:bonjour|bonsoir|salut|hello|hi|hey|coucou)\\b[ ,!.]*)?(?:${politeness}\\b[ ,:]*(?:de |que tu |que vous |to |me |moi |un |une |an? )?)*`,
)

/** Whether folded text opens with an editing verb, after any greeting or polite phrase. */
export function opensWithVerb(folded: string): boolean {
  const opening = starts.exec(folded)?.[0] ?? ''
  return new RegExp(`^(?:(?:me |le |la |les |l'|m')?${editingVerb})(?:-(?:le|la|les|moi|en|y))*\\b`).test(
    folded.slice(opening.length),
  )
}

/** Whether folded text opens with a polite phrase that asks: « pouvez-vous », « je voudrais », « please ». */
export function opensPolitely(folded: string): boolean {
  return new RegExp(`^(?:(?:bonjour|bonsoir|salut|hello|hi|hey|coucou)\\b[ ,!.]*)?${politeness}\\b`).test(folded)
}

/** Whether a folded word is an editing verb. */
export function isVerb(folded: string): boolean {
  return new RegExp(`^${editingVerb}$`).test(folded)
}

/** Whether folded text is a greeting and nothing else. */
export function isGreeting(folded: string): boolean {
  return /^(?:bonjour|bonsoir|salut|hello|hi|hey|coucou)\b[^.!?\n]{0,20}[,.!]?$/.test(folded)
}

/** Whether folded text names this very text (« cet article », « the following text ») within its first 120 characters. */
export function namesThisText(folded: string): boolean {
  const named = new RegExp(
    `(?:\\b(?:cet|ce|cette|this|the|le|la|notre|mon|ma|our|my)\\b|\\bl')(?: ?[a-z-]+){0,2}? ?\\b${object}\\b|^[^.]{0,60}\\b(?:le|la|l')? ?${object} (?:ci-dessous|ci-joint|suivant|below|following)`,
  )
  const law =
    /\barticles? (?:de (?:loi|foi)|du (?:code|traite|reglement|projet)|de la (?:constitution|loi|convention)|\d|l?\. ?\d|premier|unique)/
  return named.test(folded.slice(0, 120)) && !law.test(folded)
}

/** Whether folded text says what this text must be: « cet article doit… », « the article should… ». */
export function saysWhatItMustBe(folded: string): boolean {
  return /^(?:l'|le |the |cet? |this )(?:articles?|texte?|text)\b.{0,40}?\b(?:doit|doivent|devra|devrait|sera|should|must|needs?|has) /.test(
    folded,
  )
}

/** Whether folded text opens with a French infinitive, as titles do too. */
export function opensWithInfinitive(folded: string): boolean {
  return /^(?:re-?)?[a-z]+(?:er|ir|ire|tre|dre)\b/.test(folded)
}

/** Whether folded text asks for one text of a kind: « un article », « article SEO », « a blog post ». */
export function namesOneText(folded: string): boolean {
  return new RegExp(`(?:\\b(?:un|une|an?|en|into|as)(?: [a-z-]+){0,3}? |^(?:\\W*))${object}\\b`).test(
    folded.slice(0, 160),
  )
}

/** Whether folded text reads like advice to writers, or speaks of texts in general, rather than asking for one. */
export function isAdvice(folded: string): boolean {
  return /\b(?:vos|votre|your|nos|conseils?|astuces?|etapes|tips?|steps?|comment|how to|pourquoi|why|ways|facons|guide|erreurs|mistakes|chaque|every|each|toujours|always|jamais|articles|textes|contenus|texts|posts|stories)\b/.test(
    folded,
  )
}

/** The words of folded text that carry something: not glue. `plain` ones are verbs, objects and dressing of a request. */
export function contentWords(folded: string): readonly {start: number; end: number; plain: boolean}[] {
  const requestWord = new RegExp(
    `^(?:${editingVerb}|${object}|peux|peut|pouvez|pourrais|pourriez|veux|voudrais|souhaite|aimerais|besoin|veuillez|can|could|would|want|need|like|pls|kindly|svp|stp|consignes?|instructions?|brief|demande)$`,
  )
  return [...folded.matchAll(/[a-zœæ0-9]+(?:'t\b)?/g)]
    .filter(([word]) => !glue.has(word))
    .map(match => ({
      start: match.index,
      end: match.index + match[0].length,
      plain: dressing.has(match[0]) || requestWord.test(match[0]),
    }))
}
