import type {PartNames} from './plan.js'
import type {SubjectPhrase} from './subject-phrase.js'

/** Share of the subheadings that should hold the keyphrase: Yoast’s 30 % (rules.md §1), a little inside. */
const LEAST = 0.32

/** The subheadings of a page: how many there are, how many speak of the keyphrase, and which fixed parts are among them. */
export interface PageHeadings {
  readonly count: number
  readonly holding: number
  readonly hasFaq: boolean
  readonly hasKeyPoints: boolean
}

/**
 * Which fixed parts say what they are of: « Questions fréquentes sur la grève », « L’essentiel sur la grève ».
 *
 * Only where too few of the subheadings speak of the keyphrase, and only as many as are wanted: the questions first. What
 * is summed up is a topic: not a person, nor whatever a bare name or noun may mean.
 */
export function partNames(subject: SubjectPhrase | undefined, page: PageHeadings): PartNames {
  if (!subject || page.count === 0) return {}
  const names: {faq?: string; keyPoints?: string} = {}
  let {holding} = page
  const isWanted = (): boolean => holding / page.count < LEAST
  if (page.hasFaq && isWanted()) {
    names.faq = subject.text
    holding++
  }
  if (page.hasKeyPoints && subject.isTopic && isWanted()) names.keyPoints = subject.text
  return names
}
