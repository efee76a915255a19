import type {YoastReport} from '../check/index.js'
import type {Effort} from '../write/index.js'

/** Yoast's own best readability score (rules.md §1). */
const BEST = 90

/**
 * Efforts worth a try when Yoast's readability is under its best: passives with their doer first, then without the parts
 * whose short entries carry no connective. What is tried first costs the reader least.
 */
export function lighterEfforts(effort: Effort, yoast: YoastReport): Effort[] {
  if (yoast.readability >= BEST) return []
  const isOff = (id: string): boolean => yoast.lights.some(light => light.id === id && light.status !== 'good')
  const voiced = isOff('yoast/passive-voice') && !effort.voice ? {...effort, voice: true} : effort
  const tries: Effort[] = voiced === effort ? [] : [voiced]
  if (isOff('yoast/transition-words')) {
    if (effort.people) tries.push({...voiced, people: false})
    if (effort.people && effort.timeline) tries.push({...voiced, people: false, timeline: false})
  }
  return tries
}

/** Whether a report is better for the reader: its readability, then its SEO. */
export function isLighter(a: YoastReport, b: YoastReport): boolean {
  return a.readability > b.readability || (a.readability === b.readability && a.seo > b.seo)
}
