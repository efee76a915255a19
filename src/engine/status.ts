import {textLights} from '../check/index.js'
import type {AnalysedDoc, Article, Finding, Light, WriteRequest} from '../document/index.js'
import type {Unmet} from '../export/index.js'
import type {Say} from '../messages/index.js'

/** What the verdict is made from. */
export interface Verdict {
  readonly article: Article
  readonly counts: Readonly<Record<string, number>>
  readonly findings: readonly Finding[]
  readonly lights: readonly Light[]
  readonly scores: {readonly yoastSeo: number; readonly yoastReadability: number}
  readonly request: WriteRequest
  readonly sources: readonly AnalysedDoc[]
  readonly say: Say
}

/** Yoast's own best readability score (rules.md §1). */
const READABILITY = 90

/**
 * The requirements that are not met, each with the figure, the limit and what would help (design.md, exit statuses).
 *
 * Errors of `contract`, `facts` and `french` count, Yoast's readability, and every SEO light that text can switch on;
 * lights of images and links do not.
 */
export function unmetOf({counts, findings, lights, scores, request, say}: Verdict): Unmet[] {
  const unmet: Unmet[] = []
  if (counts['words']! < request.words)
    unmet.push({
      requirement: 'words',
      actual: counts['words']!,
      expected: request.words,
      remedy: say('engine/remedy-words', {source: counts['sourceWords']!, words: request.words}),
    })
  for (const group of ['contract', 'facts', 'french'] as const) {
    const errors = findings.filter(
      finding =>
        finding.severity === 'error' &&
        finding.check.startsWith(`${group}/`) &&
        finding.check !== 'contract/too-few-words',
    )
    if (errors.length > 0)
      unmet.push({
        requirement: group,
        actual: errors.length,
        expected: 0,
        remedy: errors
          .slice(0, 3)
          .map(error => error.message)
          .join(' '),
      })
  }
  const isMeasured = scores.yoastReadability > 0
  if (isMeasured && request.profile === 'yoast' && scores.yoastReadability < READABILITY)
    unmet.push({
      requirement: 'yoastReadability',
      actual: scores.yoastReadability,
      expected: READABILITY,
      remedy: say('engine/remedy-readability', {
        lights: lights
          .filter(light => light.group === 'readability' && light.source === 'yoast' && light.status !== 'good')
          .map(light => light.message)
          .join(' '),
      }),
    })
  for (const light of lights)
    if (light.group === 'seo' && light.source === 'yoast' && textLights.has(light.id) && light.status !== 'good')
      unmet.push({
        requirement: light.id,
        actual: light.actual ?? light.status,
        expected: light.expected ?? 'good',
        remedy: light.message,
      })
  return unmet
}
