import {
  type AnalysedDoc,
  annotationsOf,
  countWords,
  isRelation,
  type ParsedSentence,
  type SourceSpan,
  type Span,
} from '../document/index.js'
import {type French, type Variant, variantsOf} from '../language/index.js'
import {contentLemmas} from './content-words.js'
import {nameOfIn} from './name-of.js'

/** A clause of the source that can stand alone, said as briefly as its facts allow. */
export interface Statement {
  readonly sentence: number
  /** Without final mark, first letter as in the source. */
  readonly text: string
  readonly words: number
  readonly lemmas: ReadonlySet<string>
  readonly importance: number
  readonly hasRelativeDate: boolean
  /** Names something only by a noun that the title or the first sentence has: clear under the headline, not by itself. */
  readonly isWeak: boolean
  /** In the passive: said where nothing active says as much, since a page's passives are counted. */
  readonly isPassive: boolean
  readonly variant: Variant
  readonly from: readonly SourceSpan[]
}

/** Arcs less sure than this are not cut along: 0.5 is as likely wrong as right. */
const LEAST_CONFIDENCE = 0.5

/**
 * The statements of each sentence of the article, from the fullest to the briefest; none where a clause points outside
 * itself, has a relative date that can't be left out, or cuts a quotation.
 *
 * @returns Lists by sentence index.
 */
export function statementsOf(doc: AnalysedDoc, importance: readonly number[], french: French): Statement[][] {
  const nameOf = nameOfIn(doc, french)
  const saying = french.derive(sayingVerbs)
  const topical = topicalNouns(doc)
  return doc.sentences.map(sentence => {
    const kind = doc.blocks[sentence.block]?.kind
    if (kind !== 'paragraph' && kind !== 'quote') return []
    if (isInterrogative(doc, sentence)) return []
    return variantsOf(doc, sentence, french, ['relativeDate', 'linkingAdverb'], nameOf)
      .filter(
        variant =>
          variant.unresolved.every(index => isTopical(sentence, index, topical)) &&
          !opensLikeAnswer(variant.text) &&
          !opensWithPronoun(sentence, variant) &&
          !lacksObject(doc, sentence, variant, saying) &&
          (variant.operations.length === 0 || variant.confidence >= LEAST_CONFIDENCE) &&
          isBalanced(variant.text) &&
          hasSubject(sentence, variant) &&
          keepsQuotations(doc, sentence, variant) &&
          keepsAttributions(doc, sentence, variant),
      )
      .map(variant => ({
        sentence: sentence.index,
        text: variant.text,
        words: countWords(variant.text),
        lemmas: contentLemmas(sentence, variant.tokens),
        importance: importance[sentence.index] ?? 0,
        hasRelativeDate: holdsRelativeDate(doc, sentence, variant),
        isWeak: variant.unresolved.length > 0,
        isPassive: sentence.tokens.some(({head, deprel}) => head === variant.clause.head && deprel === 'aux:pass'),
        variant,
        from: [{file: 0, start: sentence.start, end: sentence.end}],
      }))
  })
}

function isInterrogative(doc: AnalysedDoc, sentence: ParsedSentence): boolean {
  return /[?]\s*[»”"]?\s*$/.test(doc.text.slice(sentence.start, sentence.end))
}

/** Sentences that go on from the one before (« Mais… », « Car… », « D’où… ») can't stand alone. */
function opensLikeAnswer(text: string): boolean {
  return /^(mais|car|or|donc|et|ou|ni|puis|ainsi|d’où|cependant|toutefois|pourtant|en effet|en revanche|par ailleurs|de plus|en outre|enfin|ensuite|oui|non|où|qui|que|dont|lequel|laquelle|tandis que|alors que|au-delà|là|ici|de (?:son|leur) côté|pour (?:sa|leur) part|au contraire|à l’inverse|dans le même temps|à cette occasion|sur ce point|à ce titre|dans ce cadre|au total|résultat|autrement dit|bref|en somme|certes|d’ailleurs|au fond|du coup|sinon|premièrement|deuxièmement|troisièmement|d’une part|d’autre part|plus particulièrement|en particulier|voilà pourquoi|c’est pourquoi|quant à|à vrai dire)(?![\p{L}-])/iu.test(
    text.replace(/'/g, '’'),
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
  if (/^(c[’']est|ce sont|c[’']était|ce n[’']est|il y a|il y avait|voici|voilà)(?![\p{L}-])/iu.test(variant.text))
    return true
  if (!/^(il|elle|ils|elles|on|nous|je|j[’']|vous|tu)(?![\p{L}-])/iu.test(variant.text)) return false
  return !/^(falloir|agir|suffire|pleuvoir|neiger|convenir)$/.test(sentence.tokens[variant.clause.head]?.lemma ?? '')
}

/** Lemmas of the verbs of speech and thought. */
function sayingVerbs(french: French): ReadonlySet<string> {
  return new Set([...(french.lists['reporting-verbs'] ?? [])].map(line => line.split('\t')[0]!))
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
  return subject !== undefined && !/^(ADJ|NUM|DET|ADV)$/.test(subject.upos)
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
    const speaker = quotation.speaker?.span
    return (
      speaker !== undefined &&
      sentence.tokens.some(token => kept.has(token.index) && speaker.start <= token.start && token.end <= speaker.end)
    )
  })
}

/** What the source attributes keeps the words that say to whom. */
function keepsAttributions(doc: AnalysedDoc, sentence: ParsedSentence, variant: Variant): boolean {
  const kept = new Set(variant.tokens)
  const holds = (span: Span): boolean =>
    sentence.tokens.some(token => kept.has(token.index) && span.start <= token.start && token.end <= span.end)
  return annotationsOf(doc, sentence.index).attributions.every(
    ({content, speaker}) => !holds(content) || (holds(speaker.span) && holds(speaker.clause)),
  )
}

function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1
  return count('«') === count('»') && count('(') === count(')') && count('“') === count('”') && count('"') % 2 === 0
}

function holdsRelativeDate(doc: AnalysedDoc, sentence: ParsedSentence, variant: Variant): boolean {
  const kept = new Set(variant.tokens)
  return annotationsOf(doc, sentence.index).dates.some(
    date => date.kind === 'relative' && kept.has(date.first) && kept.has(date.last),
  )
}
