import {
  type AnalysedDoc,
  annotationsOf,
  isRelation,
  type ParsedSentence,
  type Span,
  type Speaker,
} from '../document/index.js'
import type {French, Variant} from '../language/index.js'
import {missesObject} from './misses-object.js'
import {sayingVerbs} from './saying-verbs.js'

/** Why a way of saying a clause is no statement. */
export type Refusal =
  | 'unnamed'
  | 'goesOn'
  | 'pronoun'
  | 'objectless'
  | 'unsure'
  | 'unbalanced'
  | 'subjectless'
  | 'cutQuotation'
  | 'cutAttribution'

/** Arcs less sure than this are not cut along: 0.5 is as likely wrong as right. */
const LEAST_CONFIDENCE = 0.5

/** Tells why a variant can't stand alone, or undefined when it can; looks the text's own words up once. */
export function refusalIn(
  doc: AnalysedDoc,
  french: French,
): (sentence: ParsedSentence, variant: Variant) => Refusal | undefined {
  const saying = sayingVerbs(french)
  const topical = topicalNouns(doc)
  return (sentence, variant) => {
    if (opensLikeAnswer(variant.text) || SAYS_NOTHING.test(variant.text) || /^qu[’']/iu.test(variant.text))
      return 'goesOn'
    // « elles ne | que lorsqu’on précise… »: a verb went out of the middle.
    if (/(?:^|\s)(?:ne|n’)\s+(?:que|qu’|lorsqu|quand|si)/iu.test(variant.text)) return 'unsure'
    if (isSubordinate(sentence, variant) || isLoneCondition(sentence, variant) || isRelative(sentence, variant))
      return 'goesOn'
    if (opensWithPronoun(sentence, variant)) return 'pronoun'
    // « sur 1,82 milliard. »: of what stands before.
    if (/(?:million|milliard)s?(?=[,.]|$)/u.test(variant.text)) return 'unbalanced'
    if (lacksObject(doc, sentence, variant, saying) || sharesObject(sentence, variant)) return 'objectless'
    if (missesObject(sentence, variant.tokens, french)) return 'objectless'
    if (variant.operations.length > 0 && variant.confidence < LEAST_CONFIDENCE) return 'unsure'
    if (
      isTornOff(sentence, variant) ||
      /, voilà |(?:^|\s)l(?:e|a|es|’)\s?\p{L}+ (?:suivant|précédent)e?s?(?=[\s,])/iu.test(variant.text)
    )
      return 'unsure'
    if (!isBalanced(variant.text)) return 'unbalanced'
    if (!hasSubject(sentence, variant) || isLater(sentence, variant)) return 'subjectless'
    if (!keepsQuotations(doc, sentence, variant)) return 'cutQuotation'
    if (!keepsAttributions(doc, sentence, variant)) return 'cutAttribution'
    // Last: what only points outside itself can be mended where it is used.
    return variant.unresolved.every(index => isTopical(sentence, index, topical)) ? undefined : 'unnamed'
  }
}

/** « un tarif | du troisième »: a word whose head went, so that it now hangs on another. */
function isTornOff({tokens}: ParsedSentence, {tokens: own, clause}: Variant): boolean {
  const kept = new Set(own)
  const whole = new Set(clause.tokens)
  return own.some(index => {
    const {head, upos, deprel} = tokens[index]!
    if (index === clause.head || index === clause.subject || upos === 'PUNCT' || head < 0) return false
    return whole.has(head) && !kept.has(head) && !isRelation(deprel, 'cc', 'case', 'mark', 'aux', 'expl')
  })
}

/** « « Attention », prévient X »: a word that somebody calls out; whom to ring or write to; what a study owes to its form. */
const SAYS_NOTHING =
  /^(?:« |")[^\s»"]+(?:\s[^\s»"]+)?(?: »|")\s*,|@\p{L}|^contacts?(?! \p{L}+[eé]r? )\b|\b0\d(?:[ .]\d\d){4}\b|liens? d[’']intérêts?|\p{L} en question(?![\p{L}-])/iu

/** Sentences that go on from the one before (« Mais… », « Car… », « D’où… ») can't stand alone. */
function opensLikeAnswer(text: string): boolean {
  return /^(mais|car|or|donc|et|ou|ni|puis|ainsi|d’où|cependant|toutefois|pourtant|en effet|en revanche|par ailleurs|de plus|en outre|enfin|ensuite|oui|non|où|qui|que|dont|lequel|laquelle|tandis que|alors que|au-delà|là|ici|de (?:son|leur) côté|pour (?:sa|leur) part|au contraire|à l’inverse|dans le même temps|à cette occasion|sur ce point|à ce titre|dans ce cadre|au total|résultat|autrement dit|bref|en somme|certes|d’ailleurs|au fond|du coup|sinon|premièrement|deuxièmement|troisièmement|d’une part|d’autre part|plus particulièrement|en particulier|voilà pourquoi|c’est pourquoi|quant à|à vrai dire|depuis,|depuis lors|d’ici là|à l’époque|de l’autre côté|au final|dès lors|à l’inverse|plus inattendue?|même chose|en cause|comme souvent|pourquoi)(?![\p{L}-])/iu.test(
    text.replace(/'/g, '’'),
  )
}

/** « un plan, dont nous n’avons pas vu la couleur »: a noun with a relative clause that was taken for a sentence. */
function isRelative({tokens}: ParsedSentence, {clause: {subject, finite}}: Variant): boolean {
  const comma = tokens.findLast(({form, index}) => form === ',' && index < finite)?.index ?? -1
  const first = tokens[comma + 1]
  const opening = first?.upos === 'ADP' ? tokens[comma + 2] : first
  return (
    comma > 0 &&
    subject !== undefined &&
    /^(?:dont|où|que|qu’|qui|lequel|laquelle|lesquels|lesquelles)$/i.test(opening?.form ?? '')
  )
}

/** « Même si le maire refuse. »: the clause hangs on another that is not there. */
function isSubordinate(sentence: ParsedSentence, {clause}: Variant): boolean {
  return sentence.tokens.some(
    ({head, deprel, upos, index}) =>
      head === clause.head && deprel === 'mark' && upos === 'SCONJ' && index < clause.finite,
  )
}

/** « Même si, en trente minutes, le ministre n’aura rien dit. », « En Europe, même si le trafic baisse. »: a conjunction opens, and only its own verb follows. */
function isLoneCondition(sentence: ParsedSentence, {text, tokens}: Variant): boolean {
  if (
    !/^(?:[^,]{3,40}, )?(?:même si|bien que|quoique|parce qu|puisqu|alors qu|lorsqu|quand|tandis qu|comme si|pour que|afin que)/iu.test(
      text,
    )
  )
    return false
  return tokens.filter(index => sentence.tokens[index]!.feats.VerbForm === 'Fin').length < 2
}

/** « La société conçoit, fabrique et vend des vélos. »: the first verbs have their object after the last. */
function sharesObject(sentence: ParsedSentence, {clause}: Variant): boolean {
  const {tokens} = sentence
  const objectOf = (head: number) =>
    tokens.find(
      token => token.head === head && isRelation(token.deprel, 'obj', 'ccomp', 'xcomp', 'obl', 'iobj', 'advmod'),
    )
  const own = objectOf(clause.head)
  // « Il m’a suffi. », with what sufficed in the next sentence.
  if ((!own || own.deprel === 'iobj') && /^(?:falloir|suffire|agir|convenir)$/.test(tokens[clause.head]?.lemma ?? ''))
    return true
  // What a comma parts from its verb is another verb that was taken for a noun.
  if (own?.upos === 'NOUN' && own.index > clause.head && tokens[own.index - 1]?.form === ',') return true
  if (own || tokens[clause.head]?.upos !== 'VERB') return false
  // What is done to something has no object.
  if (tokens.some(token => token.head === clause.head && token.deprel === 'aux:pass')) return false
  return tokens.some(
    token =>
      token.head === clause.head &&
      token.deprel === 'conj' &&
      token.upos === 'VERB' &&
      token.index > clause.head &&
      !tokens.some(other => other.head === token.index && isRelation(other.deprel, 'nsubj')) &&
      tokens.some(other => other.head === token.index && other.deprel === 'obj'),
  )
}

/** Lemmas of the nouns in the title and in the first two sentences of the body. */
function topicalNouns(doc: AnalysedDoc): ReadonlySet<string> {
  const body = doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'paragraph').slice(0, 2)
  const title = doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'title')
  return new Set(
    [...title, ...body].flatMap(({tokens}) => tokens.filter(({upos}) => upos === 'NOUN').map(({lemma}) => lemma)),
  )
}

function isTopical(sentence: ParsedSentence, index: number, topical: ReadonlySet<string>): boolean {
  const token = sentence.tokens[index]
  return token?.upos === 'NOUN' && topical.has(token.lemma)
}

/** A pronoun that opens a statement must be impersonal (« il faut », « il s’agit »). */
function opensWithPronoun(sentence: ParsedSentence, variant: Variant): boolean {
  if (
    /^(c[’']\p{L}+|ce sont|ce n[’']\p{L}+|ce (?:ne|serait|sera|fut|doit|peut|pourrait|devrait)|cela|ceci|ça|il y a|il y avait|voici|voilà)(?![\p{L}-])/iu.test(
      variant.text,
    )
  )
    return true
  if (!/^(il|elle|ils|elles|on|nous|je|j[’']|vous|tu)(?![\p{L}-])/iu.test(variant.text)) return false
  return !/^(falloir|agir|suffire|pleuvoir|neiger|convenir)$/.test(sentence.tokens[variant.clause.head]?.lemma ?? '')
}

/** A verb of speech that is left without what was said: « Le maire écrit. » */
function lacksObject(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  {clause, tokens}: Variant,
  saying: ReadonlySet<string>,
): boolean {
  if (!saying.has(sentence.tokens[clause.head]!.lemma)) return false
  const holds = tokens.some(index => {
    const {head, deprel, start} = sentence.tokens[index]!
    const isObject = head === clause.head && isRelation(deprel, 'obj', 'ccomp', 'xcomp', 'obl')
    return (
      isObject ||
      annotationsOf(doc, sentence.index).quotations.some(quotation => quotation.start <= start && start < quotation.end)
    )
  })
  return !holds
}

/**
 * A clause needs its subject, and one that says who: « le plus âgé », « les deux premiers », « le second » point to
 * somebody named before.
 */
function hasSubject(sentence: ParsedSentence, {clause}: Variant): boolean {
  const subject = clause.subject === undefined ? undefined : sentence.tokens[clause.subject]
  if (subject === undefined) return false
  // « Plus de 900 personnes », « Les moins de 4 ans », « Les deux premiers de la poule » say who.
  const isCounted =
    /^(?:plus|moins|près)$/i.test(subject.form) || (subject.upos === 'ADJ' && subject.feats.Number === 'Plur')
  const isTold = sentence.tokens.some(
    ({head, deprel, upos, index}) =>
      head === subject.index &&
      index > subject.index &&
      /^(?:NOUN|PROPN)$/.test(upos) &&
      isRelation(deprel, 'nmod', 'obl') &&
      !/aine$/.test(sentence.tokens[index]!.form),
  )
  if (isCounted && isTold) return true
  return !/^(ADJ|NUM|DET|ADV)$/.test(subject.upos)
}

/** « Dix-huit mois plus tard a été présentée »: a lapse of time taken for who did it, the real subject being elsewhere. */
function isLater({tokens}: ParsedSentence, {clause, text}: Variant): boolean {
  const subject = clause.subject === undefined ? undefined : tokens[clause.subject]
  return (
    / plus t(?:ard|ôt) /i.test(text) &&
    /^(?:minute|heure|jour|semaine|mois|an|année|siècle)$/.test(subject?.lemma ?? '')
  )
}

/** A quotation is kept whole, and when it stands by itself, with the words that say who said it. */
function keepsQuotations(doc: AnalysedDoc, sentence: ParsedSentence, variant: Variant): boolean {
  const kept = new Set(variant.tokens)
  return annotationsOf(doc, sentence.index).quotations.every(quotation => {
    if (!quotation.sentences.includes(sentence.index)) return true
    const inside = sentence.tokens.filter(token => quotation.start <= token.start && token.end <= quotation.end)
    const held = inside.filter(token => kept.has(token.index)).length
    if (held === 0) return true
    if (held < inside.length || quotation.end > sentence.end || quotation.start < sentence.start) return false
    if (!quotation.complete) return true
    return quotation.speaker !== undefined && namesSpeaker(sentence, kept, quotation.speaker)
  })
}

/** What the source attributes keeps the words that say to whom. */
function keepsAttributions(doc: AnalysedDoc, sentence: ParsedSentence, variant: Variant): boolean {
  const kept = new Set(variant.tokens)
  return annotationsOf(doc, sentence.index).attributions.every(
    ({content, speaker}) =>
      !sentence.tokens.some(token => kept.has(token.index) && isWithin(token, content)) ||
      namesSpeaker(sentence, kept, speaker),
  )
}

/**
 * Whether the clause keeps the words that say who speaks.
 *
 * Where a pronoun stands for a speaker whom another sentence names, those are the words around the pronoun, which is
 * named like any other.
 */
function namesSpeaker(sentence: ParsedSentence, kept: ReadonlySet<number>, {span, clause}: Speaker): boolean {
  const holds = (part: Span): boolean => sentence.tokens.some(token => kept.has(token.index) && isWithin(token, part))
  const isHere = sentence.start <= span.start && span.end <= sentence.end
  return holds(clause) && (!isHere || holds(span))
}

function isWithin(token: Span, part: Span): boolean {
  return part.start <= token.start && token.end <= part.end
}

function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1
  return count('«') === count('»') && count('(') === count(')') && count('“') === count('”') && count('"') % 2 === 0
}
