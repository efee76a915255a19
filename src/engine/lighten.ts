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
  const figure = (id: string): number => Number(yoast.lights.find(light => light.id === id)?.actual ?? 0)
  const passive = figure('yoast/passive-voice')
  const transitions = figure('yoast/transition-words')
  // Each try costs an assessment: only what a few sentences can switch is tried.
  const isNear = passive > PASSIVE.good && passive <= PASSIVE.ok + NEAR
  const voiced = isNear && !effort.voice ? {...effort, voice: true} : effort
  const tries: Effort[] = voiced === effort ? [] : [voiced]
  if (effort.people && transitions < TRANSITIONS.ok && transitions >= TRANSITIONS.ok - NEAR && passive <= PASSIVE.ok)
    tries.push({...voiced, people: false})
  return tries
}

/** Yoast's bounds in percent of the sentences (rules.md §1), and how far from one a few sentences can reach. */
const PASSIVE = {good: 10, ok: 15}
const TRANSITIONS = {ok: 20}
const NEAR = 4

/** Whether a report is better for the reader: its readability, then its SEO. */
export function isLighter(a: YoastReport, b: YoastReport): boolean {
  return a.readability > b.readability || (a.readability === b.readability && a.seo > b.seo)
}
