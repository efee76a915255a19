import type {ParsedSentence} from '../../document/index.js'
import {type Fact, isQuoted} from './fact.js'
import {entityAt, type PhraseSource} from './phrase-source.js'

/** A personal pronoun outside quotations that could mean anything but the subject. */
export function isOpenPronoun(source: PhraseSource, fact: Fact, index: number): boolean {
  const {doc} = source
  const token = fact.sentence.tokens[index]!
  if (isQuoted(doc, token)) return false
  if (token.upos === 'DET' && /^(?:son|sa|ses|leurs?)$/i.test(token.form)) return !isOwn(source, fact, index)
  if (
    token.upos === 'PRON' &&
    /^(?:le|la|les|l’|lui|leur|y|en|eux|celui|celle|ceux|celles|tous|toutes|certains|certaines)$/i.test(token.form)
  )
    return true
  if (!/^-?(?:t-)?(?:il|elle|ils|elles)$/i.test(token.form)) return false
  if (token.deprel === 'expl:subj' && /^il$/i.test(token.form)) return false
  const {gender, number} = fact.subject
  const fits = number === 'Plur' ? (gender === 'Fem' ? /^elles$/i : /^ils$/i) : gender === 'Fem' ? /^elle$/i : /^il$/i
  return gender === undefined || !fits.test(token.form) || hasRival(fact, index)
}

/** A noun that no sentence before has can't point back: « les navires », of which nothing was said. */
export function isFirstMention({doc, article}: PhraseSource, sentence: ParsedSentence, index: number): boolean {
  const token = sentence.tokens[index]!
  if (token.upos !== 'NOUN' || doc.text !== article || token.feats.Number !== 'Plur') return false
  return !doc.sentences.some(
    other => other.index < sentence.index && other.tokens.some(one => one.lemma === token.lemma && one.upos === 'NOUN'),
  )
}

/** Whether a noun between subject and pronoun agrees as well as the subject does. */
function hasRival({sentence, subject, clause}: Fact, index: number): boolean {
  return clause.tokens.some(other => {
    const token = sentence.tokens[other]!
    return (
      other < index &&
      !subject.tokens.includes(other) &&
      /^nsubj/.test(token.deprel) &&
      token.upos !== 'PRON' &&
      token.feats.Gender === subject.gender
    )
  })
}

/**
 * A possessive that the subject owns: on the direct object (« a déployé ses banderoles »), and on
 * another complement of the verb where no other noun comes between; deeper down it may be anyone's.
 */
export function isOwn(source: PhraseSource, fact: Fact, index: number): boolean {
  const {sentence, subject, chain} = fact
  const {form, head} = sentence.tokens[index]!
  // « Les chercheurs ont suivi leurs déplacements »: those of the birds, as often as not.
  const fits = subject.number === 'Sing' && /^(?:son|sa|ses)$/i.test(form)
  const noun = sentence.tokens[head]!
  if (!fits || !noun.agreed || !chain.includes(noun.head)) return false
  const isNear = noun.deprel === 'obj' || /^obl/.test(noun.deprel)
  return (
    isNear &&
    !fact.clause.tokens.some(
      other =>
        other < index &&
        !subject.tokens.includes(other) &&
        (isHumanAt(source, fact, other) || (noun.deprel !== 'obj' && isSingularNoun(fact, other))),
    )
  )
}

/** A noun between the subject and a possessive further on may own as well as the subject does. */
function isSingularNoun({sentence}: Fact, index: number): boolean {
  const {upos, feats} = sentence.tokens[index]!
  return (upos === 'NOUN' || upos === 'PROPN') && feats.Number !== 'Plur'
}

function isHumanAt(source: PhraseSource, fact: Fact, index: number): boolean {
  const token = fact.sentence.tokens[index]!
  return source.roles.has(token.lemma.toLowerCase()) || entityAt(source, fact.sentence.index, index)?.kind === 'person'
}
