import {Counter, collectDefaultMetrics, Gauge, Histogram, Registry} from 'prom-client'
import type {Pool} from '../work/index.js'

/** What the server counts, in Prometheus's text form. */
export interface Metrics {
  /** Count one answered request; `seconds` from its first byte to its answer's. */
  readonly answered: (route: string, method: string, status: number, seconds: number) => void
  readonly text: () => Promise<string>
  readonly contentType: string
}

/** Open the counters, in a registry of their own. */
export function openMetrics(pool: Pool): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({register: registry})
  const requests = new Counter({
    name: 'intertitre_requests_total',
    help: 'Requests answered, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'intertitre_request_seconds',
    help: 'Seconds to the answer, by route and method.',
    labelNames: ['route', 'method'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  })
  new Gauge({
    name: 'intertitre_threads',
    help: 'Threads that work, tasks that wait, threads at most.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const {busy, waiting, threads} = pool.load()
      this.set({state: 'busy'}, busy)
      this.set({state: 'waiting'}, waiting)
      this.set({state: 'most'}, threads)
    },
  })
  return {
    answered: (route, method, status, time) => {
      requests.inc({route, method, status: String(status)})
      seconds.observe({route, method}, time)
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
