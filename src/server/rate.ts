import {IntertitreError} from '../document/index.js'

/** A client's bucket: how many requests it may send at once, and when that was counted. */
interface Bucket {
  left: number
  at: number
}

/** Clients remembered at most: beyond, those whose bucket is full again are forgotten. */
const MOST_CLIENTS = 10_000

/**
 * Limit how often each client asks: `perMinute` over time, a third of it at once.
 *
 * @param now  A clock in milliseconds.
 * @returns A function that counts one request of a client. @throws IntertitreError `too-many-requests` with `seconds`.
 */
export function openRate(perMinute: number, now: () => number): (client: string) => void {
  const burst = Math.max(1, Math.ceil(perMinute / 3))
  const perMs = perMinute / 60_000
  const buckets = new Map<string, Bucket>()
  const refill = (bucket: Bucket, time: number) => Math.min(burst, bucket.left + (time - bucket.at) * perMs)
  return client => {
    const time = now()
    if (buckets.size > MOST_CLIENTS)
      for (const [name, bucket] of buckets) if (refill(bucket, time) >= burst) buckets.delete(name)
    const bucket = buckets.get(client) ?? {left: burst, at: time}
    bucket.left = refill(bucket, time)
    bucket.at = time
    buckets.set(client, bucket)
    if (bucket.left < 1)
      throw new IntertitreError('too-many-requests', {
        seconds: Math.max(1, Math.ceil((1 - bucket.left) / perMs / 1000)),
      })
    bucket.left--
  }
}
