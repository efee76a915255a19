import {type Article, countWords} from '../document/index.js'
import {labelsFor, writtenDate} from './labels.js'
import {safeUrl} from './safe-url.js'

/**
 * The article's structured data, with what is known and nothing else: no author, date or picture is made up.
 *
 * It is a NewsArticle when it has a date of publication, else an Article.
 *
 * @source https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function jsonLdOf(article: Article): Readonly<Record<string, unknown>> {
  const {metadata} = article
  const dated = metadata.published !== undefined && writtenDate(metadata.published, labelsFor('fr')) !== undefined
  const canonical = safeUrl(metadata.canonical)
  const image = safeUrl(metadata.image?.url)
  const source = safeUrl(metadata.sourceUrl)
  return {
    '@context': 'https://schema.org',
    '@type': dated ? 'NewsArticle' : 'Article',
    headline: metadata.headline,
    description: metadata.description,
    inLanguage: metadata.language,
    ...(metadata.keyphrase && {keywords: metadata.keyphrase}),
    wordCount: countWords(article.blocks.flatMap(block => block.passages.map(readText)).join('\n')),
    ...(canonical && {url: canonical, mainEntityOfPage: {'@type': 'WebPage', '@id': canonical}}),
    ...(image && {image: [image]}),
    ...(dated && {datePublished: metadata.published}),
    ...(metadata.author && {
      author: [{'@type': authorType(metadata.author, metadata.publisher), name: metadata.author}],
    }),
    ...(metadata.publisher && {publisher: {'@type': 'Organization', name: metadata.publisher}}),
    ...(source && {isBasedOn: source}),
  }
}

/** JSON-LD as the text of a script element: nothing in it can end the element or open a comment. */
export function jsonLdText(article: Article): string {
  return JSON.stringify(jsonLdOf(article)).replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function readText(passage: {readonly text: string; readonly label?: string}): string {
  return passage.label === undefined ? passage.text : `${passage.label} : ${passage.text}`
}

/** An agency in capitals, the newsroom or the publisher itself signs as an organisation; anybody else as a person. */
function authorType(author: string, publisher: string | undefined): 'Organization' | 'Person' {
  if (author === publisher || /^\p{Lu}{2,}$/u.test(author)) return 'Organization'
  return /^(?:la )?rédaction\b/iu.test(author) ? 'Organization' : 'Person'
}
