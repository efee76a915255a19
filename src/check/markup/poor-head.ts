import {defineCheck} from '../check.js'
import {tagsOf} from './html-tags.js'

/** What the head of a page must say for search engines and social networks. */
const wanted = [
  'lang',
  'title',
  'viewport',
  'description',
  'robots max-image-preview',
  'og:title',
  'og:description',
  'og:type',
  'twitter:card',
] as const

/** Ask that a complete page's head be complete; a fragment has none and is let pass. */
export const poorHead = defineCheck({
  id: 'markup/poor-head',
  severity: 'warning',
  source:
    'google: https://developers.google.com/search/reference/robots_meta_tag (max-image-preview); The Open Graph protocol, https://ogp.me',
  defaults: {},
  *run({html}) {
    if (html === undefined) return
    const tags = tagsOf(html)
    if (!tags.some(({name}) => name === 'head')) return
    const said = new Set<string>()
    for (const {name, isClosing, attributes, text} of tags) {
      if (isClosing) continue
      if (name === 'html' && attributes['lang']) said.add('lang')
      if (name === 'title' && text.trim() !== '') said.add('title')
      const key = attributes['name'] ?? attributes['property']
      if (name !== 'meta' || !key || !attributes['content']) continue
      said.add(key)
      if (key === 'robots' && attributes['content'].includes('max-image-preview:large'))
        said.add('robots max-image-preview')
    }
    for (const name of wanted) if (!said.has(name)) yield {start: 0, end: 0, variant: 'missing', values: {name}}
  },
  examples: {
    flags: [
      {
        text: 'Le pont.',
        html: '<html lang="fr"><head><title>Le pont</title></head><body><p>Le pont.</p></body></html>',
      },
    ],
    passes: [
      {
        text: 'Le pont.',
        html: '<html lang="fr"><head><title>Le pont</title><meta name="viewport" content="width=device-width"><meta name="description" content="Le pont."><meta name="robots" content="max-image-preview:large"><meta property="og:title" content="Le pont"><meta property="og:description" content="Le pont."><meta property="og:type" content="article"><meta name="twitter:card" content="summary"></head></html>',
      },
      {text: 'Le pont.', html: '<p>Le pont.</p>'},
    ],
  },
})
