import type {Finding, Light} from '../document/index.js'
import type {Say} from '../messages/index.js'
import {type AnyCheck, runOver} from './check.js'
import * as contract from './contract/index.js'
import * as facts from './facts/index.js'
import * as french from './french/index.js'
import {lightsOver} from './lights.js'
import * as markup from './markup/index.js'
import * as originality from './originality/index.js'
import type {Page} from './page.js'
import * as reading from './reading/index.js'
import type {YoastReport} from './yoast/assess.js'

export {articleOfText, type TextMetadata} from './article-of-text.js'
export type {AnyCheck, Check, Example, Flaw} from './check.js'
export {restatedPercent} from './contract/restated-share.js'
export {openExample} from './example.js'
export {yoastLights} from './lights.js'
export {sharedPercent} from './originality/shared-runs.js'
export {type Page, type PageContext, pageOf, passageAt, readText} from './page.js'
export {assessYoast, type YoastLight, type YoastReport} from './yoast/assess.js'
export {type Assessment, textLights, yoastAssessments} from './yoast/assessments.js'

/** Every check, by the order of the folders: to register one, add its line to its folder's index.ts. */
export const checks: readonly AnyCheck[] = [contract, facts, reading, french, originality, markup].flatMap(folder =>
  Object.values(folder),
)

/** Run every check over a page. @returns Findings by check, then in text order. */
export function runChecks(page: Page, say: Say): Finding[] {
  return runOver(checks, page, say)
}

/** The report's lights for a page: our checks', then Yoast's when they were run. */
export function lightsOf(page: Page, findings: readonly Finding[], yoast: YoastReport | undefined, say: Say): Light[] {
  return lightsOver(checks, page, findings, yoast, say)
}
