import {type AnalysedDoc, annotationsOf, childWith, type ParsedSentence, subtreeOf} from '../document/index.js'
import {beginsWithVowelSound, type French, type Replacement} from '../language/index.js'

/** Nouns of acts that a demonstrative takes up: « ces accusations » are the ones just told, whatever words told them. */
const ACTS =
  /^(accusation|décision|annonce|mesure|accord|texte|projet|plan|demande|enquête|réforme|loi|fermeture|nomination|proposition|recommandation|condamnation|autorisation|interdiction|hausse|baisse|offre|plainte)$/

/**
 * « La commune a rejeté ces accusations » is « les accusations » in a heading: what they are stands under it. Only for
 * acts and for nouns that the text has named before.
 */
export function demonstratives(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  tokens: readonly number[],
  french: French,
): Replacement[] {
  const {quotations} = annotationsOf(doc, sentence.index)
  return tokens.flatMap((index): Replacement[] => {
    const token = sentence.tokens[index]!
    const noun = sentence.tokens[token.head]
    const form = token.form.toLowerCase()
    if (token.upos !== 'DET' || !/^(ce|cet|cette|ces)$/.test(form) || noun?.upos !== 'NOUN') return []
    if (sentence.tokens[noun.index + 1]?.form === '-là' || !(ACTS.test(noun.lemma) || isNamedBefore(noun.lemma)))
      return []
    if (quotations.some(({start, end}) => start <= token.start && token.start < end)) return []
    const next = sentence.tokens[index + 1]?.form ?? ''
    const single = beginsWithVowelSound(next, french) ? 'l’' : form === 'cette' ? 'la' : 'le'
    return [{first: index, last: index, words: form === 'ces' ? 'les' : single}]
  })

  function isNamedBefore(lemma: string): boolean {
    if (TIMES.test(lemma)) return false
    const before = doc.sentences.slice(Math.max(0, sentence.index - NEAR), sentence.index)
    return before.some(({tokens: words}) => words.some(word => word.upos === 'NOUN' && word.lemma === lemma))
  }
}

/** Sentences in which a noun was named to be known. */
const NEAR = 6

/** Nouns with which a demonstrative tells a time or a kind, and no thing named before. */
const TIMES =
  /^(an|année|mois|semaine|jour|journée|matin|matinée|soir|soirée|nuit|fois|heure|moment|instant|week-end|siècle|type|genre|sorte|sens|point|cas|égard|titre|cadre|stade|fin|façon|manière|dernier|effet|occasion|sujet|propos)$/

/** Nouns of those who act and of what is at stake, which the article comes back to by their bare noun. */
const KNOWN_BY_NOUN =
  /^(association|groupe|groupement|collectif|société|entreprise|compagnie|commission|conseil|comité|ministère|tribunal|cour|fédération|syndicat|intersyndicale|équipe|projet|texte|loi|accord|rapport|étude|centre|musée|école|collège|lycée|usine|site|programme|exposition|réunion|enquête|procès|commune|ville|région|département|mairie|préfecture|parquet|pont|navire|festival|club|coopérative|fondation|institut|université|hôpital|direction|chantier|décret|convention|mouvement)$/

/** A pronoun’s long description cut to its noun: « L’association » for « l’association des riverains du quai ». */
export function shortName(replacements: readonly Replacement[], subject: number | undefined): Replacement | undefined {
  const long = replacements.find(({first}) => first === subject)
  const match = long && /^((?:le|la) |l[’'])(\p{L}+) \p{L}/iu.exec(long.words)
  return match && KNOWN_BY_NOUN.test(match[2]!.toLowerCase()) ? {...long, words: match[1]! + match[2]!} : undefined
}

/**
 * The tokens left when a definite subject is named by its bare noun: « L’association des riverains du quai » is
 * « L’association » where the text describes no other.
 */
export function shortSubject(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  subject: number | undefined,
  tokens: readonly number[],
): number[] | undefined {
  const noun = subject === undefined ? undefined : sentence.tokens[subject]
  if (noun?.upos !== 'NOUN' || !KNOWN_BY_NOUN.test(noun.lemma) || noun.feats.Number === 'Plur') return undefined
  const determiner = childWith(sentence, noun.index, 'det')
  if (!determiner || !/^(le|la|l’)$/i.test(determiner.form) || tokens[0] !== determiner.index) return undefined
  const own = new Set(subtreeOf(sentence, noun.index))
  const left = tokens.filter(index => !own.has(index) || index === noun.index || index === determiner.index)
  // « L’association et la ville » are two.
  if (sentence.tokens.some(({head, deprel}) => head === noun.index && deprel === 'conj')) return undefined
  if (left.length === tokens.length || left[2] === undefined || left[2] < noun.index) return undefined
  const descriptions = new Set(
    doc.sentences.flatMap(({tokens: words}) =>
      words
        .filter(({lemma, upos}) => lemma === noun.lemma && upos === 'NOUN')
        .flatMap(({index}) =>
          words.filter(({head, deprel}) => head === index && /^(nmod|amod)/.test(deprel)).map(({lemma}) => lemma),
        ),
    ),
  )
  const here = sentence.tokens.filter(({head, deprel}) => head === noun.index && /^(nmod|amod)/.test(deprel))
  return descriptions.size > here.length ? undefined : left
}

/** The tokens of « le » and the role that stand right before a person’s full name, with the commas around the name. */
export function rolesBeforeNames(doc: AnalysedDoc, sentence: ParsedSentence, tokens: readonly number[]): Set<number> {
  const kept = new Set(tokens)
  const found = new Set<number>()
  const {mentions, quotations} = annotationsOf(doc, sentence.index)
  for (const {entity, form, first, last, start} of mentions) {
    const person = doc.entities[entity]
    if (person?.kind !== 'person' || form !== 'full' || !kept.has(first)) continue
    if (quotations.some(quotation => quotation.start <= start && start < quotation.end)) continue
    const isSetOff = sentence.tokens[first - 1]?.form === ','
    const role = person.roles.find(
      other => other.sentence === sentence.index && other.last === first - (isSetOff ? 2 : 1),
    )
    const determiner = role && sentence.tokens[role.first - 1]
    if (
      !role ||
      !determiner ||
      !/^(le|la|l’|son|sa|leur|un|une)$/i.test(determiner.form) ||
      !kept.has(determiner.index)
    )
      continue
    const closing = sentence.tokens[last + 1]
    if (isSetOff && closing && /[\p{L}\p{N}(]/u.test(closing.form) && kept.has(closing.index)) continue
    for (let index = determiner.index; index < first; index++) found.add(index)
    // A comma that opens a relative clause is its own.
    const next = sentence.tokens[last + 2]
    if (isSetOff && closing?.form === ',' && !/^(PRON|ADP|SCONJ)$/.test(next?.upos ?? '')) found.add(closing.index)
  }
  return found
}
