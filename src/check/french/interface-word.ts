import {defineCheck} from '../check.js'
import {isQuoted, placeIn, textsOf} from './text-of-page.js'

const english =
  /(?<![\p{L}\p{N}])(?:read (?:more|also|the full)|click here|sign (?:up|in)|log in|subscribe (?:now|to)|share (?:this|on)|key (?:points|takeaways|facts)|table of contents|frequently asked questions|last updated|published (?:on|by)|related (?:articles|posts)|who['’]s who|min read|learn more|see also|skip to content|cookie policy|terms of service|image credit|advertisement|powered by|undefined|\[object Object\]|NaN)(?![\p{L}\p{N}])/giu

/** Ask that no English word of an interface stand in a French article. */
export const interfaceWord = defineCheck({
  id: 'french/interface-word',
  severity: 'error',
  source: 'intertitre: what templates and pages copied whole leave behind',
  defaults: {},
  *run(page) {
    if (!page.metadata.language.startsWith('fr')) return
    for (const text of textsOf(page)) {
      for (const match of text.doc.text.matchAll(english)) {
        const span = {start: match.index, end: match.index + match[0].length}
        const kind = text.doc.blocks.find(block => block.start <= span.start && span.start < block.end)?.kind
        if (kind !== 'code' && !isQuoted(text.doc, span)) yield {...placeIn(text), ...span, values: {words: match[0]}}
      }
    }
  },
  examples: {
    flags: ['Le pont rouvre. {{Read more}}', '## {{Key takeaways}}\n- Le pont rouvre.'],
    passes: ['Le pont rouvre.', 'Le site affichait « Read more ».'],
  },
})
