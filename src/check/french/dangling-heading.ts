import {defineCheck} from '../check.js'
import {placeIn, textsOf} from './text-of-page.js'

/** Words that need another after them; « pour », « contre », « avec », « un », « est » can end a sentence and are not here. */
const needsMore =
  /(?:^|[\s\u00A0\u202F’'(«-])(de|du|des|à|au|aux|le|les|en|dans|par|sur|sous|et|ou|mais|que|qui|dont|ce|cet|cette|ces|sa|ses|se|ne|vers|chez|lors|parce|lorsque|puisque|afin|ainsi que|[ldnsmtjc]|qu|jusqu|lorsqu|puisqu)(?:[\s\u00A0\u202F]|[’'])*[,:;–-]?$/iu

/** Ask that a heading, the headline or the title not stop at a word that waits for another. */
export const danglingHeading = defineCheck({
  id: 'french/dangling-heading',
  severity: 'error',
  source: 'intertitre: our editorial bar; what a heading cut by a program looks like',
  defaults: {},
  *run(page) {
    for (const text of textsOf(page)) {
      for (const {start, end, kind} of text.doc.blocks) {
        if (kind !== 'heading' && kind !== 'title') continue
        const match = needsMore.exec(text.doc.text.slice(start, end))
        if (match) yield {...placeIn(text), start, end, values: {word: match[1]!}}
      }
    }
  },
  examples: {
    flags: [
      '## {{Le maire veut rouvrir le pont de}}\nIl l’a dit.',
      '# {{La ville et les}}\nElle paie.',
      '## {{Le pont rouvre parce qu’}}\nIl est sûr.',
    ],
    passes: [
      '## Le maire vote contre\nIl l’a dit.',
      '## Le pont fait la une\nEnfin.',
      '## Un vent d’est\nIl souffle.',
      '## « De quoi parle-t-on ? »\nDu pont.',
    ],
  },
})
