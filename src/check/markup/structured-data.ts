import {defineCheck, type Flaw} from '../check.js'
import {tagsOf} from './html-tags.js'

/** Ask for readable structured data of an article on a complete page, that say what the page says. */
export const structuredData = defineCheck({
  id: 'markup/structured-data',
  severity: 'error',
  source:
    'google: https://developers.google.com/search/docs/appearance/structured-data/article (no property is required)',
  defaults: {},
  *run({html, metadata}): Iterable<Flaw> {
    if (html === undefined) return
    const tags = tagsOf(html)
    if (!tags.some(({name}) => name === 'head')) return
    const whole = {start: 0, end: 0}
    const scripts = tags.filter(
      ({name, isClosing, attributes}) =>
        name === 'script' && !isClosing && attributes['type'] === 'application/ld+json',
    )
    if (scripts.length === 0) yield {...whole, variant: 'missing', severity: 'warning', values: {name: 'JSON-LD'}}
    for (const {text} of scripts) {
      const data = read(text)
      if (!data) {
        yield {...whole, variant: 'unreadable'}
        continue
      }
      if (!/^(?:News)?Article$|^BlogPosting$/.test(String(data['@type']))) continue
      for (const name of ['headline', 'description', 'inLanguage']) {
        if (!data[name]) yield {...whole, variant: 'missing', severity: 'warning', values: {name}}
      }
      if (data['headline'] && data['headline'] !== metadata.headline)
        yield {...whole, variant: 'different', values: {name: 'headline'}}
      if (metadata.published && data['datePublished'] !== metadata.published)
        yield {...whole, variant: 'different', values: {name: 'datePublished'}}
    }
  },
  examples: {
    flags: [
      {text: '# Le pont\nIl rouvre.', html: '<html><head></head></html>'},
      {
        text: '# Le pont\nIl rouvre.',
        html: '<html><head><script type="application/ld+json">{oups</script></head></html>',
      },
      {
        text: '# Le pont\nIl rouvre.',
        html: '<html><head><script type="application/ld+json">{"@type":"Article","headline":"La route","description":"d","inLanguage":"fr"}</script></head></html>',
      },
    ],
    passes: [
      {
        text: '# Le pont\nIl rouvre.',
        html: '<html><head><script type="application/ld+json">{"@type":"Article","headline":"Le pont","description":"d","inLanguage":"fr"}</script></head></html>',
      },
      {text: '# Le pont\nIl rouvre.', html: '<p>Il rouvre.</p>'},
    ],
  },
})

function read(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
