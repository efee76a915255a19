import {defineCheck} from '../check.js'

/** Ask for a meta description of complete sentences: a capital first, a full stop last, no « … », no teaser. */
export const unfinishedDescription = defineCheck({
  id: 'contract/unfinished-description',
  severity: 'error',
  source:
    'google: https://developers.google.com/search/docs/appearance/snippet (a description should inform); the wording is ours',
  defaults: {},
  *run({metadata: {description}, fields}) {
    const field = fields.find(({name}) => name === 'description')
    if (!field) return
    const isComplete =
      /^[«\s\u00A0\u202F]*[\p{Lu}\p{N}]/u.test(description) && /[.!?][\s\u00A0\u202F»]*$/.test(description)
    const isCut = /…|\.\.\./.test(description)
    const isTeaser = /^(?:ce qu.il faut (?:retenir|savoir)|découvrez|on vous dit tout|tout savoir)/iu.test(description)
    if (!isComplete || isCut || isTeaser) yield {in: 'head', start: field.start, end: field.end}
  },
  examples: {
    flags: [
      {text: 'Le pont.', description: '{{Le pont de Valmorin rouvre lundi, après un an de}}'},
      {text: 'Le pont.', description: '{{Ce qu’il faut retenir de la réouverture du pont.}}'},
      {text: 'Le pont.', description: '{{Le pont rouvre…}}'},
    ],
    passes: [{text: 'Le pont.', description: 'Le pont rouvre lundi. « Enfin ! »'}, 'Le pont.'],
  },
})
