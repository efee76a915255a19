import {IntertitreError, type Profile, type WriteRequest} from '../document/index.js'
import {nameOfLanguage, type Say, type UiLanguage} from '../messages/index.js'
import type {Brief} from './brief.js'

/** The options of `write` that make the request. */
export interface RequestOptions {
  readonly words?: number
  readonly lang?: string
  readonly profile?: Profile
  readonly keyphrase?: string
  readonly title?: string
  readonly published?: string
  readonly author?: string
  readonly publisher?: string
  readonly sourceUrl?: string
  readonly siteUrl?: string
  readonly image?: string
  readonly imageAlt?: string
  readonly tone?: string
  readonly audience?: string
}

/** Words when neither the options nor the request say. */
const usualWords = 700

/**
 * Put together what is asked: options first, then the request in plain words, then the defaults.
 *
 * @param hasModel  Whether a language model writes, which can follow a tone.
 * @throws IntertitreError `bad-option` when the request wants another language than French without a model, or an image lacks its alt text.
 */
export function buildRequest(
  options: RequestOptions,
  brief: Brief | undefined,
  say: Say,
  ui: UiLanguage,
  hasModel = false,
): WriteRequest {
  const {image, imageAlt, words, lang, profile, ...labels} = options
  if ((image === undefined) !== (imageAlt === undefined))
    throw new IntertitreError('bad-option', {option: image ? '--image-alt' : '--image', value: '', reason: 'image'})
  if (lang !== undefined && !lang.startsWith('fr') && !hasModel)
    throw new IntertitreError('bad-option', {option: '--lang', value: lang, reason: 'lang'})
  if (!hasModel && lang === undefined && brief?.lang !== undefined && brief.lang !== 'fr')
    throw new IntertitreError('bad-option', {
      option: '--lang',
      value: brief.lang,
      reason: 'asked-language',
      language: brief.lang,
    })
  const {keyphrase, faq} = brief ?? {}
  const tone = options.tone ?? brief?.tone
  const audience = options.audience ?? brief?.audience
  // Only a model can write in another tone than the source’s.
  const unused = hasModel
    ? []
    : [tone && say('cli/tone', {value: tone}), audience && say('cli/audience', {value: audience})]
  return {
    words: words ?? brief?.words ?? usualWords,
    lang: lang ?? brief?.lang ?? 'fr',
    profile: profile ?? 'yoast',
    ...(keyphrase === undefined ? {} : {keyphrase}),
    ...(tone === undefined ? {} : {tone}),
    ...(audience === undefined ? {} : {audience}),
    ...(faq === undefined ? {} : {faq}),
    ...labels,
    ...(image !== undefined && imageAlt !== undefined ? {image: {url: image, alt: imageAlt}} : {}),
    understood: understoodOf(brief, say, ui, hasModel),
    notUnderstood: [...(brief?.notUnderstood ?? []), ...unused.filter(text => text !== undefined)],
  }
}

function understoodOf(brief: Brief | undefined, say: Say, ui: UiLanguage, hasModel: boolean): readonly string[] {
  return (brief?.understood ?? [])
    .filter(({code}) => hasModel || (code !== 'tone' && code !== 'audience'))
    .map(({code, value}) => {
      const shown = code === 'lang' ? nameOfLanguage(value, ui) : value
      return say(code === 'faq' ? `cli/asked-faq-${value}` : `cli/asked-${code}`, {value: shown})
    })
}
