import type {Metadata} from '../../document/index.js'
import {typography} from '../../language/index.js'
import type {Candidate} from '../../plan/index.js'
import type {Assignment} from '../writer.js'

/** What search engines are told: the plan's titles in house typography, and what the user or the source gave. */
export function metadataOf({plan, sources, request, french}: Assignment): Metadata {
  const meta = sources[0]?.meta ?? {}
  const text = (candidate: Candidate): string => typography(candidate.text, french).text
  const published = request.published ?? meta.published
  const author = request.author ?? meta.author
  return {
    headline: text(plan.headline),
    headlineAlternatives: plan.headlineAlternatives.map(text),
    title: text(plan.title),
    titleAlternatives: plan.titleAlternatives.map(text),
    description: text(plan.description),
    descriptionAlternatives: plan.descriptionAlternatives.map(text),
    slug: plan.slug,
    keyphrase: plan.keyphrase,
    language: request.lang,
    ...(request.siteUrl ? {canonical: `${request.siteUrl.replace(/\/+$/, '')}/${plan.slug}`} : {}),
    ...(published ? {published} : {}),
    ...(author ? {author} : {}),
    ...(meta.credit ? {credit: meta.credit} : {}),
    ...(request.publisher ? {publisher: request.publisher} : {}),
    ...(request.sourceUrl ? {sourceUrl: request.sourceUrl} : {}),
    ...(request.image ? {image: request.image} : {}),
  }
}
