import {type AnalysedDoc, type Entity, isRelation, type ParsedSentence} from '../document/index.js'
import {isContentWord} from './content-words.js'
import {type KeyphraseCandidate, keyphraseCandidates, rubricOf} from './keyphrase-candidates.js'
import type {Genre} from './plan.js'

/** A phrase with how well it names the article's subject; higher is better. */
export interface RankedKeyphrase {
  readonly text: string
  readonly score: number
}

/** Phrases to choose from. */
const MOST = 6

/**
 * Keyphrases, best first: one to four content words that name the article's subject.
 *
 * Scored by what an editor put first (the title’s rubric, the title, the subject and object of the lead), by how many
 * paragraphs come back to it, and by how much it tells: a place, a day or a bare general noun is the setting of a story
 * more often than its subject.
 */
export function keyphrasesOf(doc: AnalysedDoc, genre: Genre = 'news'): RankedKeyphrase[] {
  const text = readForms(doc)
  const scored = keyphraseCandidates(doc)
    .filter(isTelling)
    .map(candidate => ({candidate, score: scoreOf(doc, text, candidate) * genreWeight(candidate, genre)}))
    .sort(byScore)
    .slice(0, 3 * MOST)
  const ranked = preferFuller(scored)
    .slice(0, MOST)
    .map(({candidate, score}) => ({text: candidate.text.replace(/[\s\u00A0]+/gu, ' '), score}))
  return ranked.length > 0 ? ranked : [{text: firstContentWord(doc), score: 0}]
}

/** An interview is about whoever answers. */
function genreWeight({entity}: KeyphraseCandidate, genre: Genre): number {
  return genre === 'interview' && entity?.kind === 'person' ? 1.5 : 1
}

interface Scored {
  readonly candidate: KeyphraseCandidate
  readonly score: number
}

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || (a.candidate.text < b.candidate.text ? -1 : 1)
}

/** Share of a shorter phrase’s score from which the fuller one is better: « rue Basse » than « rue ». */
const NEARLY = 0.72

/** What it is then worth, to the shorter one’s score. */
const FULLER = 1.15

/** Characters of a fuller phrase that a heading has room for. */
const ROOM = 32

/** A phrase that says all that another says, and more, comes before it where nearly as much of the text holds it. */
function preferFuller(scored: readonly Scored[]): Scored[] {
  const raised = [...scored]
  for (const [place, {candidate}] of scored.entries()) {
    const own = candidate.words.map(fold)
    const shorter = raised.filter(
      (other, at) =>
        at !== place &&
        other.candidate.words.length < own.length &&
        other.candidate.words.every(word => own.includes(fold(word))),
    )
    const best = Math.max(0, ...shorter.map(({score}) => score))
    const {score} = raised[place]!
    if (candidate.text.length <= ROOM && score >= NEARLY * best)
      raised[place] = {candidate, score: Math.max(score, FULLER * best)}
  }
  return raised.sort(byScore)
}

/** What is asked of the text over and over: the folded words of each sentence, and where title and lead are. */
interface Forms {
  readonly words: readonly ReadonlySet<string>[]
  /** The same without lemmas: what a search plug-in finds. */
  readonly written: readonly ReadonlySet<string>[]
  readonly title: readonly ParsedSentence[]
  readonly rubric: ReadonlySet<string>
  readonly lead: readonly ParsedSentence[]
  readonly paragraphs: readonly (readonly number[])[]
}

function readForms(doc: AnalysedDoc): Forms {
  const kind = (sentence: ParsedSentence): string | undefined => doc.blocks[sentence.block]?.kind
  const words = doc.sentences.map(({tokens}) => new Set(tokens.flatMap(({form, lemma}) => [fold(form), fold(lemma)])))
  const written = doc.sentences.map(({tokens}) => new Set(tokens.map(({form}) => fold(form))))
  const title = doc.sentences.filter(sentence => kind(sentence) === 'title')
  const paragraphs = new Map<number, number[]>()
  for (const sentence of doc.sentences)
    if (/^(paragraph|listItem|quote)$/.test(kind(sentence) ?? ''))
      paragraphs.set(sentence.block, [...(paragraphs.get(sentence.block) ?? []), sentence.index])
  return {
    words,
    written,
    title,
    rubric: new Set(rubricOf(doc)?.words.map(fold)),
    lead: doc.sentences.filter(sentence => kind(sentence) === 'paragraph').slice(0, 3),
    paragraphs: [...paragraphs.values()],
  }
}

function scoreOf(doc: AnalysedDoc, text: Forms, candidate: KeyphraseCandidate): number {
  const {entity} = candidate
  const named = new Set(entity?.mentions.map(({sentence}) => sentence))
  const keys = candidate.words.map((word, place) => [fold(word), fold(candidate.lemmas[place]!)])
  const holds = (words: ReadonlySet<string>): boolean => keys.every(forms => forms.some(form => words.has(form)))
  const isIn = (index: number): boolean => named.has(index) || holds(text.words[index]!)
  const exact = doc.sentences.filter(({index}) => keys.every(([form]) => text.written[index]!.has(form!))).length
  const spread = text.paragraphs.filter(indexes => indexes.some(isIn)).length / Math.max(text.paragraphs.length, 1)
  const inTitle = text.title.some(({index}) => isIn(index))
  const asTitled = Math.max(0, ...text.title.filter(({index}) => isIn(index)).map(one => partOf(one, candidate, named)))
  const isRubric = text.rubric.size > 0 && holds(text.rubric)
  const titled = isRubric ? (keys.length >= text.rubric.size ? 1.6 : 0.9) : asTitled >= 0.9 ? 1.2 : inTitle ? 0.9 : 0
  const led = text.lead.reduce(
    (sum, sentence, place) => sum + (isIn(sentence.index) ? partOf(sentence, candidate, named) / (1 + place) : 0),
    0,
  )
  // A phrase that no sentence says as it stands can't be found on the page by whoever looks for it.
  const found = exact === 0 ? 0.5 : exact === 1 ? 0.8 : 0.95 + Math.min(exact, 8) / 50
  const weight = isRubric && keys.length >= text.rubric.size ? 0.95 : weightOf(doc, candidate, inTitle, spread)
  return (titled + led + 1.6 * Math.sqrt(spread)) * weight * found
}

/** What the candidate does in a sentence of the lead: subject or object of the predicate, its complement, or a setting. */
function partOf(
  sentence: ParsedSentence,
  {sentence: own, head, entity, lemmas}: KeyphraseCandidate,
  named: ReadonlySet<number>,
): number {
  const mention = named.has(sentence.index)
    ? entity?.mentions.find(other => other.sentence === sentence.index)
    : undefined
  let place = sentence.index === own ? head : mention?.first
  place ??= sentence.tokens.find(token => token.lemma.toLowerCase() === lemmas[0])?.index
  let depth = 0
  let token = place === undefined ? undefined : sentence.tokens[place]
  while (token && depth < 4) {
    const isMain = token.head < 0 || isTold(sentence, token.head)
    if (isRelation(token.deprel, 'nsubj') && isMain) return depth === 0 ? 0.9 : 0.65
    if ((isRelation(token.deprel, 'obj', 'xcomp', 'ccomp') && isMain) || token.head < 0) return depth === 0 ? 0.75 : 0.6
    if (!isRelation(token.deprel, 'nmod', 'appos', 'flat', 'amod', 'conj')) break
    token = sentence.tokens[token.head]
    depth++
  }
  return 0.3
}

/** Whether a predicate is the sentence’s own or what it reports: not a circumstance or a comment. */
function isTold(sentence: ParsedSentence, predicate: number): boolean {
  let token = sentence.tokens[predicate]
  for (let depth = 0; token && depth < 4; depth++) {
    if (token.head < 0) return true
    if (!isRelation(token.deprel, 'ccomp', 'xcomp', 'conj', 'parataxis')) return false
    token = sentence.tokens[token.head]
  }
  return false
}

/** How much a phrase tells by itself, 0 to 1. */
function weightOf(
  doc: AnalysedDoc,
  {text, words, entity, headLemma}: KeyphraseCandidate,
  inTitle: boolean,
  spread: number,
): number {
  const length = text.length <= 26 ? 1 : 1 - (text.length - 26) / 60
  if (entity) return length * entityWeight(doc, entity, words.length, inTitle)
  const isGeneral = GENERAL.test(headLemma)
  // « un cycle de pourparlers » in the title: half of it names nothing.
  if (words.length === 1)
    return isGeneral ? 0.2 : inTitle && isNarrowed(doc, headLemma) ? 0.45 : inTitle && spread > 0.3 ? 0.8 : 0.5
  return length * (isGeneral ? 0.6 : 0.95)
}

/** Whether the title tells of what kind or of what a noun is: « cycle de pourparlers », « éclipse de soleil ». */
function isNarrowed(doc: AnalysedDoc, lemma: string): boolean {
  return doc.sentences.some(
    ({block, tokens}) =>
      doc.blocks[block]?.kind === 'title' &&
      tokens.some(
        ({upos, deprel, head, form, index}) =>
          (upos === 'NOUN' || upos === 'PROPN') &&
          isRelation(deprel, 'nmod') &&
          tokens[head]?.lemma === lemma &&
          !MEASURES.test(form) &&
          tokens.some(other => other.head === index && /^(?:de|d’|d')$/i.test(other.form)),
      ),
  )
}

function entityWeight(doc: AnalysedDoc, entity: Entity, words: number, inTitle: boolean): number {
  // A country or a town is where things happen, unless the title is about it.
  if (entity.kind === 'place' || isDateline(doc, entity)) return inTitle ? 0.5 : 0.35
  if (entity.kind === 'person') {
    const speaks = doc.quotations.filter(({speaker}) => speaker?.entity === entity.id).length
    const acts = new Set(entity.mentions.map(({sentence}) => sentence)).size
    // Who is only quoted is a witness.
    return !inTitle && speaks > 0 && speaks >= acts - 1 ? 0.6 : words === 1 ? 0.7 : 1
  }
  if (entity.kind === 'organisation') return words === 1 && !inTitle ? 0.7 : 0.95
  return words === 1 && !inTitle ? 0.4 : 0.8
}

/** « Lormes. Le conseil vote la halle »: the town of a local page, whatever kind of name it was taken for. */
function isDateline(doc: AnalysedDoc, {name}: Entity): boolean {
  const title = doc.blocks.find(({kind}) => kind === 'title')
  return title !== undefined && doc.text.startsWith(`${name}. `, title.start)
}

/** Nouns that count, measure or date: none is what an article is about. */
const MEASURES =
  /^(euros?|dollars?|francs?|millions?|milliards?|milliers?|centaines?|dizaines?|ans?|années?|mois|semaines?|jours?|heures?|minutes?|matin|matinée|après-midi|soir|soirée|nuit|fois|pour|cent|pourcent|personnes?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|kilomètres?|mètres?|points?|suite|partie|cours|cas|fait|faits|place|exemple|titre|début|fin|examen|contrôle|garde|vue|mise|vieille|dame|homme|hommes|femme|femmes)$/i

/** Nouns so general that alone they name no subject, by lemma. */
const GENERAL =
  /^(réunion|demi|cycle|espèce|sorte|façon|manière|série|étape|séance|session|milieu|bout|mille|odeur|île|agglomération|métropole|instant|république|assemblée|premier|résultat|chiffre|question|projet|texte|groupe|équipe|visite|ministre|ministère|président|présidente|gouvernement|maire|directeur|directrice|direction|décision|annonce|mesure|plan|rapport|étude|travail|travaux|service|société|entreprise|commune|ville|pays|région|département|habitant|public|monde|vie|histoire|temps|moment|année|conseil|agent|membre|responsable|représentant|conférence|presse|communiqué|ouverture|fermeture|lancement|programme|opération|nombre|ensemble|majorité|zone|secteur|quartier|site|lieu|bâtiment|salle|établissement|effet|cause|raison|origine|sens|niveau|taux|hausse|baisse|part|type|forme|système|premier|porte-parole|patron|chef|procureur|parquet|préfecture|mairie|autorité|initiative|article|réponse|phrase|voix|victoire|match|spectateur|pause|campagne|production|période|saison|semestre|trimestre|exercice|objectif|marché|prix|coût|pas|mort|blessé|feu|alerte|enquête|affaire|enquêteur|policier|gendarme|pompier|centre|personnel|trafic|commerce|client|route|compte|communication|discours|sujet|problème|situation|proposition|demande|appel|courrier|ambulance|scène|succès|semaine|visiteur|parcours|chercheur|élève|parent|famille|enfant|homme|femme|fille|garçon|dossier)$/

/** Whether a phrase could be what somebody searches for: no measure, no date. */
function isTelling({words}: KeyphraseCandidate): boolean {
  if (words.length === 1 && /^(?:jeunes?|nord|sud|est|ouest)$/i.test(words[0]!)) return false
  return !words.some(word => MEASURES.test(word) || /^\d/.test(word))
}

/** Compare as search plug-ins do: case and kind of apostrophe do not count; accents do not either, for titles in capitals. */
function fold(word: string): string {
  return word.toLowerCase().replace(/'/g, '’').replace(/œ/g, 'oe').normalize('NFD').replace(/\p{M}/gu, '')
}

function firstContentWord(doc: AnalysedDoc): string {
  for (const sentence of doc.sentences)
    for (const token of sentence.tokens)
      if (isContentWord(token) && token.form.length > 3) return token.form.toLowerCase()
  return 'article'
}
