import {defineCheck} from '../check.js'
import {subheadingsOf} from '../section.js'

const generic =
  /^(?:le )?(?:contexte|introduction|conclusion|présentation|résumé|en savoir plus|pour conclure|en conclusion|en bref|suite|divers|généralités|informations?|détails|à propos|analyse)$/iu

/** Ask for a subheading that tells something: « Contexte » or « Conclusion » would stand over any article. */
export const genericSubheading = defineCheck({
  id: 'contract/generic-subheading',
  severity: 'warning',
  source: 'intertitre: our editorial bar',
  defaults: {},
  *run(page) {
    for (const {start, end, text, block} of subheadingsOf(page)) {
      if (block.part === 'body' && generic.test(text.replace(/[\s\u00A0\u202F:.!?]+$/u, ''))) yield {start, end}
    }
  },
  examples: {
    flags: ['## {{Conclusion}}\nLe pont rouvre.', '## {{Le contexte :}}\nLa crue.'],
    passes: ['## Un contexte de crise pour la mairie\nLa crue.', '## L’essentiel\n- Le pont rouvre.'],
  },
})
