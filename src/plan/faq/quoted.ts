import {type AnalysedDoc, countWords, overlaps, type ParsedToken, type Quotation} from '../../document/index.js'
import {compose, joinWords, typography} from '../../language/index.js'
import {titleOf} from '../people.js'
import {determinerOf, nounTokens, plain, pointsElsewhere} from './description.js'
import {JUSTICE} from './fact-of-clause.js'
import {entityAt, type PhraseSource} from './phrase-source.js'
import {LONGEST_QUESTION} from './question-text.js'

/** A question about what somebody says, with the words between marks as its answer. */
export interface QuotedQuestion {
  readonly question: string
  readonly answer: string
  readonly entity: number
  /** Where the article has it: the sentences of the quotation. */
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly words: number
  /** Whether the question says what is spoken of. */
  readonly isTold: boolean
}

/** Words of a quotation that answers: fewer say little, more is no crisp answer (editorial.md, « Quotations »). */
const WORDS = {least: 6, most: 40}

/** Openings that answer or go on from what was said before. */
const LOOKS_BACK =
  /^(?:mais|et|donc|alors|aussi|même|en revanche|sans|moi|oui|non|car|or|puis|ensuite|pourtant|cependant|là|voilà|c’est|ce n’est|ce n’était|ce (?:sont|serait|sera|fut)|ça|cela|ceci|celui|celle|ceux|d’ailleurs|en fait|au contraire|par contre|du coup|l’un|l’une|il s’agit|eh bien)(?!\p{L})|en question(?!\p{L})/iu

/** Words in a quotation that only its own sentences can explain. */
const POINTING = /^(?:ça|cela|ceci|celui-ci|celle-ci|ceux-ci|celles-ci|lui|leur|eux|y|en|là|ici|autres?)$/i

/** Verbs that tell a joke: what was said in play is no answer. */
const PLAYING = new Set('ironiser plaisanter sourire rire badiner railler moquer glisser souffler'.split(' '))

/** Verbs that go on from an earlier statement; alone in an answer they become « dire ». */
const FOLLOWING = new Set(
  'ajouter poursuivre conclure reprendre compléter répéter répondre rétorquer répliquer enchaîner renchérir insister interroger corriger nuancer'.split(
    ' ',
  ),
)

/**
 * « Que dit Marc Thévenin de la rue Basse ? »: complete quotations of a named person, understood without what stands
 * around them; the answer is the quotation letter for letter, with who says it.
 *
 * @param keyphrase  What the article is about: named in the question when the quotation speaks of it.
 */
export function quotedQuestions(source: PhraseSource, keyphrase: string): QuotedQuestion[] {
  const {doc} = source
  return doc.quotations.flatMap(quotation => {
    const {speaker, complete} = quotation
    const entity = speaker?.entity === undefined ? undefined : doc.entities[speaker.entity]
    if (!complete || !speaker || entity?.kind !== 'person' || !/\s/.test(entity.name)) return []
    const verb = verbOf(doc, quotation)
    if (verb === undefined) return []
    const made = partsOf(doc, quotation).flatMap(part => {
      const words = spokenWords(source, part)
      if (words === undefined) return []
      const about = topicOfWords(source, part, keyphrase) ?? subjectOfWords(source, part, entity.id)
      const asks = verb.isPast
        ? ['qu’a', 'déclaré', ...entity.name.split(' ')]
        : ['que', 'dit', ...entity.name.split(' ')]
      const of = verb.isPast ? ['à', 'propos', 'de'] : ['de']
      const question = joinWords([...asks, ...(about === undefined ? [] : [...of, ...about.split(' ')])], source.french)
      if (question.length > LONGEST_QUESTION) return []
      const role = titleOf(doc, entity)
      const title = role === undefined || role.length > 70 ? '' : `, ${role}`
      const {sentences} = part
      return [
        {
          question: typography(`${question.charAt(0).toUpperCase()}${question.slice(1)} ?`, source.french).text,
          answer: typography(`« ${words} », ${verb.text} ${entity.name}${title}.`, source.french).text,
          entity: entity.id,
          start: doc.sentences[sentences[0]!]!.start,
          end: doc.sentences[sentences[sentences.length - 1]!]!.end,
          sentence: sentences[0]!,
          words: countWords(words),
          isTold: about !== undefined,
        },
      ]
    })
    return (made.some(({isTold}) => isTold) ? made.filter(({isTold}) => isTold) : made).slice(0, 1)
  })
}

/** Words between the marks, or some whole sentences of them: a quotation may be shortened at its ends (editorial.md). */
type Spoken = Pick<Quotation, 'inner' | 'sentences' | 'start' | 'end'>

/** All the words; or each whole sentence of a quotation that is long, or in which the speaker is named. */
function partsOf(doc: AnalysedDoc, {inner, sentences, inserts, start, end}: Quotation): Spoken[] {
  const whole = inserts.length === 0 ? [{inner, sentences, start, end}] : []
  const single = sentences.flatMap(index => {
    const sentence = doc.sentences[index]!
    const part = {start: Math.max(sentence.start, inner.start), end: Math.min(sentence.end, inner.end)}
    if (inserts.some(insert => overlaps(insert, part))) return []
    return [{inner: part, sentences: [index], ...part}]
  })
  return sentences.length > 1 ? [...whole, ...single] : whole
}

/** The words between the marks when they say by themselves what they are about, without their last full stop. */
function spokenWords({doc}: PhraseSource, {inner, sentences, start, end}: Spoken): string | undefined {
  const words = plain(doc.text.slice(inner.start, inner.end)).replace(/[.,\s]+$/u, '')
  const count = countWords(words)
  if (count < WORDS.least || count > WORDS.most || !/^\p{Lu}/u.test(words)) return undefined
  if (/[«»"“”[\]]|…|\.\.\./u.test(words) || LOOKS_BACK.test(words) || JUSTICE.test(words)) return undefined
  if (doc.dates.some(date => date.kind === 'relative' && overlaps(date, {start, end}))) return undefined
  for (const index of sentences) {
    const tokens = doc.sentences[index]!.tokens.filter(token => inner.start <= token.start && token.end <= inner.end)
    if (tokens.some(token => isOpen(doc, token, inner.start))) return undefined
  }
  return words
}

/** Whether a word of a quotation points to something that the quotation itself does not name before. */
function isOpen(doc: AnalysedDoc, token: ParsedToken, from: number): boolean {
  if (POINTING.test(token.form) && (token.upos === 'PRON' || token.upos === 'ADV')) return true
  const isObject = token.upos === 'PRON' && /^(?:le|la|les|l[’'])$/i.test(token.form)
  if (!isObject && !/^-?(?:t-)?(?:ils?|elles?)$/i.test(token.form)) return false
  if (/^expl/.test(token.deprel) && /^-?(?:t-)?il$/i.test(token.form)) return false
  const number = /s$/i.test(token.form) ? 'Plur' : 'Sing'
  const gender = /^-?(?:t-)?(?:elles?|la)$/i.test(token.form) ? 'Fem' : /^l/i.test(token.form) ? undefined : 'Masc'
  // Its antecedent is a subject before it within the marks; anything else could stand outside them.
  return !doc.sentences.some(({tokens, start, end}) => {
    if (end < from || start > token.start) return false
    return tokens.some(
      other =>
        other.start >= from &&
        other.end < token.start &&
        (other.upos === 'NOUN' || other.upos === 'PROPN') &&
        /^nsubj/.test(other.deprel) &&
        (other.feats.Number ?? 'Sing') === number &&
        (gender === undefined || other.feats.Gender === undefined || other.feats.Gender === gender),
    )
  })
}

/** The verb that gives the speech, as the source has it: « explique », « a déclaré »; « dit » where it only goes on. */
function verbOf(doc: AnalysedDoc, {speaker}: Quotation): {text: string; isPast: boolean} | undefined {
  if (speaker?.verb === undefined || PLAYING.has(speaker.verb)) return undefined
  for (const {tokens} of doc.sentences.filter(({start, end}) => overlaps({start, end}, speaker.clause))) {
    const verb = tokens.find(
      token => token.lemma === speaker.verb && speaker.clause.start <= token.start && token.end <= speaker.clause.end,
    )
    if (!verb) continue
    const isNeutral = FOLLOWING.has(verb.lemma)
    if (verb.feats.VerbForm === 'Fin' && verb.feats.Tense === 'Pres' && verb.feats.Number !== 'Plur')
      return {text: isNeutral ? 'dit' : verb.form, isPast: false}
    const helper = tokens.find(token => token.head === verb.index && /^aux/.test(token.deprel))
    if (verb.feats.VerbForm === 'Part' && /^a$/i.test(helper?.form ?? '') && verb.feats.Number !== 'Plur')
      return {text: isNeutral ? 'a dit' : `a ${verb.form}`, isPast: true}
  }
  return undefined
}

/** The keyphrase with its article, when the words speak of it by its noun: « cette rue » for « la rue Basse ». */
function topicOfWords({doc}: PhraseSource, {inner}: Spoken, keyphrase: string): string | undefined {
  const noun = /^\p{Ll}[\p{L}-]+(?=\s)/u.exec(keyphrase)?.[0]
  if (noun === undefined) return undefined
  const spoken = new RegExp(`(?:^|\\s)(ce|cet|cette)\\s${noun}(?=[\\s,.])`, 'iu').exec(
    plain(doc.text.slice(inner.start, inner.end)),
  )
  if (!spoken) return undefined
  return `${/^cette$/i.test(spoken[1]!) ? 'la' : 'le'} ${keyphrase}`
}

/** Sentences outside the quotation that must name a thing for its bare noun to be plain. */
const PLAIN = 2

/** What the words are about: the first noun with « le, la, les » in them that the article speaks of elsewhere, or a name. */
function subjectOfWords(source: PhraseSource, {inner, sentences}: Spoken, speaker: number): string | undefined {
  const {doc, french} = source
  for (const index of sentences) {
    const sentence = doc.sentences[index]!
    for (const token of sentence.tokens) {
      if (token.start < inner.start || token.end > inner.end || !token.agreed) continue
      if (!/^nsubj/.test(token.deprel) || !/^(?:NOUN|PROPN)$/.test(token.upos)) continue
      const entity = entityAt(source, index, token.index)
      if (entity?.id === speaker) continue
      const determiner = determinerOf(sentence, token.index)
      if (determiner ? !/^(?:le|la|les|l[’'])$/i.test(determiner.form) : entity === undefined) continue
      const own = nounTokens(sentence, token.index)
      const isRecurring = timesNamed(source, token.lemma, sentences) >= PLAIN
      const isTopic = isRecurring && (own.length > 2 || isInOpening(source, token.lemma))
      if (
        !(entity !== undefined || isTopic) ||
        own.length > 6 ||
        own.some(at => /^(?:PUNCT|VERB|PRON)$/.test(sentence.tokens[at]!.upos))
      )
        continue
      const text = plain(compose([{kept: own, sentence: index}], doc, french))
      if (pointsElsewhere(text) || text.length > 45) continue
      return determiner ? text.charAt(0).toLowerCase() + text.slice(1) : text
    }
  }
  return undefined
}

/** Whether the title or the first two sentences have the noun: it is what the article is about. */
function isInOpening({doc}: PhraseSource, lemma: string): boolean {
  return doc.sentences
    .slice(0, 3)
    .some(({tokens}) => tokens.some(token => token.lemma === lemma && token.upos === 'NOUN'))
}

/** How many sentences outside a quotation have the noun. */
function timesNamed({doc}: PhraseSource, lemma: string, within: readonly number[]): number {
  return doc.sentences.filter(
    ({index, tokens}) =>
      !within.includes(index) && tokens.some(token => token.lemma === lemma && token.upos === 'NOUN'),
  ).length
}
