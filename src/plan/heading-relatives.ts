import {
  type AnalysedDoc,
  annotationsOf,
  childWith,
  isRelation,
  type ParsedSentence,
  subtreeOf,
} from '../document/index.js'
import {compose, type French, finiteOf, type NameOf, piecesWith, referencesOf} from '../language/index.js'
import {contentLemmas} from './content-words.js'
import type {Statement} from './statement.js'

/**
 * What a relative clause between marks tells of a definite noun or a name, as a statement: « La tournée de Roux au Chili –
 * qui finira le 3 mai – est… » gives « La tournée de Roux au Chili finira le 3 mai ».
 */
export function relativeStatements(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  importance: number,
  nameOf: NameOf,
  french: French,
): Statement[] {
  const {quotations, attributions, dates} = annotationsOf(doc, sentence.index)
  return sentence.tokens.flatMap((verb): Statement[] => {
    if (verb.deprel !== 'acl:relcl' || !verb.agreed || verb.head < 0) return []
    const pronoun = childWith(sentence, verb.index, 'nsubj')
    const noun = sentence.tokens[verb.head]!
    const finite = finiteOf(sentence, verb.index)
    if (!pronoun || !/^qui$/i.test(pronoun.form) || !finite || !isNamed(noun.index)) return []
    if (!/^[,–—-]$/.test(sentence.tokens[pronoun.index - 1]?.form ?? '')) return []
    const phrase = subtreeOf(
      sentence,
      noun.index,
      token => token.head === noun.index && /^(acl|appos|case|punct|cc|conj)/.test(token.deprel),
    )
    const told = subtreeOf(sentence, verb.index).filter(index => index > pronoun.index)
    while (told.length > 0 && sentence.tokens[told[told.length - 1]!]!.upos === 'PUNCT') told.pop()
    const isRun = (run: readonly number[]): boolean =>
      run.every((index, step) => step === 0 || index === run[step - 1]! + 1)
    const tokens = [...phrase, ...told]
    const isSaid = tokens.some(index => {
      const {start} = sentence.tokens[index]!
      return (
        quotations.some(quotation => quotation.start <= start && start < quotation.end) ||
        attributions.some(({content}) => content.start <= start && start < content.end)
      )
    })
    if (isSaid || !isRun(phrase) || !isRun(told) || told[0] !== pronoun.index + 1 || finite.feats.Mood !== 'Ind')
      return []
    const {replacements, unresolved} = referencesOf(doc, sentence, tokens, nameOf)
    if (unresolved.some(index => sentence.tokens[index]!.upos !== 'NOUN')) return []
    const text = compose(piecesWith(sentence, tokens, replacements), doc, french)
    const clause = {
      sentence: sentence.index,
      head: verb.index,
      finite: finite.index,
      kind: 'main' as const,
      subject: noun.index,
      sharesSubject: false,
      tokens,
    }
    return [
      {
        sentence: sentence.index,
        text,
        words: text.split(/\s+/).length,
        lemmas: contentLemmas(sentence, tokens),
        // What is said in passing matters less than what the sentence says.
        importance: importance / 2,
        hasRelativeDate: dates.some(({kind, first}) => kind === 'relative' && tokens.includes(first)),
        isWeak: true,
        isPassive: isRelation(pronoun.deprel, 'nsubj:pass'),
        variant: {
          clause,
          tokens,
          text,
          dropped: [],
          named: replacements.length,
          replacements: replacements,
          bare: [],
          unresolved,
          confidence: verb.confidence,
          operations: ['relative-apart'],
        },
        from: [{file: 0, start: sentence.start, end: sentence.end}],
      },
    ]
  })

  /** A name, or a noun with its article: of « un navire, qui… » nothing says which. */
  function isNamed(index: number): boolean {
    const determiner = childWith(sentence, index, 'det')?.form.toLowerCase()
    if (sentence.tokens[index]!.upos === 'PROPN') return true
    return determiner !== undefined && /^(le|la|l’|les)$/.test(determiner)
  }
}
