import {type AnalysedDoc, annotationsOf, type ParsedSentence} from '../document/index.js'

/** First words that no subheading opens with: pronouns, connectives, and words that point to what was said before. */
const OPENINGS =
  /^(?:« )?(il|elle|ils|elles|on|je|j’|nous|vous|tu|ce|c’|ça|cela|ceci|cet|cette|ces|celui|celle|ceux|celles|certains|certaines|tous|toutes|chacun|chacune|plusieurs d’entre|la plupart|aucun d’|l’un|l’une|les uns|les autres|d’autres|l’autre|un autre|une autre|tout cela|son|sa|ses|leur|leurs|mais|et|or|car|donc|puis|ensuite|ainsi|aussi|alors|enfin|désormais|voilà|voici|oui|non|résultat|de fait|en fait|en effet|du coup|au moins(?! [\p{N}]| (?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|cent|mille) )|au total|au final|petit à petit|peu à peu|de l’autre|d’un côté|parce qu|puisqu|comme|dont|où|qui|quoi|même|ni|y a-t-il|a-t-|est-ce|n’est-|pour sa part|de son côté|de leur côté|parmi eux|entre-temps|dès lors|cependant|pourtant|toutefois|par ailleurs|en outre|de plus|en revanche|d’ailleurs|toujours est-il|reste que|sans surprise|à noter|rappelons|premier|première|second|seconde|deuxième|troisième|le premier|la première|le second|la seconde|le dernier|la dernière|les deux|les trois|depuis qu|(?:la|le) (?:deuxième|troisième|quatrième) (?:partie|condition|étape|raison|point|question|volet|version|séance))(?![\p{L}-])/iu

/** An author’s own « je », clear between guillemets; elsewhere such statements are left out before. */
const AUTHORS = /^(je|j’|nous|vous|on)(?=\s|\p{L})/iu

/** Subjects that say nothing by themselves. */
export const EMPTY_SUBJECTS =
  /^(phrase|formule|chose|fait|idée|question|réponse|raison|exemple|preuve|constat|résultat|objectif|but|principe|cas|reste|suite|début|fin|image|mot|moitié|majorité|plupart|dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine|millier|tiers|quart|partie|premier|second|dernier|autre|parole|ton|temps|heure|jour|année|an|mois|semaine)$/

/** Object pronouns and the like: clear only beside what they take up. */
const POINTING_PRONOUNS =
  /^-?(il|elle|ils|elles|le|la|l’|les|lui|leur|eux|en|y|celui|celle|ceux|celles|celui-ci|celle-ci|ceux-ci|celles-ci|cela|ça|ceci)$/i

/**
 * Whether a heading made of these tokens would point outside itself: a pronoun, possessive or demonstrative without its
 * owner, a subject that names nothing, or first words that go on from something.
 */
export function pointsOutside(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  tokens: readonly number[],
  text: string,
  resolved: ReadonlySet<number> = new Set(),
): boolean {
  const words = text.replace(/'/g, '’')
  if (!AUTHORS.test(words) && OPENINGS.test(words)) return true
  // A word of another clause taken for a name, or half of a word.
  if (/^-/.test(text) || STRAY_SIGN.test(text) || /\p{Ll}.*[\s’][AÂ]gée? de/u.test(text)) return true
  if (PRESENCES.test(text) || losesComma(sentence, tokens) || losesComplement(sentence, tokens)) return true
  if (losesPlace(doc, sentence, tokens)) return true
  const kept = new Set(tokens)
  const {pronouns, mentions, quotations} = annotationsOf(doc, sentence.index)
  const named = new Set(
    mentions
      .filter(({form, first}) => form !== 'pronoun' && form !== 'noun' && kept.has(first))
      .map(({entity}) => entity),
  )
  const firstSubject = tokens.find(index => /^nsubj/.test(sentence.tokens[index]!.deprel))
  return tokens.some(index => {
    const token = sentence.tokens[index]!
    if (resolved.has(index)) return false
    // A second subject whose verb is gone: the clause was cut in the wrong place.
    if (index !== firstSubject && /^nsubj/.test(token.deprel) && token.head >= 0 && !kept.has(token.head)) return true
    if (quotations.some(({start, end, complete}) => complete && start <= token.start && token.start < end)) return false
    if (token.upos === 'NOUN' && /^nsubj/.test(token.deprel) && EMPTY_SUBJECTS.test(token.lemma))
      return !hasComplement(sentence, index, kept)
    const isPronoun = token.upos === 'PRON' && POINTING_PRONOUNS.test(token.form) && !token.deprel.startsWith('expl')
    const isPossessive = token.upos === 'DET' && /^(son|sa|ses|leur|leurs)$/i.test(token.form)
    if (token.upos === 'DET' && /^(ce|cet|cette|ces)$/i.test(token.form)) return true
    // « les deux responsables » counts people named before.
    if (token.upos === 'NUM' && /^les$/i.test(sentence.tokens[index - 1]?.form ?? ''))
      return !hasComplement(sentence, token.head, kept)
    if (!isPronoun && !isPossessive) return false
    const link = pronouns.find(other => other.token === index)
    if (link?.entity !== undefined && named.has(link.entity)) return false
    if (link && link.antecedent.sentence === sentence.index && kept.has(link.antecedent.first)) return false
    return isPronoun || !isOwnersOwn(sentence, index, kept)
  })
}

/** A sign that lost its figure: « le Sud + a progressé ». */
const STRAY_SIGN = /(?:^|\s)[+=×<>](?:\s(?!\d)|$)/

/** « … était présent »: that somebody is there is no news. */
const PRESENCES =
  /\s(?:est|était|sont|étaient|a été|ont été|sera|seront)(?: également| aussi)? (?:présents?|présentes?|là|absents?|absentes?)$/iu

/** Whether the comma after an opening circumstance is gone: « Au Botswana 150 habitants ont quitté leur maison ». */
function losesComma(sentence: ParsedSentence, tokens: readonly number[]): boolean {
  const kept = new Set(tokens)
  if (sentence.tokens[tokens[0] ?? 0]?.upos !== 'ADP') return false
  const subject = sentence.tokens.find(token => kept.has(token.index) && /^nsubj/.test(token.deprel))
  if (!subject) return false
  const before = sentence.tokens.slice(tokens[0], subject.index)
  return before.some(({form}) => form === ',') && !before.some(({form, index}) => form === ',' && kept.has(index))
}

/** Participles and adjectives that ask for what follows. */
const ASKING =
  /^(?:compris|situé|destiné|consacré|lié|opposé|chargé|composé|issu|dédié|réservé|prêt|relati[fv]|propre|égal|supérieur|inférieur|âgé|estimé|évalué)e?s?$/i

/** Whether a figure has lost the place that it holds for: « En Angleterre, | 70 % des vols… ». */
function losesPlace(doc: AnalysedDoc, {index, tokens: words}: ParsedSentence, tokens: readonly number[]): boolean {
  const {mentions, numbers} = annotationsOf(doc, index)
  const first = tokens[0] ?? 0
  const isFigure = numbers.some(({start, end}) => tokens.some(at => start <= words[at]!.start && words[at]!.end <= end))
  return (
    isFigure &&
    /^(?:en|à|au|aux|dans|chez|sur)$/i.test(words[0]?.form ?? '') &&
    words[first - 1]?.form === ',' &&
    mentions.some(({entity, last}) => last < first && doc.entities[entity]?.kind === 'place')
  )
}

/** Whether the last noun has lost what completes it: « l’accès » of « l’accès aux résultats », the second of a list cut there. */
function losesComplement(sentence: ParsedSentence, tokens: readonly number[]): boolean {
  const last = sentence.tokens[tokens[tokens.length - 1] ?? 0]!
  const next = sentence.tokens[last.index + 1]
  if (next?.upos !== 'ADP') return false
  // « une croissance comprise | entre 3 et 5 % ».
  if (/^(?:VERB|ADJ)$/.test(last.upos) && /^(?:acl|amod)/.test(last.deprel))
    return sentence.tokens[next.head]?.head === last.index || ASKING.test(last.form)
  if (last.upos !== 'NOUN') return false
  if (/^(de|d’)$/i.test(next.form)) return true
  const isListed = sentence.tokens
    .slice(0, last.index)
    .some(({form, head}) => head === last.index && /^(,|et|ou)$/i.test(form))
  return isListed
}

/** Whether a possessive stands in the predicate of a subject that agrees with it and is no plural of another kind. */
function isOwnersOwn(sentence: ParsedSentence, index: number, kept: ReadonlySet<number>): boolean {
  const owners = sentence.tokens.filter(
    token =>
      kept.has(token.index) && token.index < index && /^nsubj/.test(token.deprel) && token.feats.PronType !== 'Rel',
  )
  const isPlural = /^leurs?$/i.test(sentence.tokens[index]!.form)
  const [owner] = owners
  if (owners.length !== 1 || !owner) return false
  const isGroup =
    owner.feats.Number === 'Plur' || sentence.tokens.some(({head, deprel}) => head === owner.index && deprel === 'conj')
  // A singular owner that is a person, a place or an institution: « Le préfet défend son plan ».
  return isPlural ? isGroup && !isDoerOfStudy(owner.lemma) : !isGroup
}

/** People who mostly speak of what belongs to others: « les chercheurs ont suivi leurs déplacements ». */
function isDoerOfStudy(lemma: string): boolean {
  return /^(chercheur|scientifique|biologiste|spécialiste|expert|auteur|enquêteur|policier|gendarme|médecin|journaliste|historien|équipe|secours|secouriste|pompier|juge|magistrat|observateur)$/.test(
    lemma,
  )
}

function hasComplement(sentence: ParsedSentence, noun: number, kept: ReadonlySet<number>): boolean {
  return sentence.tokens.some(
    ({index, head, deprel}) => head === noun && kept.has(index) && /^(nmod|acl|appos|amod)/.test(deprel),
  )
}
