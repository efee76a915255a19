import {defineCheck} from '../check.js'
import {subheadingsOf} from '../section.js'

/** Ask for subheadings of 15 to 75 characters in the body. */
export const subheadingLength = defineCheck({
  id: 'contract/subheading-length',
  severity: 'warning',
  source: 'intertitre: our editorial bar; a hook taken from a quotation may be shorter in the profile presse',
  defaults: {minCharacters: 15, maxCharacters: 75, minCharactersPresse: 8},
  *run(page, {minCharacters, maxCharacters, minCharactersPresse}) {
    const min = page.profile === 'presse' ? minCharactersPresse : minCharacters
    for (const {start, end, text, block} of subheadingsOf(page)) {
      const actual = [...text].length
      if (block.part === 'body' && (actual < min || actual > maxCharacters))
        yield {start, end, actual, expected: `${min}–${maxCharacters}`}
    }
  },
  examples: {
    flags: ['## {{Le pont}}\nIl rouvre.'],
    passes: [
      '## Le pont rouvre après un an de travaux\nIl rouvre.',
      '## L’essentiel\n- Le pont rouvre.',
      {text: '## Peu de garanties\nRien n’est sûr.', profile: 'presse'},
    ],
  },
})
