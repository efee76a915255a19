import {defineCheck} from '../check.js'
import {docBlocksOf, wordsIn} from '../section.js'

/** Ask that key points and FAQ answers have a finite verb; a sentence where some word could be one is let pass. */
export const missingVerb = defineCheck({
  id: 'french/missing-verb',
  severity: 'error',
  source: 'intertitre: our editorial bar; « En cause : … » is press French in a paragraph, not in an answer',
  defaults: {minWords: 3},
  *run(page, {minWords}) {
    const blocks = docBlocksOf(page)
    for (const sentence of page.doc.sentences) {
      const block = blocks[sentence.block]
      const isAnswer = block?.block.kind === 'faq' && !block.isHeading
      if (!block || !(isAnswer || block.block.kind === 'keyPoints') || wordsIn(page, sentence) < minWords) continue
      const hasVerb = sentence.tokens.some(({form, feats}) => {
        if (feats.VerbForm === 'Fin') return true
        const readings = page.french.lexicon.lookup(form)
        return readings.length === 0
          ? /^\p{Ll}/u.test(form) && /\p{L}{3}/u.test(form)
          : readings.some(
              reading =>
                reading.feats.VerbForm === 'Fin' &&
                (reading.upos === 'AUX' || readings.every(other => other.upos !== 'ADP')),
            )
      })
      if (!hasVerb) yield {start: sentence.start, end: sentence.end}
    }
  },
  examples: {
    flags: [
      '## Questions fréquentes\n### Quand le pont rouvre-t-il ?\n{{Lundi dans la matinée.}}',
      '## L’essentiel\n- {{La réouverture du pont après un an de travaux.}}',
    ],
    passes: [
      '## L’essentiel\n- Le pont rouvre lundi.',
      '## Questions fréquentes\n### Est-il sûr ?\nOui. La ville l’a vérifié.',
      'En cause : la crue de l’hiver.',
    ],
  },
})
