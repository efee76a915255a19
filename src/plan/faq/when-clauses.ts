import {childWith, type ParsedSentence, subtreeOf} from '../../document/index.js'
import {type Clause, finiteOf, trimPunctuation} from '../../language/index.js'

/** Conjunctions whose clause is told as a fact of its own: « depuis que Moscou a envoyé des soldats en février 2022 ». */
const TELLING = /^(?:depuis qu|après qu|lorsqu|quand)/iu

/** Clauses of time within a sentence that tell what happened, without the conjunction before them. */
export function whenClausesOf(sentence: ParsedSentence): Clause[] {
  const found: Clause[] = []
  for (const token of sentence.tokens) {
    if (token.deprel !== 'advcl' || (!token.agreed && token.confidence < 0.5)) continue
    const finite = finiteOf(sentence, token.index)
    const subject = childWith(sentence, token.index, 'nsubj')
    if (!finite || !subject?.agreed || subject.index > token.index) continue
    const own = subtreeOf(sentence, token.index).filter(index => sentence.tokens[index]!.upos !== 'PUNCT')
    const start = subtreeOf(sentence, subject.index)[0]!
    const opening = own.filter(index => index < start)
    const words = opening.map(index => sentence.tokens[index]!.form).join(' ')
    if (opening.length > 2 || !TELLING.test(words)) continue
    found.push({
      sentence: sentence.index,
      head: token.index,
      finite: finite.index,
      kind: 'conjunct',
      subject: subject.index,
      sharesSubject: false,
      tokens: trimPunctuation(
        sentence,
        subtreeOf(sentence, token.index).filter(index => index >= start),
      ),
    })
  }
  return found
}
