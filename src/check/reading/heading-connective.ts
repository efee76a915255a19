import {defineCheck} from '../check.js'
import {isQuoted} from '../french/text-of-page.js'
import {sectionsOf} from '../section.js'

/** Connectives that join a sentence to the one before: at the head of a section there is none. */
const joining: ReadonlySet<string> = new Set(
  'également,aussi,en outre,de plus,de même,en plus,par ailleurs,d’ailleurs,de surcroît,qui plus est,du reste,mais,or,pourtant,cependant,toutefois,néanmoins,en revanche,au contraire,à l’inverse,inversement,ainsi,donc,par conséquent,en conséquence,c’est pourquoi,d’où,du coup,de ce fait,ensuite,puis,en effet,autrement dit,parallèlement'.split(
    ',',
  ),
)

/** Ask that the first sentence under a subheading not open with a connective that joins it to what the subheading parts it from. */
export const headingConnective = defineCheck({
  id: 'reading/heading-connective',
  severity: 'warning',
  source: 'intertitre: our editorial bar; a reader may begin at any subheading',
  defaults: {},
  *run(page) {
    const firsts = new Set(
      sectionsOf(page).flatMap(({heading, blocks}) => (heading && blocks[0] ? [blocks[0].index] : [])),
    )
    const seen = new Set<number>()
    for (const sentence of page.doc.sentences) {
      if (!firsts.has(sentence.block) || seen.has(sentence.block)) continue
      seen.add(sentence.block)
      const opening = page.connectives()[sentence.index]?.find(({opens}) => opens)
      if (!opening || !joining.has(opening.text) || isQuoted(page.doc, opening)) continue
      yield {start: opening.start, end: opening.end, values: {words: opening.text}}
    }
  },
  examples: {
    flags: [
      '## Le pont rouvre\n{{En revanche}}, la route ferme.',
      '## La route\n{{Par ailleurs}}, le bac reste à quai.',
    ],
    passes: [
      '## Le pont rouvre\nLa route, en revanche, ferme.',
      '## La route\nLe bac reste. Par ailleurs, il fuit.',
      '## La crue\n« Mais rien ne bouge », dit-il.',
    ],
  },
})
