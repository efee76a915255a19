import {lightsOf, pageOf, runChecks} from '../check/index.js'
import type {AnalysedDoc, ArticleBlock, Finding, Light, Passage, WriteRequest} from '../document/index.js'
import {toHtmlPage} from '../export/index.js'
import {analyse, type French} from '../language/index.js'
import type {Written} from '../write/index.js'
import type {Engine} from './engine.js'

/** The checks that read no French: lengths, the order of headings, markup. */
const LANGUAGE_FREE =
  /^(?:markup\/.*|contract\/(?:bad-slug|headline-length|description-length|key-point-count|distant-subheading|lone-h3|not-one-h1|too-few-words|restated-share|section-length|standfirst-length|subheading-length|same-title|wide-title|faq-size|few-entries))$/

/** A page in another language than French, with the findings and lights of the checks that read none. */
export function checkedWithoutFrench(
  {article}: Pick<Written, 'article'>,
  sources: readonly AnalysedDoc[],
  request: WriteRequest,
  french: French,
  {say}: Engine,
) {
  const html = toHtmlPage(article)
  const page = pageOf(article, french, analyse, {sources: [], request, html})
  const findings: Finding[] = runChecks(page, say).filter(({check}) => LANGUAGE_FREE.test(check))
  const lights: Light[] = lightsOf(page, findings, undefined, say).filter(({id}) => LANGUAGE_FREE.test(id))
  return {html, page, findings, lights}
}

/** A list of sources that says from which language the quotations are translated; nothing where there are none. */
export function withTranslatedQuotations(
  written: Written,
  from: string,
  doc: AnalysedDoc,
  {sayInArticle}: Engine,
): Written {
  if (doc.quotations.length === 0) return written
  const name = new Intl.DisplayNames(['fr'], {type: 'language'}).of(from) ?? from
  const {article} = written
  const last = article.blocks.at(-1)
  const made = (id: string, text: string, operations: string[]): Passage => ({
    id,
    text,
    by: 'rules',
    from: [],
    operations,
  })
  const mark = made('quotations', sayInArticle('model/quotations-translated', {detail: name}), [])
  const heading: ArticleBlock = {
    kind: 'heading',
    part: 'sources',
    level: 2,
    passages: [made('quotations-heading', sayInArticle('part/sources'), ['fixed-heading'])],
  }
  const blocks =
    last?.kind === 'sources'
      ? [...article.blocks.slice(0, -1), {...last, passages: [...last.passages, mark]}]
      : [...article.blocks, heading, {kind: 'sources' as const, part: 'sources' as const, passages: [mark]}]
  return {...written, article: {...article, blocks}}
}
