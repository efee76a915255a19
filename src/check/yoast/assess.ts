import {type LightStatus, type Metadata, titleWidthPx} from '../../document/index.js'
import {bodyOf} from './article-body.js'
import {assessments, type Researches} from './assessments.js'
import {mayOccur} from './may-occur.js'
import {type AssessorClass, loadYoastSeo, type Paper, type Researcher} from './yoastseo.js'

/** One of Yoast's lights with its score (9 is the best) and, where Yoast measures, the figure. */
export interface YoastLight {
  readonly id: string
  readonly group: 'seo' | 'readability'
  readonly status: LightStatus
  readonly score: number
  readonly actual?: number
  readonly expected?: string
}

/** Yoast's two overall scores, 0 to 100, and its lights in Yoast's own order; a light that does not apply is absent. */
export interface YoastReport {
  readonly seo: number
  readonly readability: number
  readonly lights: readonly YoastLight[]
}

/**
 * Run Yoast's own French assessors over an article.
 *
 * The package is imported at the first call only (0.3 s); assessors are made afresh each time, since theirs keep state.
 *
 * @param html  A complete page or a fragment: what stands in `<article>` is assessed, without its H1, as WordPress does.
 */
export function assessYoast(html: string, metadata: Metadata): YoastReport {
  const yoast = loadYoastSeo()
  const paper = new yoast.Paper(bodyOf(html), {
    keyword: metadata.keyphrase,
    title: metadata.title,
    titleWidth: Math.round(titleWidthPx(metadata.title)),
    description: metadata.description,
    slug: metadata.slug,
    locale: 'fr_FR',
    permalink: metadata.canonical ?? '',
  })
  const run = (Assessor: AssessorClass) => assess(Assessor, new yoast.FrenchResearcher(paper), paper, metadata)
  const seo = run(yoast.assessors.SEOAssessor)
  const readability = run(yoast.assessors.ContentAssessor)
  return {seo: seo.score, readability: readability.score, lights: [...seo.lights, ...readability.lights]}
}

function assess(Assessor: AssessorClass, researcher: Researcher, paper: Paper, metadata: Metadata) {
  const found = listen(researcher)
  for (const name of ['transitionWords', 'twoPartTransitionWords'])
    researcher.addConfig(name, mayOccur(researcher.getConfig(name) as readonly string[], paper._text ?? ''))
  const assessor = new Assessor(researcher, {})
  assessor.assess(paper)
  const lights = assessor
    .getValidResults()
    .flatMap(result => lightOf(result.getIdentifier(), result.getScore(), found, metadata))
  // A text too short for Yoast is given -999 by one assessment.
  return {score: Math.min(100, Math.max(0, assessor.calculateOverallScore())), lights}
}

/**
 * Keep what the researches find, and have each asked once: they depend on the paper alone, and Yoast's assessments ask
 * for the slowest of them twice, for the score and for the marks.
 */
function listen(researcher: Researcher): Researches {
  const found = new Map<string, unknown>()
  const getResearch = researcher.getResearch.bind(researcher)
  researcher.getResearch = name => {
    if (!found.has(name)) found.set(name, getResearch(name))
    return found.get(name)
  }
  return found
}

function lightOf(identifier: string, score: number, found: Researches, metadata: Metadata): YoastLight[] {
  const assessment = assessments[identifier]
  if (!assessment) return []
  const {id, group, expected} = assessment
  const actual = figureOf(identifier, found, metadata)
  const status = score >= 8 ? 'good' : score >= 5 ? 'ok' : 'bad'
  return [{id, group, status, score, ...(actual !== undefined && {actual}), ...(expected && {expected})}]
}

function figureOf(identifier: string, found: Researches, metadata: Metadata): number | undefined {
  if (identifier === 'metaDescriptionLength') return metadata.description.length
  if (identifier === 'titleWidth') return Math.round(titleWidthPx(metadata.title))
  return assessments[identifier]?.actual?.(found)
}
