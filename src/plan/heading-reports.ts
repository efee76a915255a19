import {type AnalysedDoc, type Attribution, annotationsOf, isRelation, type ParsedSentence} from '../document/index.js'
import {compose, type French, finiteOf, piecesWith, referencesOf} from '../language/index.js'
import {contentLemmas} from './content-words.js'
import type {Statement} from './statement.js'

/**
 * What is reported in a sentence, said first and attributed after: « X a indiqué que le pont rouvrait » gives nothing
 * (its tense is the report’s), « X a indiqué que le pont est fermé » gives « Le pont est fermé, selon X ».
 *
 * @returns Statements without final mark; their variant holds the reported clause.
 */
export function reportedStatements(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  importance: number,
  french: French,
): Statement[] {
  return annotationsOf(doc, sentence.index).attributions.flatMap(attribution => {
    const speaker = speakerWords(doc, attribution)
    const tokens = contentTokens(sentence, attribution)
    const kept = new Set(tokens)
    const head = tokens.find(index => !kept.has(sentence.tokens[index]!.head))
    if (!speaker || head === undefined) return []
    const finite = finiteOf(sentence, head)
    const subject = sentence.tokens.find(token => token.head === head && isRelation(token.deprel, 'nsubj'))
    if (!finite || !subject || subject.upos === 'PRON' || !kept.has(subject.index)) return []
    if (finite.feats.Mood !== 'Ind' || !/^(Pres|Fut)$/.test(finite.feats.Tense ?? '')) return []
    const references = referencesOf(doc, sentence, tokens)
    if (references.unresolved.length > 0) return []
    const text = `${compose(piecesWith(sentence, tokens, references.replacements), doc, french)}, selon ${speaker}`
    const clause = {
      sentence: sentence.index,
      head,
      finite: finite.index,
      kind: 'main' as const,
      subject: subject.index,
      sharesSubject: false,
      tokens,
    }
    const confidence = Math.min(sentence.tokens[head]!.confidence, subject.confidence)
    return [
      {
        sentence: sentence.index,
        text,
        words: text.split(/\s+/).length,
        lemmas: contentLemmas(sentence, tokens),
        importance,
        hasRelativeDate: annotationsOf(doc, sentence.index).dates.some(
          ({kind, first}) => kind === 'relative' && kept.has(first),
        ),
        isWeak: false,
        isPassive: false,
        variant: {
          clause,
          tokens,
          text,
          dropped: [],
          named: references.replacements.length,
          replacements: references.replacements,
          bare: [],
          unresolved: [],
          confidence,
          operations: ['reported-first'],
        },
        from: [{file: 0, start: sentence.start, end: sentence.end}],
      },
    ]
  })
}

/** The reported clause’s tokens, without « que » and outer punctuation; none when they are not one run. */
function contentTokens(sentence: ParsedSentence, {content, speaker}: Attribution): number[] {
  if (!speaker.verb || speaker.clause.start > content.start) return []
  const inside = sentence.tokens.filter(({start, end}) => content.start <= start && end <= content.end)
  const first = inside.findIndex(({form}) => !/^(que|qu’|,|:)$/i.test(form))
  const rest = first < 0 ? [] : inside.slice(first)
  while (rest[rest.length - 1]?.upos === 'PUNCT' && !/[»”"]/.test(rest[rest.length - 1]!.form)) rest.pop()
  return rest.map(({index}) => index)
}

/** Who says it, as « selon » takes him: a person’s name, or a noun with its article; a pronoun says nobody. */
function speakerWords(doc: AnalysedDoc, {speaker}: Attribution): string | undefined {
  const entity = speaker.entity === undefined ? undefined : doc.entities[speaker.entity]
  if (entity?.kind === 'person' && entity.name.includes(' ')) return entity.name
  const words = doc.text.slice(speaker.span.start, speaker.span.end).replace(/\s+/g, ' ').replace(/'/g, '’')
  if (words.length > 32) return undefined
  return /^(le|la|les)\s|^l’/i.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : undefined
}
