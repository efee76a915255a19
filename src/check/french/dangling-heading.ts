import {defineCheck} from '../check.js'
import {placeIn, textsOf} from './text-of-page.js'

/** Words that need another after them; « pour », « contre », « avec », « un », « est » can end a sentence and are not here. */
const needsMore =
  /(?:^|[\s\u00A0\u202F’'(«-])(de|du|des|à|au|aux|le|les|en|dans|par|sur|sous|et|ou|mais|que|qui|dont|ce|cet|cette|ces|sa|ses|se|ne|vers|chez|lors|parce|lorsque|puisque|afin|ainsi que|[ldnsmtjc]|qu|jusqu|lorsqu|puisqu)(?:[\s\u00A0\u202F]|[’'])*[,:;–-]?$/iu

/** « depuis la », « après »: but « dix ans après », « le jour d’avant », « peu après » are whole. */
const needsMoreThere =
  /(?:[\s\u00A0\u202F](?:à|dans|sur|sous|par|pour|avec|sans|vers|contre|depuis|après|avant|et|ou|de|que)[\s\u00A0\u202F](la)|(?<!(?:ans?|jours?|mois|semaines?|heures?|minutes?|siècles?|nuits?|matin|soir|soirs|peu|longtemps|juste|bien|aussitôt|lendemain|veille|année|années|tôt|tard|fois)[\s\u00A0\u202F]|[’'])\b(après|avant))$/iu

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
        const heading = text.doc.text.slice(start, end)
        const match = needsMore.exec(heading) ?? needsMoreThere.exec(heading)
        if (match) yield {...placeIn(text), start, end, values: {word: match[1] ?? match[2]!}}
      }
    }
  },
  examples: {
    flags: [
      '## {{Le maire veut rouvrir le pont de}}\nIl l’a dit.',
      '# {{La ville et les}}\nElle paie.',
      '## {{Le pont rouvre parce qu’}}\nIl est sûr.',
      '## {{Le pont est fermé depuis la}}\nIl rouvre lundi.',
      '## {{Le pont rouvre lundi après}}\nIl est sûr.',
    ],
    passes: [
      '## Le maire vote contre\nIl l’a dit.',
      '## Le pont fait la une\nEnfin.',
      '## Un vent d’est\nIl souffle.',
      '## Le pont rouvre dix ans après\nIl est sûr.',
      '## Un pont pour le monde d’après\nIl est sûr.',
      '## « De quoi parle-t-on ? »\nDu pont.',
    ],
  },
})
