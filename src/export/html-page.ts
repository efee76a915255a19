import {h} from 'hastscript'
import type {Article, Metadata} from '../document/index.js'
import {articleNodes, type Node} from './body.js'
import {writeNodes} from './html-fragment.js'
import {jsonLdText} from './json-ld.js'
import {safeUrl} from './safe-url.js'
import {style} from './style.js'

/**
 * A complete HTML5 page, ready to be published; the same article gives the same bytes.
 *
 * Every text is escaped: nothing in the article is trusted as markup, no address but http and https is written.
 */
export function toHtmlPage(article: Article): string {
  const {metadata} = article
  return [
    '<!DOCTYPE html>',
    `<html lang="${metadata.language.replace(/[^A-Za-z0-9-]/g, '')}">`,
    '<head>',
    writeNodes(headNodes(metadata)),
    `<style>\n${style}\n</style>`,
    `<script type="application/ld+json">${jsonLdText(article)}</script>`,
    '</head>',
    '<body>',
    '<main>',
    '<article>',
    writeNodes(articleNodes(article)),
    '</article>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** What search engines and social networks read, in a fixed order; what is unknown is left out. */
function headNodes(metadata: Metadata): Node[] {
  const canonical = safeUrl(metadata.canonical)
  const image = safeUrl(metadata.image?.url)
  return [
    h('meta', {charSet: 'utf-8'}),
    h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    h('title', metadata.title),
    named('description', metadata.description),
    ...(metadata.keyphrase ? [named('keywords', metadata.keyphrase)] : []),
    named('robots', 'max-image-preview:large'),
    ...(metadata.author ? [named('author', metadata.author)] : []),
    ...(canonical ? [h('link', {rel: 'canonical', href: canonical})] : []),
    property('og:type', 'article'),
    property('og:locale', locale(metadata.language)),
    property('og:title', metadata.headline),
    property('og:description', metadata.description),
    ...(canonical ? [property('og:url', canonical)] : []),
    ...(metadata.publisher ? [property('og:site_name', metadata.publisher)] : []),
    ...(metadata.published ? [property('article:published_time', metadata.published)] : []),
    ...(image ? [property('og:image', image), property('og:image:alt', metadata.image?.alt ?? '')] : []),
    named('twitter:card', image ? 'summary_large_image' : 'summary'),
    named('twitter:title', metadata.headline),
    named('twitter:description', metadata.description),
    ...(image ? [named('twitter:image', image), named('twitter:image:alt', metadata.image?.alt ?? '')] : []),
  ]
}

function named(name: string, content: string): Node {
  return h('meta', {name, content})
}

function property(name: string, content: string): Node {
  return h('meta', {property: name, content})
}

/** Open Graph's locale: « fr_FR » for « fr », the region of the tag when it has one. */
function locale(language: string): string {
  const [primary = 'fr', region] = language.split('-')
  return `${primary.toLowerCase()}_${(region ?? (primary.toLowerCase() === 'en' ? 'US' : primary)).toUpperCase()}`
}
