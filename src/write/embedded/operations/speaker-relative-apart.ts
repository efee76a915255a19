import {type AnalysedDoc, annotationsOf, type ParsedSentence, type Speaker} from '../../../document/index.js'
import {type French, finiteOf} from '../../../language/index.js'
import {isEnclosed} from '../attribution-scope.js'
import {isCertain, isMark, lastWordOf} from '../certain.js'
import {definiteOf} from '../definite.js'
import type {Operation} from '../operation.js'
import {keep, say} from '../pieces.js'
import {nounsBefore} from '../relative-clause.js'

/** Most tokens of what tells who the speaker is. */
const MOST_APPOSITION = 10

/**
 * Give what is told of a speaker after his words a sentence of its own: « … », a déclaré la maire, qui a rappelé…
 * becomes « … », a déclaré la maire. Elle a rappelé…
 *
 * The pronoun only after a quotation of whole sentences, whose attribution has no other subject; else the noun or name.
 */
export const speakerRelativeApart: Operation = {
  id: 'speaker-relative-apart',
  apply({doc, sentence, french}) {
    for (const {speaker, isQuoted} of speakersOf(doc, sentence)) {
      const relative = relativeAfter(doc, sentence, speaker)
      if (relative === undefined) continue
      const verb = predicateAfter(sentence, relative)
      if (verb === undefined || isEnclosed(doc, sentence, sentence.tokens[relative]!.start)) continue
      const words = wordsFor(doc, sentence, speaker, isQuoted, french)
      if (!words) continue
      return [
        {
          pieces: keep(sentence, 0, relative - 2),
          head: sentence.tokens.findIndex(({head}) => head === -1),
          ...(isQuoted ? {quotes: true} : {}),
        },
        {pieces: [...say(words), ...keep(sentence, relative + 1, lastWordOf(sentence))], head: verb},
      ]
    }
    return undefined
  },
  examples: {
    rewrites: [
      [
        '« Nous ne pouvions plus attendre le printemps », a déclaré la maire, Hélène Carrouge, qui a rappelé le coût des travaux.',
        [
          '« Nous ne pouvions plus attendre le printemps », a déclaré la maire, Hélène Carrouge.',
          'Elle a rappelé le coût des travaux.',
        ],
      ],
      [
        '« Nous avons mis les enfants dans la cave », a raconté Lise Morel, une institutrice de 41 ans, qui a fermé son école lundi soir.',
        [
          '« Nous avons mis les enfants dans la cave », a raconté Lise Morel, une institutrice de 41 ans.',
          'Elle a fermé son école lundi soir.',
        ],
      ],
      [
        'Le suspect aurait reconnu une partie des vols de novembre, a indiqué le parquet, qui n’exclut pas d’autres interpellations.',
        [
          'Le suspect aurait reconnu une partie des vols de novembre, a indiqué le parquet.',
          'Le parquet n’exclut pas d’autres interpellations.',
        ],
      ],
      [
        '« On nous a présenté exactement le même document », a expliqué Lise Morel, déléguée syndicale, qui réclame la venue du préfet.',
        [
          '« On nous a présenté exactement le même document », a expliqué Lise Morel, déléguée syndicale.',
          'Elle réclame la venue du préfet.',
        ],
      ],
    ],
    leaves: ['« Nous ne pouvions plus attendre », a déclaré la maire à ceux qui réclamaient une autre école.'],
  },
}

function speakersOf(doc: AnalysedDoc, sentence: ParsedSentence): {speaker: Speaker; isQuoted: boolean}[] {
  const quoted = annotationsOf(doc, sentence.index).quotations.flatMap(({start, end, speaker, complete}) =>
    speaker && complete && sentence.start <= start && end <= sentence.end && speaker.clause.start >= end
      ? [{speaker, isQuoted: true}]
      : [],
  )
  const reported = annotationsOf(doc, sentence.index).attributions.flatMap(({sentence: index, speaker, content}) =>
    index === sentence.index && content.start < speaker.clause.start && speaker.span.end === speaker.clause.end
      ? [{speaker, isQuoted: false}]
      : [],
  )
  return [...quoted, ...reported]
}

/** The « qui » right after the speaker, his name in apposition between at most. */
function relativeAfter(doc: AnalysedDoc, sentence: ParsedSentence, speaker: Speaker): number | undefined {
  const end = sentence.tokens.findIndex(token => token.end === speaker.span.end)
  if (end < 0) return undefined
  let next = end + 1
  if (isMark(sentence, next) && sentence.tokens[next + 1]?.upos === 'PROPN') {
    const name = annotationsOf(doc, sentence.index).mentions.find(
      ({entity, first}) => entity === speaker.entity && first === next + 1,
    )
    if (!name) return undefined
    next = name.last + 1
  }
  if (isMark(sentence, next) && /^qui$/i.test(sentence.tokens[next + 1]?.form ?? '')) return next + 1
  return isMark(sentence, next) ? afterApposition(sentence, next) : undefined
}

/** « a raconté Lise Morel, une institutrice de 41 ans, qui… »: the relative is of what the speaker is said to be. */
function afterApposition(sentence: ParsedSentence, mark: number): number | undefined {
  const opening = sentence.tokens[mark + 1]
  if (opening && isBare(sentence, mark)) return bareRelative(sentence, mark)
  if (!opening || !/^une?$/i.test(opening.form)) return undefined
  const noun = opening.head
  const relative = sentence.tokens.find(
    ({index, form}) => index > noun && /^qui$/i.test(form) && isMark(sentence, index - 1),
  )
  const verb = relative && sentence.tokens[relative.head]
  if (!relative || !verb || relative.index - mark > MOST_APPOSITION) return undefined
  const isPlain = sentence.tokens
    .slice(mark + 1, relative.index - 1)
    .every(({upos}) => !/^(VERB|AUX|PUNCT|PRON)$/.test(upos))
  const number = finiteOf(sentence, verb.index)?.feats.Number
  const nouns = nounsBefore(sentence, relative.index).filter(index => sentence.tokens[index]!.feats.Number === number)
  const isOnly = nouns.length === 1 && nouns[0] === noun
  return isPlain && (isOnly || (verb.head === noun && isCertain(sentence, verb.index))) ? relative.index : undefined
}

/** « Salvatore Mancuso, permanent syndical, qui… », « Lise Morel, la comptable, qui… »: a noun that nothing completes. */
function isBare({tokens}: ParsedSentence, mark: number): boolean {
  const own = tokens.slice(mark + 1, markAfter(tokens, mark))
  return own.filter(({upos}) => upos === 'NOUN').length === 1 && own.every(({upos}) => /^(DET|NOUN|ADJ)$/.test(upos))
}

function bareRelative({tokens}: ParsedSentence, mark: number): number | undefined {
  const next = markAfter(tokens, mark) + 1
  return next - mark <= MOST_APPOSITION && /^qui$/i.test(tokens[next]?.form ?? '') ? next : undefined
}

function markAfter(tokens: ParsedSentence['tokens'], mark: number): number {
  const found = tokens.findIndex(({index, upos}) => index > mark && upos === 'PUNCT')
  return found < 0 ? tokens.length : found
}

/** The predicate of the relative clause, when its subject is certain. */
function predicateAfter(sentence: ParsedSentence, relative: number): number | undefined {
  const {head, deprel} = sentence.tokens[relative]!
  if (!deprel.startsWith('nsubj') || !isCertain(sentence, relative)) return undefined
  const mood = finiteOf(sentence, head)?.feats.Mood
  return mood === 'Ind' || mood === 'Cnd' ? head : undefined
}

function wordsFor(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  speaker: Speaker,
  isQuoted: boolean,
  french: French,
): string | undefined {
  const entity = speaker.entity === undefined ? undefined : doc.entities[speaker.entity]
  if (entity?.kind === 'person') {
    if (isQuoted && entity.gender && entity.number !== 'Plur') return entity.gender === 'Fem' ? 'elle' : 'il'
    return entity.shortName ?? entity.name
  }
  return definiteOf(doc, sentence, speaker.span, french)
}
