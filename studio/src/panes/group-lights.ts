import type {Finding, Light} from '../../../src/document/index.js'
import {ignoreKey} from '../desk/desk.js'
import type {DeskState} from '../desk/desk-state.js'

/** A light with its findings, those the editor does not want to see again apart. */
export interface ShownLight {
  readonly light: Light
  readonly findings: readonly Finding[]
  readonly ignored: readonly Finding[]
  /** Not green, and not all of it ignored. */
  readonly isOff: boolean
}

/** The lights of one group, those that are off first. */
export interface LightGroup {
  readonly group: Light['group']
  readonly off: readonly ShownLight[]
  readonly on: readonly ShownLight[]
}

/** The order an editor reads them in: what the user asked, what is true, then how it reads. */
const order: readonly Light['group'][] = ['contract', 'facts', 'french', 'readability', 'seo', 'originality', 'markup']

const rank: Readonly<Record<Light['status'], number>> = {bad: 0, ok: 1, good: 2}

/** Put lights and findings together, by group; a finding without a light has one made for it. */
export function groupLights({
  check,
  yoastLights,
  ignored,
}: Pick<DeskState, 'check' | 'yoastLights' | 'ignored'>): LightGroup[] {
  if (!check) return []
  const left = new Set(ignored)
  const lights = [...check.lights, ...yoastLights]
  const shown = [...lights, ...lightsFor(check.findings, lights)].map((light): ShownLight => {
    const own = check.findings.filter(finding => finding.check === light.id)
    const findings = own.filter(finding => !left.has(ignoreKey(finding, check.text)))
    const away = own.filter(finding => left.has(ignoreKey(finding, check.text)))
    const isAllAway = own.length > 0 && findings.length === 0
    return {light, findings, ignored: away, isOff: (light.status !== 'good' || findings.length > 0) && !isAllAway}
  })
  return order
    .map(group => {
      const own = shown.filter(({light}) => light.group === group)
      const off = own.filter(({isOff}) => isOff).sort((one, other) => rank[one.light.status] - rank[other.light.status])
      return {group, off, on: own.filter(({isOff}) => !isOff)}
    })
    .filter(({off, on}) => off.length + on.length > 0)
}

function lightsFor(findings: readonly Finding[], lights: readonly Light[]): Light[] {
  const known = new Set(lights.map(({id}) => id))
  const groups: Readonly<Record<string, Light['group']>> = {reading: 'readability', yoast: 'seo'}
  const missing = new Map(findings.filter(({check}) => !known.has(check)).map(finding => [finding.check, finding]))
  return [...missing.values()].map(({check, severity, message}) => {
    const room = check.split('/')[0]!
    const group = order.find(one => one === room) ?? groups[room] ?? 'contract'
    return {id: check, group, source: 'intertitre', status: severity === 'error' ? 'bad' : 'ok', message}
  })
}
