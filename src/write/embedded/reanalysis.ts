import type {AnalysedDoc, ParsedSentence} from '../../document/index.js'
import {analyse, type Clause, clausesOf, type French, finiteOf, remembered} from '../../language/index.js'
import type {Part} from './operation.js'

/** Relations that tell who does what to whom; those of the kept words must come out of the fresh analysis the same. */
const CORE = /^(nsubj|obj|iobj|xcomp|ccomp)/

/**
 * Whether the parts of a sentence, analysed afresh, say what the sentence said.
 *
 * Each must be one sentence whose main predicate is the very one that the cut meant it to have, finite and with a
 * subject, and whose subject and object are those it had: what reads otherwise once it stands alone was not certain
 * enough to be cut. A part that quotes whole sentences keeps its quotation and its speaker instead.
 */
export function holdsTogether(
  sentence: ParsedSentence,
  parts: readonly Part[],
  texts: readonly string[],
  french: French,
): boolean {
  const heads = new Set(parts.map(part => part.head))
  return parts.every((part, index) => {
    const fresh = analyseAlone(texts[index]!, french)
    const [written, ...more] = fresh.sentences
    if (!written || more.length > 0) return false
    if (part.quotes) return fresh.quotations.some(quotation => quotation.complete && quotation.speaker !== undefined)
    if (waitsForVerb(written) || (part.subject === undefined && cutsArc(sentence, part, heads))) return false
    const main = clausesOf(written)[0]
    if (!main || main.subject === undefined) return false
    if (hangsOnRelative(written, main.head) || wantsVerb(written)) return false
    const lemma = part.lemma ?? sentence.tokens[part.head]!.lemma
    // In « son siège est à Vaulnes » the noun stood for the predicate that the parser did not see.
    const isSaid =
      written.tokens[main.head]!.lemma === lemma ||
      part.subject === part.head ||
      isSameVerb(sentence, part, written, main)
    return isSaid && keepsArguments(sentence, part, written)
  })
}

/**
 * Whether the very verb of the part is conjugated in its main clause, its subject proved: « étaient en congé » is a copula and
 * its noun to one parse, a verb and its complement to another.
 */
function isSameVerb(sentence: ParsedSentence, part: Part, written: ParsedSentence, main: Clause): boolean {
  if (part.subject === undefined) return false
  return written.tokens[main.finite]!.form === finiteOf(sentence, part.head)?.form
}

/** Whether a « que » or « qui » is left without its verb: « Cela signifie que leur consommation. » */
function waitsForVerb({tokens}: ParsedSentence): boolean {
  return tokens.some(
    ({form, upos, index, deprel}) =>
      deprel !== 'fixed' &&
      /^(que|qu’|qui|où|si|lorsque|lorsqu’|puisque|quand)$/i.test(form) &&
      (upos === 'SCONJ' || upos === 'PRON') &&
      !tokens.some(token => token.index > index && (token.feats.VerbForm === 'Fin' || token.feats.VerbForm === 'Inf')),
  )
}

/** « Le pont, sur lequel passe la route »: the only verb is a relative clause's. */
function hangsOnRelative({tokens}: ParsedSentence, head: number): boolean {
  return tokens.some(
    token =>
      token.head === head &&
      /^(qui|dont|lequel|laquelle|lesquels|lesquelles)$/i.test(token.form) &&
      token.index < head &&
      token.index > 0,
  )
}

/** « Le président, Paul Costa, qui a dit qu’il viendrait »: no verb is left when each « qui » and « que » has its own. */
function wantsVerb(sentence: ParsedSentence): boolean {
  const {tokens} = sentence
  const verbs = tokens.filter(({feats}) => feats.VerbForm === 'Fin')
  const opened = tokens.filter(
    ({form, upos, head}) =>
      (/^qui$/i.test(form) && upos === 'PRON') ||
      // « dont 610 en France » has no verb.
      (/^dont$/i.test(form) && finiteOf(sentence, head) !== undefined) ||
      (/^(que|qu’)$/i.test(form) && upos !== 'ADV' && finiteOf(sentence, head) !== undefined),
  )
  return verbs.length > 0 && verbs.length <= opened.length
}

/** Whether a certain arc joins a kept token to a word that is said in another part, the parts' own heads aside. */
function cutsArc(sentence: ParsedSentence, part: Part, heads: ReadonlySet<number>): boolean {
  const kept = new Set(part.pieces.flatMap(piece => ('kept' in piece ? piece.kept : [])))
  return [...kept].some(index => {
    const token = sentence.tokens[index]!
    if (heads.has(index) || heads.has(token.head) || token.head < 0 || token.upos === 'PUNCT' || !token.agreed)
      return false
    return !kept.has(token.head) && !/^(aux|cc|punct|parataxis)/.test(token.deprel)
  })
}

/** Whether subject and objects of the part's own predicate are its own in the fresh analysis too. */
function keepsArguments(sentence: ParsedSentence, part: Part, written: ParsedSentence): boolean {
  const aligned = align(sentence, part, written)
  const head = aligned.get(part.head)
  if (part.subject !== undefined) {
    const subject = aligned.get(part.subject)
    return subject !== undefined && subject === clausesOf(written)[0]?.subject
  }
  if (head === undefined) return part.lemma !== undefined
  for (const [source, fresh] of aligned) {
    const token = sentence.tokens[source]!
    if (token.head !== part.head || !CORE.test(token.deprel) || !token.agreed) continue
    const now = written.tokens[fresh]!
    if (now.head !== head) return false
    const role = (deprel: string): string => /^[a-z]+/.exec(deprel)![0]
    if (/^(nsubj|obj)/.test(token.deprel) && role(token.deprel) !== role(now.deprel)) return false
  }
  return true
}

/** Which token of the written sentence each kept token became, by form and order. */
function align(sentence: ParsedSentence, part: Part, written: ParsedSentence): Map<number, number> {
  const found = new Map<number, number>()
  let next = 0
  for (const piece of part.pieces) {
    if (!('kept' in piece)) continue
    for (const index of piece.kept) {
      const form = sentence.tokens[index]!.form.toLowerCase()
      for (let ahead = next; ahead < Math.min(written.tokens.length, next + 12); ahead++) {
        if (written.tokens[ahead]!.form.toLowerCase() !== form) continue
        found.set(index, ahead)
        next = ahead + 1
        break
      }
    }
  }
  return found
}

/** Analyse one written sentence by itself. */
export function analyseAlone(text: string, french: French): AnalysedDoc {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  return remembered(french, analyseAlone, text, () =>
    analyse({name: 'written', text, blocks, meta: {}, notes: []}, french),
  )
}
