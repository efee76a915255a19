import {type AnalysedDoc, annotationsOf, childWith, type ParsedToken, subtreeOf} from '../document/index.js'
import {compose, type French} from '../language/index.js'
import {contentLemmas} from './content-words.js'
import {EMPTY_SUBJECTS} from './heading-faults.js'

/** Words of a sentence that lists rather than tells. */
const LONG_LIST = 60

/** Subjects and objects with their complements: « La mission du groupe de travail ». */
export function phraseHeadings(doc: AnalysedDoc, index: number, french: French): {text: string; lemmas: Set<string>}[] {
  const sentence = doc.sentences[index]!
  const roles = french.derive(roleNouns)
  const found: {text: string; lemmas: Set<string>}[] = []
  for (const token of sentence.tokens) {
    if (
      token.upos !== 'NOUN' ||
      !/^(nsubj|obj)/.test(token.deprel) ||
      !(token.agreed || sentence.tokens.length > LONG_LIST)
    )
      continue
    // Under a denial, a wish or a condition the thing itself may not be.
    const verb = sentence.tokens[token.head]
    if (
      verb?.head !== -1 ||
      /^(vouloir|souhaiter|espérer|craindre|redouter|réclamer|refuser|éviter|promettre)$/.test(verb.lemma)
    )
      continue
    if (sentence.tokens.some(({head, form}) => head === verb.index && /^(ne|n’)$/i.test(form))) continue
    // What a long list or definition is about, whatever the noun: « Les communes représentées au conseil sont… ».
    const isListed =
      /^nsubj/.test(token.deprel) && sentence.tokens.length > LONG_LIST && childWith(sentence, verb.index, 'cop')
    if (roles.has(token.form.toLowerCase()) || (!isTopic(token) && !isListed)) continue
    // Words of a quotation without its marks would be the newspaper's.
    if (annotationsOf(doc, sentence.index).quotations.some(({start, end}) => start <= token.start && token.start < end))
      continue
    const own = subtreeOf(
      sentence,
      token.index,
      other => /^(appos|case|punct|conj|parataxis)/.test(other.deprel) && other.head === token.index,
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
          /^(PRON|AUX)$/.test(sentence.tokens[position]!.upos) ||
          (sentence.tokens[position]!.upos === 'VERB' && sentence.tokens[position]!.feats.VerbForm !== 'Part') ||
          /^([«»",]|son|sa|ses|leurs?|nos|notre|vos|votre|mes|mon|ma|ce|cet|cette|ces)$/i.test(
            sentence.tokens[position]!.form,
          ),
      )
    )
      continue
    if (own.some(position => RELATIVE_WORDS.test(sentence.tokens[position]!.form))) continue
    found.push({text: compose([{kept: own, sentence: index}], doc, french), lemmas: contentLemmas(sentence, own)})
  }
  return found
}

/** Nouns for what a person is or does, lower case: a section is not headed by a bare title. */
export function roleNouns(french: French): ReadonlySet<string> {
  const forms = new Set<string>()
  for (const line of french.lists['role-nouns'] ?? []) forms.add(line.split('\t')[0]!.toLowerCase())
  return forms
}

/** Whether a noun says what happens or is decided: nouns of action; people, measures and places in time do not. */
export function isTopic(token: ParsedToken): boolean {
  if (
    /^(mentions?|questions?|conditions?|occasions?|versions?|portions?|sections?|fonctions?|positions?|régions?|populations?|associations?|organisations?|institutions?|générations?|stations?|habitations?|administrations?|notions?|impressions?|raisons?|maisons?|saisons?|missions?|moments?|éléments?|départements?|bâtiments?|documents?|appartements?|gouvernements?|parlements?|établissements?|logements?|sentiments?|événements?|évènements?|arguments?|instruments?|vêtements?|médicaments?|tempérament|comment|images?|villages?|personnages?|ménages?|visages?|étages?|pages?|avantages?|dommages?|équipages?|entourage|âge|voitures?|structures?|figures?|mesures?|nature|heures?|cultures?|instances?|agences?|ambulances?|circonstances?|distances?|chances?)$/i.test(
      token.form,
    )
  )
    return false
  return /(?:tion|sion|ment|age|ure|ance)s?$|^(?:accord|appel|baisse|bilan|budget|choix|coût|crise|crue|décret|départ|enjeu|enquête|grève|hausse|lutte|perte|plan|plainte|prix|procès|projet|recours|reprise|rencontre|retour|réforme|travaux|visite|vote|voyage|décision|débat|loi|rapport|dette|demande|échec|arrivée|sortie|venue|retrait|achat|vente|sanction|captures|revendications|propositions)s?$/i.test(
    token.form,
  )
}

/** Words that make a phrase point to a moment or to a text before it. */
const RELATIVE_WORDS =
  /^(dernier|dernière|derniers|dernières|prochain|prochaine|suivant|suivante|précédent|précédente|hier|demain|autre|autres|même|tel|telle|semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/i

/** Characters of a noun phrase that says enough by itself. */
const LEAST_PHRASE = 24

/**
 * Noun phrases with their complement, whatever the noun (« Les travaux de deux équipes de Strasbourg et de Turin »): for a
 * section that no clause can head.
 *
 * Never a bare or empty noun, and nothing that the source denies, wishes, doubts or attributes.
 */
export function plainPhrases(doc: AnalysedDoc, index: number, french: French): {text: string; lemmas: Set<string>}[] {
  const sentence = doc.sentences[index]!
  const {quotations, attributions} = annotationsOf(doc, index)
  const isSaid = quotations.length > 0 || attributions.length > 0
  const isOpen = sentence.tokens.some(
    ({form, feats}) => /^(ne|n’|sans|aucun|aucune|si|\?)$/i.test(form) || feats.Mood === 'Cnd' || feats.Mood === 'Sub',
  )
  if (isSaid || isOpen) return []
  const roles = french.derive(roleNouns)
  return sentence.tokens.flatMap(token => {
    if (token.upos !== 'NOUN' || !token.agreed || roles.has(token.form.toLowerCase())) return []
    // « La périphérie de Rochefort »: where, not what.
    if (/^(?:périphérie|banlieue|sein|oreille|cour|nord|sud|est|ouest|abord|cœur|coin|bord|pied)$/.test(token.lemma))
      return []
    if (EMPTY_SUBJECTS.test(token.lemma) || !childWith(sentence, token.index, 'nmod')) return []
    const own = subtreeOf(
      sentence,
      token.index,
      other => /^(appos|case|punct|conj|cc|parataxis|acl)/.test(other.deprel) && other.head === token.index,
    )
    const isRun = own.every((position, step) => step === 0 || position === own[step - 1]! + 1)
    const words = own.map(position => sentence.tokens[position]!)
    if (!isRun || own.length < 4 || !/^(le|la|l’|les)$/i.test(words[0]!.form)) return []
    if (words.some(({upos, form}) => /^(PRON|AUX|VERB|PUNCT)$/.test(upos) || POINTING_DETERMINERS.test(form))) return []
    if (words.some(({form}) => RELATIVE_WORDS.test(form))) return []
    const text = compose([{kept: own, sentence: index}], doc, french)
    const lemmas = contentLemmas(sentence, own)
    // « La candidature du conseiller » leaves open whose it is.
    const isDefinite = lemmas.size > 2 || words.some(({upos}) => upos === 'PROPN')
    return text.length < LEAST_PHRASE || !isDefinite ? [] : [{text, lemmas}]
  })
}

const POINTING_DETERMINERS = /^(son|sa|ses|leurs?|ce|cet|cette|ces|nos|notre|vos|votre|mes|mon|ma)$/i
