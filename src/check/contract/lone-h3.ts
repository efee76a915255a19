import {defineCheck} from '../check.js'
import {type DocBlock, subheadingsOf} from '../section.js'

/** Ask that an H3 stand under an H2 that holds at least two of them. */
export const loneH3 = defineCheck({
  id: 'contract/lone-h3',
  severity: 'warning',
  source: 'intertitre: a part divided in one is not divided; W3C, WCAG 2.2 technique H42 for the order of levels',
  defaults: {},
  *run(page) {
    let parent: DocBlock | undefined
    let children: DocBlock[] = []
    const flaws: DocBlock[] = []
    const close = () => {
      if (!parent || children.length === 1) flaws.push(...children)
      children = []
    }
    for (const heading of subheadingsOf(page)) {
      if (heading.level >= 3) children.push(heading)
      else {
        close()
        parent = heading
      }
    }
    close()
    for (const {start, end} of flaws) yield {start, end}
  },
  examples: {
    flags: [
      '## Le pont\n### {{Les arches}}\nElles tiennent.\n## La route\nElle ferme.',
      '### {{Les arches}}\nElles tiennent.',
    ],
    passes: [
      '## Le pont\n### Les arches\nElles tiennent.\n### Le tablier\nIl est neuf.',
      '## Questions fréquentes\n### Quand rouvre le pont ?\nIl rouvre lundi.',
    ],
  },
})
