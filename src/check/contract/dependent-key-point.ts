import {defineCheck} from '../check.js'
import {docBlocksOf} from '../section.js'

/** Openings that point at a sentence before: a pronoun, a demonstrative, « le même »… « Il faut », « il y a » stand alone. */
const opening =
  /^(?:(?:ils?|elles?)\s(?!faut\b|y a\b|s[’']agit\b|est (?:possible|interdit|prévu|question)\b|pleut\b|neige\b)|(?:celui|celle|ceux|celles)-?(?:ci|là)\b|(?:cela|ça)\b|(?:ce|cet|cette|ces)\s(?!qu|sont\b|dont\b)|c[’']est\b|ceci\b|(?:les|la|le) mêmes?\b)/iu

/** Ask that a key point be understood alone: it does not open with a word that points back. */
export const dependentKeyPoint = defineCheck({
  id: 'contract/dependent-key-point',
  severity: 'warning',
  source: 'intertitre: our editorial bar; a key point is read before the article, or instead of it',
  defaults: {},
  *run(page) {
    for (const {block, start, text} of docBlocksOf(page)) {
      const match = block.kind === 'keyPoints' ? opening.exec(text) : null
      if (match) yield {start, end: start + match[0].trimEnd().length, values: {words: match[0].trimEnd()}}
    }
  },
  examples: {
    flags: [
      '## L’essentiel\n- {{Il}} rouvre lundi.',
      '## L’essentiel\n- {{Cette}} décision ne plaît pas.',
      '## L’essentiel\n- {{C’est}} la fin.',
    ],
    passes: [
      '## L’essentiel\n- Le pont rouvre lundi.\n- Il faut réserver.\n- Il y a quarante étals.\n- Ce que la ville demande.',
    ],
  },
})
