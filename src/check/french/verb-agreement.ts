import {isRelation, type ParsedSentence, type ParsedToken} from '../../document/index.js'
import type {French} from '../../language/index.js'
import {defineCheck} from '../check.js'
import {certainReadings, numberIn} from './readings.js'
import {isQuoted, judgedSentences, placeIn, textsOf} from './text-of-page.js'

const pronouns: Readonly<Record<string, 'Sing' | 'Plur'>> = {
  il: 'Sing',
  elle: 'Sing',
  on: 'Sing',
  ils: 'Plur',
  elles: 'Plur',
}

/** Nouns in the singular after which usage allows a plural verb: « la plupart », « une majorité de », « un tiers ». */
const collective =
  /^(?:plupart|majorité|minorité|moitié|tiers|quart|dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier|million|milliard|foule|nombre|ensemble|série|partie|part|reste|totalité|multitude|poignée|paire|couple|groupe|équipe|infinité|quantité|nuée|troupe|masse|type|sorte|espèce|genre|peu|trop|beaucoup|combien|pourcentage|cent)$/u

/**
 * Ask that a finite verb agree in number with its subject.
 *
 * Speaks up only when both parsers see the same arc, the subject stands before its verb, is a pronoun or a noun with
 * one number, has neither coordination nor a plural after it, and the verb's readings all have the other number.
 */
export const verbAgreement = defineCheck({
  id: 'french/verb-agreement',
  severity: 'error',
  source: 'Grevisse and Goosse, Le Bon Usage, on the agreement of the verb',
  defaults: {},
  *run(page) {
    for (const text of textsOf(page)) {
      for (const sentence of judgedSentences(text.doc)) {
        for (const subject of sentence.tokens) {
          if (!isRelation(subject.deprel, 'nsubj') || !subject.agreed) continue
          const verb = finiteOf(sentence, subject)
          const number = subjectNumber(sentence, subject, page.french)
          if (!verb || !number || verb.index < subject.index || verb.index - subject.index > 8) continue
          if (!isPlain(sentence.tokens.slice(subject.index + 1, verb.index))) continue
          // « est » is a noun too, never as an auxiliary.
          const isEst = verb.upos === 'AUX' && verb.form === 'est'
          const readings = isEst ? [verb] : certainReadings(page.french, verb.form, 'VERB', 'AUX')
          const verbNumber = numberIn(readings.filter(({feats}) => feats.VerbForm === 'Fin'))
          if (!verbNumber || verbNumber === number || isQuoted(text.doc, verb)) continue
          if (readings.some(({feats}) => feats.VerbForm !== 'Fin')) continue
          yield {...placeIn(text), start: verb.start, end: verb.end, values: {verb: verb.form, subject: subject.form}}
        }
      }
    }
  },
  examples: {
    flags: [
      'Le pont {{rouvrent}} lundi.',
      'Ils {{vient}} lundi.',
      'Les habitants {{attendait}} le bac.',
      'Les commerçants du centre y {{est}} hostiles.',
      'Un homme de 71 ans {{ont}} disparu.',
      'L’horloge de 1908 {{ont}} été restaurée.',
    ],
    passes: [
      'Le pont rouvre lundi.',
      'La plupart des habitants attendent le bac.',
      'Le maire et son adjoint attendent le bac.',
      'Une dizaine de bateaux attendent le bac.',
      'C’est eux qui viennent lundi.',
      'Les trois autres, dont la halle centrale, n’ouvrent que le soir.',
      'Les enfants dont le car était en panne rentrent à pied.',
      'Ma mère et moi étions à la gare.',
      'Les voisins que le bruit réveillait écrivent au maire.',
    ],
  },
})

/**
 * Whether nothing between a subject and its verb can give that verb another subject: no aside after a comma (« Les
 * autres, dont la halle, ouvrent »), no relative or other clause (« les enfants dont le car était en panne »), no second
 * subject (« ma mère et moi »).
 */
function isPlain(between: readonly ParsedToken[]): boolean {
  return !between.some(
    ({form, upos, feats}) =>
      form === ',' ||
      upos === 'SCONJ' ||
      feats.VerbForm === 'Fin' ||
      /^(?:et|ou|ni|qui|que|qu’|dont|où|lequel|laquelle|lesquels|lesquelles|duquel|desquels|desquelles)$/i.test(form),
  )
}

/** « un homme de 71 ans »: a plural that only measures never governs the verb. */
const MEASURES = /^(?:an|mois|jour|heure|minute|mètre|kilomètre|hectare|kilo|tonne|euro|page|étage)$/u

/** The finite verb of the clause: the head itself, or its auxiliary. */
function finiteOf({tokens}: ParsedSentence, subject: ParsedToken): ParsedToken | undefined {
  const head = tokens[subject.head]
  if (!head) return undefined
  const helper = tokens.find(
    token => token.head === head.index && (token.upos === 'AUX' || isRelation(token.deprel, 'aux', 'cop')),
  )
  const verb = helper ?? head
  return (verb.upos === 'VERB' || verb.upos === 'AUX') && verb.feats.VerbForm === 'Fin' ? verb : undefined
}

function subjectNumber({tokens}: ParsedSentence, subject: ParsedToken, french: French): 'Sing' | 'Plur' | undefined {
  const below = tokens.filter(({head}) => head === subject.index)
  if (below.some(({deprel}) => isRelation(deprel, 'conj', 'cc', 'appos'))) return undefined
  if (subject.upos === 'PRON') return below.length === 0 ? pronouns[subject.form.toLowerCase()] : undefined
  if (subject.upos !== 'NOUN' || collective.test(subject.lemma) || !below.some(({deprel}) => deprel === 'det'))
    return undefined
  if (
    below.some(
      ({upos, feats, deprel, lemma}) =>
        (upos === 'NUM' && deprel === 'nummod') ||
        (feats.Number === 'Plur' && deprel !== 'det' && deprel !== 'amod' && !MEASURES.test(lemma)),
    )
  )
    return undefined
  const number = numberIn(certainReadings(french, subject.form, 'NOUN', 'ADJ'))
  const determined = below.find(({deprel}) => deprel === 'det')?.feats.Number
  return number && (determined === undefined || determined === number) ? number : undefined
}
