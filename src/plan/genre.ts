import type {AnalysedDoc} from '../document/index.js'
import type {Genre} from './plan.js'

/**
 * Recognise what kind of text the source is.
 *
 * Cues, strongest first: code or many ordered steps with imperatives (how-to), questions answered by turns (interview),
 * signatories and demands (petition), first person outside quotations (opinion), a disappearance, death or crime
 * (incident), scores (match), hours and prices in a short text (notice), length (report). Otherwise news.
 */
export function genreOf(doc: AnalysedDoc, words: number): Genre {
  const prose = doc.sentences.filter(sentence => doc.blocks[sentence.block]?.kind !== 'title')
  const total = Math.max(prose.length, 1)
  const unquoted = (start: number): boolean =>
    !doc.quotations.some(quotation => quotation.start <= start && start < quotation.end)
  const count = (test: RegExp): number =>
    prose.filter(sentence => {
      const found = test.exec(doc.text.slice(sentence.start, sentence.end))
      return found !== null && unquoted(sentence.start + found.index)
    }).length
  const imperatives = prose.filter(sentence => {
    const first = sentence.tokens.find(token => token.upos !== 'PUNCT')
    return first?.feats.Mood === 'Imp' || /^(?:[A-ZÉ]\p{Ll}+ez)$/u.test(first?.form ?? '')
  }).length
  const hasCode = doc.blocks.some(block => block.kind === 'code')
  const steps = doc.blocks.filter(block => block.kind === 'listItem' && block.ordered).length
  const named = doc.blocks.filter(
    ({kind, start, end}) => kind !== 'listItem' && /^étape\s+\d+\b/iu.test(doc.text.slice(start, end)),
  ).length
  if (named >= 3) return 'how-to'
  if ((hasCode && imperatives > 0) || (steps >= 3 && imperatives >= 3) || imperatives / total > 0.3) return 'how-to'
  const questions = doc.blocks.filter(
    block =>
      block.kind !== 'title' && /\?\s*$/.test(doc.text.slice(block.start, block.end)) && block.end - block.start < 300,
  ).length
  if (questions >= 4 && questions / Math.max(doc.blocks.length, 1) > 0.2) return 'interview'
  if (count(/\b(pétition|signataires?|nous demandons|nous, soussignés|signez|nous exigeons)\b/iu) >= 2)
    return 'petition'
  const firstPerson = count(/(?:^|[\s(])(?:(?:[Jj]e|me|[Mm]on|[Mm]a|[Mm]es|[Mm]oi)(?=[\s,])|[JjMm][’'](?=\p{Ll}))/u)
  const firstPlural = count(/(?:^|\s)(?:nous|notre|nos)\s/iu)
  const addressed = count(/(?:^|\s)(?:vous|votre|vos)\s/iu)
  // Only the reader is spoken to: a guide, whose author says nothing of himself.
  if (
    addressed / total > 0.25 &&
    firstPerson + firstPlural === 0 &&
    !/\b(?:prix|livraison|garantie)\b/iu.test(doc.text)
  )
    return 'how-to'
  if (firstPerson / total > 0.12 || firstPlural / total > 0.2 || addressed / total > 0.25)
    return addressed > firstPerson + firstPlural && /\b(prix|livraison|garantie|€)\b/iu.test(doc.text)
      ? 'product'
      : 'opinion'
  if (
    count(
      /\b(disparu(?:e|s|es)?|disparition|fugue|suicide|meurtre|assassin\w*|homicide|viol|agress\w+|décès|mort(?:e|s|es)?|tué(?:e|s|es)?|cadavre|obsèques)\b/iu,
    ) /
      total >
    0.2
  )
    return 'incident'
  if (
    count(/\b\d{1,3}\s?[-–]\s?\d{1,3}\b/u) >= 1 &&
    count(/\b(match|buts?|essais?|mi-temps|victoire|défaite|équipe|set|championnat)\b/iu) / total > 0.25
  )
    return 'match'
  const hours = doc.dates.filter(date => date.value.hour !== undefined).length
  if (words < 400 && hours >= 4) return 'notice'
  return words > 2000 ? 'report' : 'news'
}
