import {type AnalysedDoc, annotationsOf, childWith, type ParsedSentence, subtreeOf} from '../document/index.js'
import {compose, type French} from '../language/index.js'
import {contentLemmas} from './content-words.js'
import {EMPTY_SUBJECTS} from './heading-faults.js'
import {isTopic, roleNouns} from './heading-phrases.js'

/** A theme: words that head a section without telling anything of what they name. */
export interface Theme {
  readonly text: string
  readonly lemmas: ReadonlySet<string>
}

/** Characters of a theme that says enough by itself. */
const LEAST = 22

/** What somebody is accused or suspected of: named bare, it would be a fact (editorial.md, « Justice »). */
const CHARGES =
  /^(meurtre|assassinat|homicide|viol|violence|agression|fraude|détournement|corruption|escroquerie|abus|harcèlement|trafic|complicité|infraction|manquement|faute|erreur|négligence|responsabilité|culpabilité|mensonge|attaque|frappe|bombardement|massacre|génocide|violation|torture|crime|délit|vol|recel|blanchiment|favoritisme|menace|insulte|injure|diffamation|discrimination|dopage|triche|tricherie|complot|attentat|terrorisme|espionnage|ingérence|sabotage|suicide|maltraitance)$/

/** What is at issue, asked for or arranged, besides nouns of action: things, people and places make no theme. */
const MATTERS =
  /^(accès|aide|alliance|ambition|arrêté|attente|avenir|avis|bataille|calendrier|chantier|choc|combat|contrat|contrôle|controverse|crainte|critique|délai|désaccord|différend|dispositif|doute|droit|effort|emploi|enveloppe|espoir|essor|exigence|facture|filière|fonds|horaire|inquiétude|manque|marché|mission|modèle|mode|montant|motif|niveau|obstacle|parcours|partage|piste|place|plaidoyer|polémique|porte|présence|pression|promesse|provenance|qualité|querelle|recette|recherche|refonte|refus|régime|règle|remise|renfort|réponse|réserve|retard|retombée|risque|rôle|rythme|salaire|santé|sécurité|soutien|stratégie|subvention|suivi|surcoût|tarif|tracé|transfert|trésorerie|usage|volet)$/

/** Verbs under which nothing named is sure to be. */
const ACCUSES =
  /^(accuser|soupçonner|reprocher|suspecter|imputer|incriminer|dénoncer|démentir|réfuter|contester|craindre|redouter)$/

/** « à l’aide de », « à l’issue de »: a preposition in several words. */
const OF_A_TURN =
  /^(aide|issue|sein|insu|origine|occasion|exception|image|instar|encontre|suite|cours|titre|profit|niveau|sujet|nom|cause|lieu|place|moment)$/

/** Words that make a phrase point to a moment or to a text before it. */
const POINTING =
  /^(son|sa|ses|leurs?|ce|cet|cette|ces|nos|notre|vos|votre|mes|mon|ma|derni[eè]re?s?|prochaine?s?|suivante?s?|précédente?s?|hier|demain|autres?|mêmes?|tel|telle|semaine|entourage|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aucun|aucune|sans|dossier|affirmation|ci-dessus|éventuel|éventuelle|éventuels|éventuelles|présumée?s?)$/i

/**
 * The definite noun phrases of a sentence that name what it is about, whatever it says of them: « la remise en état de la
 * voie ».
 *
 * For a section that nothing else can head. A phrase claims only that the thing is spoken of, so it may come from a
 * sentence that attributes, wishes or denies; never from quoted words, and never what somebody is accused of.
 */
export function themesOf(doc: AnalysedDoc, index: number, french: French): Theme[] {
  const sentence = doc.sentences[index]!
  const isUnsure = sentence.tokens.some(
    ({lemma, feats}) => ACCUSES.test(lemma) || (feats.Mood === 'Cnd' && /^(?:avoir|être)$/.test(lemma)),
  )
  if (isUnsure) return []
  const roles = french.derive(roleNouns)
  const {quotations, mentions} = annotationsOf(doc, index)
  return sentence.tokens.flatMap(token => {
    if (token.upos !== 'NOUN' || roles.has(token.form.toLowerCase()) || EMPTY_SUBJECTS.test(token.lemma)) return []
    if (!childWith(sentence, token.index, 'nmod') && !childWith(sentence, token.index, 'amod')) return []
    if (quotations.some(({start, end}) => start <= token.start && token.start < end)) return []
    // « Le ministère russe des Transports »: who, not what.
    if (mentions.some(({first, last}) => first <= token.index && token.index <= last)) return []
    if (!isTopic(token) && !MATTERS.test(token.lemma)) return []
    const before = sentence.tokens[token.index - 2]
    if (OF_A_TURN.test(token.lemma) && before?.upos === 'ADP') return []
    const own = phraseOf(sentence, token.index)
    const isSomebody = mentions.some(
      ({first, entity}) => own?.includes(first) && doc.entities[entity]?.kind === 'person',
    )
    if (own === undefined || isSomebody || own.some(at => CHARGES.test(sentence.tokens[at]!.lemma))) return []
    const text = compose([{kept: own, sentence: index}], doc, french)
    const lemmas = contentLemmas(sentence, own)
    const isTold = lemmas.size > 2 || own.some(at => sentence.tokens[at]!.upos === 'PROPN')
    return text.length < LEAST || !isTold ? [] : [{text, lemmas}]
  })
}

/** The tokens of a noun with its article and complements, up to a mark, when they are one sure run; undefined otherwise. */
function phraseOf(sentence: ParsedSentence, noun: number): number[] | undefined {
  const whole = subtreeOf(
    sentence,
    noun,
    other => other.head === noun && /^(?:appos|case|conj|cc|parataxis|acl:relcl)/.test(other.deprel),
  )
  const stop = whole.findIndex(
    (at, step) => sentence.tokens[at]!.upos === 'PUNCT' || (step > 0 && at !== whole[step - 1]! + 1),
  )
  const own = stop < 0 ? whole : whole.slice(0, stop)
  const words = own.map(at => sentence.tokens[at]!)
  if (own.length < 4 || !own.includes(noun) || !/^(?:le|la|l[’']|les)$/i.test(words[0]!.form)) return undefined
  const isPlain = words.every(
    ({upos, feats, form, agreed, index, head}) =>
      !/^(?:PRON|AUX|SYM)$/.test(upos) &&
      (upos !== 'VERB' || feats.VerbForm === 'Part') &&
      (index === noun || ((agreed || /^(?:DET|ADP)$/.test(upos)) && own.includes(head))) &&
      !POINTING.test(form),
  )
  return isPlain ? own : undefined
}
