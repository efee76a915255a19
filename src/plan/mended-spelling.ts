import {mendSpelling} from '../language/index.js'
import type {Candidate, Plan} from './plan.js'

/** The plan with the source's slips of the keyboard mended in all its texts, and a note for each slip. */
export function withMendedSpelling(plan: Plan, slips: ReadonlyMap<string, string>): Plan {
  if (slips.size === 0) return plan
  const text = (words: string): string => mendSpelling(words, slips)
  const mended = <T extends Candidate>(candidate: T): T => ({...candidate, text: text(candidate.text)})
  return {
    ...plan,
    keyphrase: text(plan.keyphrase),
    headline: mended(plan.headline),
    headlineAlternatives: plan.headlineAlternatives.map(mended),
    title: mended(plan.title),
    titleAlternatives: plan.titleAlternatives.map(mended),
    description: mended(plan.description),
    descriptionAlternatives: plan.descriptionAlternatives.map(mended),
    standfirst: plan.standfirst.map(mended),
    keyPoints: plan.keyPoints.map(mended),
    sections: plan.sections.map(({heading, ...section}) => ({
      ...section,
      ...(heading ? {heading: mended(heading)} : {}),
      candidates: section.candidates.map(mended),
    })),
    timeline: plan.timeline.map(mended),
    people: plan.people.map(mended),
    faq: plan.faq.map(entry => ({...entry, question: mended(entry.question), answers: entry.answers.map(mended)})),
    notes: [
      ...plan.notes,
      ...[...slips].map(([slip, meant]) => ({code: 'plan/mended-spelling', detail: `${slip} → ${meant}`})),
    ],
  }
}
