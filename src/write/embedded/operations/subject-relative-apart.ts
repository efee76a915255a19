import {childrenOf, childWith, type ParsedSentence, type ParsedToken} from '../../../document/index.js'
import {finiteOf, type Piece} from '../../../language/index.js'
import {attributionAfter} from '../attribution-scope.js'
import {isCertain, lastWordOf} from '../certain.js'
import type {Operation} from '../operation.js'
import {keep, say, subjectBefore} from '../pieces.js'
import {predicateOf} from '../relative-clause.js'
import {type SetOff, setOffSubject} from '../set-off-subject.js'
import {type Resumed, resumeSubject} from '../subject-pronoun.js'

/**
 * Part a subject's commented relative clause from the sentence's own news.
 *
 * With « qui » the comment comes first: « La mairie et la région, qui financent…, ont voté… » becomes « La mairie et
 * la région financent… Elles ont voté… ». With « que » and « dont » it follows: « Il l’avait jugé vétuste », « Son
 * siège est à Vaulnes ».
 */
export const subjectRelativeApart: Operation = {
  id: 'subject-relative-apart',
  apply({doc, sentence, french}) {
    const setOff = setOffSubject(doc, sentence)
    if (!setOff || !isRelativeWord(sentence, setOff.first)) return undefined
    const {subject, named, first, last, verb, predicate} = setOff
    const own = sentence.tokens[verb]!.start
    if ([sentence.tokens[first]!.start, own].some(at => attributionAfter(doc, sentence, at, french, own) !== ''))
      return undefined
    const resumed = resumeSubject(doc, sentence, subject, french)
    const head = predicateOf(sentence, first)
    if (!resumed || head === undefined || head > last || !isAboutSubject(sentence, setOff)) return undefined
    const number = finiteOf(sentence, predicate)?.feats.Number
    if (number !== undefined && number !== resumed.number) return undefined
    const news = keep(sentence, verb, lastWordOf(sentence))
    if (sentence.tokens[first]!.form.toLowerCase() === 'qui') {
      const pieces = [...keep(sentence, 0, named), ...keep(sentence, first + 1, last)]
      return [
        {pieces, head, subject},
        {pieces: [...subjectBefore(sentence, resumed.words, verb), ...news], head: predicate},
      ]
    }
    const comment = sayAfter(sentence, setOff, head, resumed)
    return (
      comment && [
        {pieces: [...keep(sentence, 0, named), ...news], head: predicate, subject},
        {pieces: comment, head, ...(sentence.tokens[head]!.upos === 'NOUN' ? {subject: head} : {})},
      ]
    )
  },
  examples: {
    rewrites: [
      [
        'La coopérative, qui emploie quarante salariés dans la vallée, a annoncé la construction d’un second atelier à Vaulnes.',
        [
          'La coopérative emploie quarante salariés dans la vallée.',
          'Elle a annoncé la construction d’un second atelier à Vaulnes.',
        ],
      ],
      [
        'La commune et la région, qui ont signé une charte « sans limite », ont décidé de relancer la ligne de la vallée.',
        [
          'La commune et la région ont signé une charte « sans limite ».',
          'Elles ont décidé de relancer la ligne de la vallée.',
        ],
      ],
      [
        'La coopérative, dont le siège se trouve à Vaulnes depuis 1987, a annoncé la construction d’un second atelier dans la vallée.',
        [
          'La coopérative a annoncé la construction d’un second atelier dans la vallée.',
          'Son siège se trouve à Vaulnes depuis 1987.',
        ],
      ],
      [
        'La halle, que la commune avait achetée à un négociant en 2019, sera isolée par l’extérieur et chauffée au bois.',
        [
          'La halle sera isolée par l’extérieur et chauffée au bois.',
          'La commune l’avait achetée à un négociant en 2019.',
        ],
      ],
    ],
    leaves: [
      'Les habitants qui vivent près de la carrière ont écrit au préfet pour demander sa fermeture.',
      'Le maire a reçu les habitants, qui lui ont remis une pétition.',
    ],
  },
}

function isRelativeWord(sentence: ParsedSentence, index: number): boolean {
  return /^(qui|que|qu’|dont)$/i.test(sentence.tokens[index]?.form ?? '')
}

/** Whether the relative hangs on the subject itself: no other noun with a determiner stands nearer. */
function isAboutSubject(sentence: ParsedSentence, {subject, named, first}: SetOff): boolean {
  const rivals = sentence.tokens.slice(subject + 1, named + 1).filter(({upos}) => upos === 'DET')
  if (rivals.length === 0 || isOfGroup(sentence, subject, first)) return true
  const relative = sentence.tokens.find(({deprel, index}) => deprel === 'acl:relcl' && index > first)
  return relative !== undefined && relative.head === subject && isCertain(sentence, relative.index)
}

/** « La ville et la région, qui financent… »: a plural verb after singular nouns speaks of both. */
function isOfGroup(sentence: ParsedSentence, subject: number, first: number): boolean {
  const members = [subject, ...childrenOf(sentence, subject).filter(index => sentence.tokens[index]!.deprel === 'conj')]
  const verb = sentence.tokens.find(({index, feats}) => index > first && feats.VerbForm === 'Fin')
  const isSingular = (index: number): boolean =>
    sentence.tokens[index]!.feats.Number === 'Sing' ||
    /^(le|la|l’|un|une)$/i.test(childWith(sentence, index, 'det')?.form ?? '')
  return members.length > 1 && members.every(isSingular) && verb?.feats.Number === 'Plur'
}

/** « que la commission avait jugé vétuste »: « la commission l’avait jugé vétuste »; « dont le siège… »: « son siège… ». */
function sayAfter(
  sentence: ParsedSentence,
  {first, last}: SetOff,
  head: number,
  resumed: Resumed,
): Piece[] | undefined {
  const finite = finiteOf(sentence, head)?.index
  const subject = subjectOf(sentence, head, first, finite)
  if (finite === undefined || !subject || subject.index > finite || !isCertain(sentence, subject.index))
    return undefined
  if (sentence.tokens[first]!.form.toLowerCase() === 'dont') {
    const article = sentence.tokens[first + 1]!
    if (article.head !== subject.index || !/^(le|la|l’|les)$/.test(article.form)) return undefined
    return [...say(possessive(article.form, subject, resumed.number)), ...keep(sentence, first + 2, last)]
  }
  // A clitic or « ne » before the verb would have to be set in order.
  const before = sentence.tokens[finite - 1]!
  if (before.upos === 'PRON' || /^(ne|n’)$/.test(before.form) || subject.upos === 'PRON') return undefined
  if (childWith(sentence, head, 'obj')?.index !== undefined && childWith(sentence, head, 'obj')!.index > first)
    return undefined
  const clitic = resumed.number === 'Plur' ? 'les' : resumed.gender === 'Fem' ? 'la' : resumed.gender ? 'le' : undefined
  if (!clitic) return undefined
  return [...keep(sentence, first + 1, finite - 1), ...say(clitic), ...keep(sentence, finite, last)]
}

/** The clause's own subject; in « dont le siège est à Vaulnes » the parser may take the subject for the predicate. */
function subjectOf(
  sentence: ParsedSentence,
  head: number,
  first: number,
  finite: number | undefined,
): ParsedToken | undefined {
  const token = sentence.tokens[head]!
  if (token.upos === 'NOUN' && finite !== undefined && head < finite) return token
  return sentence.tokens.find(
    ({head: verb, deprel, index}) => verb === head && deprel.startsWith('nsubj') && index > first,
  )
}

/** « le » gives « son » or « leur »: « sa » becomes « son » before a vowel when the words are joined. */
function possessive(article: string, noun: ParsedToken, owner: 'Sing' | 'Plur'): string {
  if (article === 'les') return owner === 'Plur' ? 'leurs' : 'ses'
  if (owner === 'Plur') return 'leur'
  return article === 'la' || (article === 'l’' && noun.feats.Gender === 'Fem') ? 'sa' : 'son'
}
