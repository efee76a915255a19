import {defineCheck} from '../check.js'

/** Ask that the title for search engines be another sentence than the H1. */
export const sameTitle = defineCheck({
  id: 'contract/same-title',
  severity: 'info',
  source: 'intertitre: two places to say the news, for the searcher and for the reader',
  defaults: {},
  *run({metadata, fields}) {
    const field = fields.find(({name}) => name === 'title')
    if (field && metadata.title === metadata.headline) yield {in: 'head', start: field.start, end: field.end}
  },
  examples: {
    flags: [{text: '# Le pont rouvre lundi\nEnfin.', title: 'Le pont rouvre lundi'}],
    passes: [{text: '# Le pont rouvre lundi\nEnfin.', title: 'Pont de Valmorin : la réouverture'}],
  },
})
