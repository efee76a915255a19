import {createRequire} from 'node:module'
import {type PureModule, rememberAnswers} from './remember-answers.js'

/** What Yoast calls a paper: one text with its metadata. */
export interface Paper {
  readonly _text?: string
}

/** What a paper is made with. */
export interface PaperAttributes {
  readonly keyword: string
  readonly title: string
  readonly titleWidth: number
  readonly description: string
  readonly slug: string
  readonly locale: string
  readonly permalink: string
}

/** Yoast's researcher: measures one paper. */
export interface Researcher {
  getResearch(name: string): unknown
  getConfig(name: string): unknown
  addConfig(name: string, value: unknown): void
}

/** One assessment's verdict. */
export interface AssessmentResult {
  getIdentifier(): string
  getScore(): number
}

/** A set of assessments; keeps state, so each serves once. */
export interface Assessor {
  assess(paper: Paper): void
  calculateOverallScore(): number
  getValidResults(): AssessmentResult[]
}

/** A class of Yoast's that runs a set of assessments. */
export type AssessorClass = new (researcher: Researcher, options: object) => Assessor

/** What we use of the `yoastseo` package (3.6), which ships without types. */
export interface YoastSeo {
  readonly Paper: new (text: string, attributes: PaperAttributes) => Paper
  readonly assessors: {readonly SEOAssessor: AssessorClass; readonly ContentAssessor: AssessorClass}
  readonly FrenchResearcher: new (paper: Paper) => Researcher
}

/** Where the package's French rules and its slow pure functions are. */
const rooms = 'yoastseo/build/languageProcessing'

/** Load the package at the first call only: it is CommonJS and costs 0.3 s. */
export function loadYoastSeo(): YoastSeo {
  const require = createRequire(import.meta.url)
  const {Paper, assessors} = require('yoastseo')
  for (const path of ['helpers/match/matchTextWithTransliteration.js', 'languages/fr/helpers/getClauses.js'])
    rememberAnswers(require(`${rooms}/${path}`) as PureModule)
  return {Paper, assessors, FrenchResearcher: require(`${rooms}/languages/fr/Researcher.js`).default}
}
