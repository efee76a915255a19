import {type AnalysedDoc, annotationsOf, countWords, type ParsedToken, type Span, subtreeOf} from '../document/index.js'
import {asSentence, compose, type French} from '../language/index.js'
import {contentLemmas} from './content-words.js'
import {colonAfter} from './keyphrase-colon.js'
import {capital, lowerStart} from './letter-case.js'
import type {Candidate} from './plan.js'
import type {SectionDraft} from './sections.js'
import type {Statement} from './statement.js'

/** Characters in a subheading (editorial.md, « Subheadings »). */
export const HEADING_LENGTH = {least: 15, most: 75}

/** A candidate with what the joint choice needs. */
export interface HeadingCandidate extends Candidate {
  /** The statement it condenses, to be judged before it is used. */
  readonly statement?: Statement
  readonly lemmas: ReadonlySet<string>
  readonly holdsKeyphrase: boolean
}

/**
 * Candidates for a section's subheading, best first: clauses that carry its news, a speaker with his words, noun phrases.
 *
 * The score joins: how many of the section's recurrent words it holds, how early and how important its sentence is, how
 * sure the analysis is, and a length that reads at a glance.
 */
export function headingCandidates(
  doc: AnalysedDoc,
  section: SectionDraft,
  statements: readonly (readonly Statement[])[],
  keyphrase: string,
  french: French,
): HeadingCandidate[] {
  const sentences = section.blocks
    .filter(block => block.kind === 'paragraph' || block.kind === 'quote')
    .flatMap(block => block.sentences)
  const topic = new Map<string, number>()
  for (const index of sentences)
    for (const lemma of contentLemmas(doc.sentences[index]!)) topic.set(lemma, (topic.get(lemma) ?? 0) + 1)
  const mayFollow = colonAfter(doc, keyphrase)
  const found: HeadingCandidate[] = []
  const add = (
    text: string,
    sentence: number,
    operations: readonly string[],
    base: number,
    lemmas: ReadonlySet<string>,
    statement?: Statement,
  ): void => {
    const heading = asSentence(text, '')
    if (heading.length < HEADING_LENGTH.least || heading.length > HEADING_LENGTH.most) return
    if (/^(il|elle|ils|elles|ce|cela|on|cet|cette|ces|celui|celle)\b/i.test(heading) || /[;:]$/.test(heading)) return
    if (found.some(other => other.text === heading)) return
    const source = doc.sentences[sentence]!
    let told = 0
    for (const lemma of lemmas) told += Math.min(topic.get(lemma) ?? 0, 3)
    const place = sentences.indexOf(sentence) / Math.max(sentences.length, 1)
    found.push({
      text: heading,
      from: [{file: 0, start: source.start, end: source.end}],
      operations: [...operations, 'heading'],
      score: base + 0.12 * Math.min(told, 8) - 0.35 * place - Math.abs(heading.length - 52) / 120,
      lemmas,
      holdsKeyphrase: holdsPhrase(heading, keyphrase),
      ...(statement ? {statement} : {}),
    })
  }
  for (const index of sentences) {
    for (const statement of statements[index] ?? [])
      if (!statement.hasRelativeDate)
        add(
          statement.text,
          index,
          statement.variant.operations,
          0.9 +
            0.4 * statement.importance +
            0.5 * statement.variant.confidence -
            (statement.isWeak ? 0.15 : 0) -
            (statement.isPassive ? 0.25 : 0),
          statement.lemmas,
          statement,
        )
    for (const quoted of quotationHeadings(doc, index))
      add(quoted, index, ['quotation-heading'], 1.0, contentLemmas(doc.sentences[index]!))
    for (const phrase of phraseHeadings(doc, index, french))
      add(phrase.text, index, ['nominal-heading'], 0.35, phrase.lemmas)
  }
  for (const candidate of [...found]) withKeyphrase(candidate)
  return found.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))

  /** « Keyphrase : news », for the sections that must name the subject; never before quoted words, which would seem its own. */
  function withKeyphrase(candidate: HeadingCandidate): void {
    if (candidate.holdsKeyphrase || /[«»:]/.test(candidate.text) || !mayFollow(candidate.from[0])) return
    const text = `${capital(keyphrase)} : ${lowerStart(candidate.text)}`
    if (text.length > HEADING_LENGTH.most) return
    found.push({
      ...candidate,
      text,
      score: candidate.score - 0.25,
      operations: [...candidate.operations, 'keyphrase'],
      holdsKeyphrase: true,
    })
  }
}

/** Whether a text holds every content word of the keyphrase, case aside. */
export function holdsPhrase(text: string, keyphrase: string): boolean {
  const fold = (value: string): string =>
    value
      .toLowerCase()
      .replace(/[’']/g, ' ')
      .replace(/[\u00A0\u202F]/g, ' ')
  const words = new Set(fold(text).split(/[^\p{L}\p{N}-]+/u))
  return fold(keyphrase)
    .split(/\s+/)
    .filter(word => word.length > 2)
    .every(word => words.has(word))
}

/** « Speaker : « words » » for the whole sentences of a quotation that are short enough and point nowhere else. */
function quotationHeadings(doc: AnalysedDoc, sentence: number): string[] {
  const found: string[] = []
  for (const quotation of doc.quotations) {
    if (
      !quotation.complete ||
      !quotation.sentences.includes(sentence) ||
      !quotation.speaker ||
      quotation.inserts.length > 0
    )
      continue
    const entity = quotation.speaker.entity === undefined ? undefined : doc.entities[quotation.speaker.entity]
    if (!entity || !isNamed(doc, quotation.speaker.span)) continue
    for (const said of doc.text.slice(quotation.inner.start, quotation.inner.end).split(/(?<=[.!?…])\s+/)) {
      const words = said.trim().replace(/[.,]$/, '')
      if (
        /^(il|elle|ils|elles|ce|cela|c[’']|ça|cette|ces|cet|mais|car|et|y|en|ceux|celui|celle)\b/i.test(words) ||
        countWords(words) < 3
      )
        continue
      found.push(`${entity.name} : « ${words.charAt(0).toUpperCase()}${words.slice(1)} »`)
    }
  }
  return found
}

/** Whether the words that say who speaks are a name or a role, and no pronoun: who « il » is can be wrong. */
function isNamed(doc: AnalysedDoc, span: Span): boolean {
  const words = doc.text.slice(span.start, span.end)
  return /^\p{Lu}/u.test(words) && !/^(il|elle|ils|elles|ce dernier|cette dernière)$/i.test(words)
}

/** Subjects and objects with their complements: « La mission du groupe de travail ». */
function phraseHeadings(doc: AnalysedDoc, index: number, french: French): {text: string; lemmas: Set<string>}[] {
  const sentence = doc.sentences[index]!
  const roles = french.derive(roleNouns)
  const found: {text: string; lemmas: Set<string>}[] = []
  for (const token of sentence.tokens) {
    if (token.upos !== 'NOUN' || !/^(nsubj|obj|obl)/.test(token.deprel) || !token.agreed) continue
    if (roles.has(token.form.toLowerCase()) || !isTopic(token)) continue
    // Words of a quotation without its marks would be the newspaper's.
    if (annotationsOf(doc, sentence.index).quotations.some(({start, end}) => start <= token.start && token.start < end))
      continue
    const own = subtreeOf(
      sentence,
      token.index,
      other => /^(appos|acl|case|punct|conj|parataxis)/.test(other.deprel) && other.head === token.index,
    )
    const isRun = own.every((position, step) => step === 0 || position === own[step - 1]! + 1)
    const first = sentence.tokens[own[0]!]
    if (
      !isRun ||
      own.length < 4 ||
      first?.upos !== 'DET' ||
      !/^(le|la|les|l’|l'|un|une|des)$/i.test(first.form) ||
      /^(ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|nos|votre|vos|mon|ma|mes)$/i.test(first.form)
    )
      continue
    if (
      own.some(
        position =>
          /^(PRON|VERB|AUX)$/.test(sentence.tokens[position]!.upos) ||
          /^([«»",]|son|sa|ses|leurs?|nos|notre|vos|votre|mes|mon|ma|ce|cet|cette|ces)$/i.test(
            sentence.tokens[position]!.form,
          ),
      )
    )
      continue
    found.push({text: compose([{kept: own, sentence: index}], doc, french), lemmas: contentLemmas(sentence, own)})
  }
  return found
}

/** Nouns for what a person is or does, lower case: a section is not headed by a bare title. */
function roleNouns(french: French): ReadonlySet<string> {
  const forms = new Set<string>()
  for (const line of french.lists['role-nouns'] ?? []) forms.add(line.split('\t')[0]!.toLowerCase())
  return forms
}

/** Whether a noun says what happens or is at stake: nouns of action, quality or decision; people and measures do not. */
function isTopic(token: ParsedToken): boolean {
  if (
    /^(autorités?|entourage|équipage|personnages?|conditions?|exceptions?|occasions?|questions?|raisons?|façons?|sociétés?|communautés?|majorités?|universités?|facultés?|comités?|députés?|localités?|entités?|collectivités?|directeurs?|moments?|éléments?|départements?|bâtiments?|documents?|images?|villages?|personnages?|ménages?|structures?|voitures?|instances?|agences?|ambulances?|minutes?|heures?)$/i.test(
      token.form,
    )
  )
    return false
  return /(?:tion|sion|ment|age|ure|ance|ence|té|tés|eur|erie|isme)s?$|^(?:accord|appel|avenir|baisse|bilan|budget|cause|choix|coût|crise|crue|danger|décret|défi|départ|enjeu|enquête|fin|grève|hausse|lutte|mission|perte|plan|plainte|place|prix|procès|projet|recours|reprise|réponse|rencontre|retour|réforme|rôle|sort|succès|suite|travail|travaux|visite|voie|vote|voyage|décision|début|débat|loi|texte|rapport|dette|aide|offre|demande|échec|arrivée|entrée|sortie|venue)s?$/i.test(
    token.form,
  )
}
