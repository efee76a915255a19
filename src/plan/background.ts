import {type AnalysedDoc, annotationsOf, type WriteRequest} from '../document/index.js'
import {asSentence, type French} from '../language/index.js'
import {type BackgroundSource, backgroundSource} from './background-source.js'
import {contentLemmas, overlapShare} from './content-words.js'
import {importanceOf} from './importance.js'
import {isPersonal} from './personal.js'
import type {Background, Candidate, Genre} from './plan.js'
import {soundnessOf} from './soundness.js'
import {type Statement, statementsOf} from './statement.js'

/** Words of a section of background: at most what any section has, a little inside; fewer than 40 since it belongs with no other (editorial.md, « The anatomy »). */
const WORDS = {least: 25, most: 170}

/** Words that a sentence taken from a document has at most: it carries its source besides. */
const LONGEST = 34

/** Sentences in a paragraph; the first of each names the source. */
const PARAGRAPH = 5

/** Share of words from which a document says again what the article says. */
const REPEATS = 0.75

/** Nouns for people whom a newspaper does not make more recognisable (editorial.md, « People »). */
const PROTECTED =
  /(?:^|[\s’'])(victimes?|mineure?s?|adolescente?s?|fillettes?|garçonnets?|nourrissons?|bébés?|enfants?|lycéenn?e?s?|collégienn?e?s?|écolière?s?|écoliers?|élèves?|disparue?s?|décédée?s?|mort|morte|morts|blessée?s?|suspecte?s?|âgée?s? de)(?![\p{L}-])/iu

/**
 * Sections of background: what each document given as context says of the article’s own names and topics, under its own
 * heading, attributed to the document in every paragraph, never mixed into the news.
 *
 * Only statements that stand alone and bear no relative date (« hier » was another day) are taken, none about victims,
 * minors or suspects, none that the article says already; of a text about a death, a disappearance or a crime, none that names a person.
 *
 * @param contexts  In the order given; file 1 is the first.
 */
export function backgroundOf(
  doc: AnalysedDoc,
  contexts: readonly AnalysedDoc[],
  {genre, request}: {readonly genre: Genre; readonly request: WriteRequest},
  french: French,
): Background[] {
  const topic = topicOf(doc)
  const said = doc.sentences.map(sentence => contentLemmas(sentence))
  return contexts.flatMap((context, index): Background[] => {
    const source = backgroundSource(context)
    const chosen = choose(context, topic, said, genre, french)
    const words = chosen.reduce((sum, {words: own}) => sum + own, 0)
    if (words < WORDS.least) return []
    const file = index + 1
    const name = source.url ?? context.meta.canonical
    return [
      {
        file,
        heading: {text: source.heading, from: [], operations: ['fixed-heading'], score: 0},
        paragraphs: paragraphsOf(chosen, source, file),
        title: source.title,
        ...(name === undefined || name === request.sourceUrl ? {} : {url: name}),
      },
    ]
  })
}

/** What an article is about: its names, lower case, and the lemmas that it comes back to. */
interface Topic {
  readonly names: ReadonlySet<string>
  /** 1 for a lemma of several sentences, half for one of a single sentence. */
  readonly lemmas: ReadonlyMap<string, number>
}

function topicOf(doc: AnalysedDoc): Topic {
  const counts = new Map<string, number>()
  for (const sentence of doc.sentences)
    for (const lemma of contentLemmas(sentence)) counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  return {
    names: new Set(doc.entities.map(({name}) => name.toLowerCase())),
    lemmas: new Map([...counts].map(([lemma, count]) => [lemma, count > 1 ? 1 : 0.5])),
  }
}

/** The statements of a document that concern the topic, best first until the section is full, then in their own order. */
function choose(
  context: AnalysedDoc,
  topic: Topic,
  said: readonly ReadonlySet<string>[],
  genre: Genre,
  french: French,
): Statement[] {
  const isSound = soundnessOf(context, french)
  const lists = statementsOf(context, importanceOf(context), french)
  const best = lists.flatMap((list, index) => {
    const relevance = relevanceOf(context, index, topic)
    const found =
      relevance === 0
        ? undefined
        : list.find(one => isKnown(context, one, topic) && isFit(context, one, said, genre) && isSound(one))
    return found ? [{statement: found, score: relevance + found.importance}] : []
  })
  best.sort((a, b) => b.score - a.score || a.statement.sentence - b.statement.sentence)
  const chosen: Statement[] = []
  let words = 0
  for (const {statement} of best) {
    if (words + statement.words > WORDS.most) continue
    words += statement.words
    chosen.push(statement)
  }
  return chosen.sort((a, b) => a.sentence - b.sentence)
}

/** How much a sentence concerns the topic: 2 for each of its names, up to 1 for each of its words; 0 under `CONCERNS`. */
function relevanceOf(context: AnalysedDoc, sentence: number, topic: Topic): number {
  const names = new Set(
    annotationsOf(context, sentence).mentions.map(({entity}) => context.entities[entity]!.name.toLowerCase()),
  )
  let sum = 2 * [...names].filter(name => topic.names.has(name)).length
  for (const lemma of contentLemmas(context.sentences[sentence]!)) sum += topic.lemmas.get(lemma) ?? 0
  return sum < CONCERNS ? 0 : sum
}

/** Two words of the topic, or one of its names. */
const CONCERNS = 1.5

function isFit(
  context: AnalysedDoc,
  {sentence, text, words, hasRelativeDate, lemmas, variant}: Statement,
  said: readonly ReadonlySet<string>[],
  genre: Genre,
): boolean {
  if (hasRelativeDate || words > LONGEST || isPersonal(text) || PROTECTED.test(text)) return false
  // What a noun is named by may be another text’s subject: only words that stand in the sentence are taken.
  if (variant.replacements.some(({words: name}) => !text.includes(name) || !isPersonsName(context, name))) return false
  // A quotation has its own speaker: « Selon le communiqué, « … », a dit le maire » would have two.
  const {quotations, mentions} = annotationsOf(context, sentence)
  if (quotations.some(({complete}) => complete)) return false
  const isPerson = mentions.some(({entity}) => context.entities[entity]!.kind === 'person')
  if (genre === 'incident' && isPerson) return false
  return said.every(other => other.size < 3 || overlapShare(lemmas, other) < REPEATS)
}

/** Whether a statement names all that it speaks of; a bare noun (« La mairie… ») only where the article has it too. */
function isKnown({sentences}: AnalysedDoc, {sentence, variant}: Statement, topic: Topic): boolean {
  const {tokens} = sentences[sentence]!
  return (
    variant.unresolved.length === 0 && variant.bare.every(index => topic.lemmas.has(tokens[index]!.lemma.toLowerCase()))
  )
}

function isPersonsName({entities}: AnalysedDoc, words: string): boolean {
  return entities.some(({kind, name}) => kind === 'person' && name === words)
}

function paragraphsOf(statements: readonly Statement[], source: BackgroundSource, file: number): Candidate[][] {
  const paragraphs: Candidate[][] = []
  for (const [index, statement] of statements.entries()) {
    const opens = index % PARAGRAPH === 0
    const text = opens ? `${index === 0 ? source.first : source.again}, ${continued(statement)}` : statement.text
    const candidate: Candidate = {
      text: asSentence(text),
      from: statement.from.map(span => ({...span, file})),
      operations: [...statement.variant.operations, 'background'],
      score: 0,
    }
    if (opens) paragraphs.push([candidate])
    else paragraphs[paragraphs.length - 1]!.push(candidate)
  }
  return paragraphs

  /** A statement as it goes on after « Selon … »: its first word in lower case unless it is a name. */
  function continued({text, variant}: Statement): string {
    const isNamed = variant.replacements.some(({first}) => first === variant.tokens[0])
    return isNamed ||
      /^(?!(?:Le|La|Les|L’|L'|Un|Une|Des|De|Du|En|À|Au|Aux|Dans|Depuis|Pour|Sur|Avec|Plus|Près|Chaque|Plusieurs|Quelque|Aucun|Aucune)(?![\p{L}]))\p{Lu}/u.test(
        text,
      )
      ? text
      : text.charAt(0).toLowerCase() + text.slice(1)
  }
}
