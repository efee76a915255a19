import type {ContentfulStatusCode} from 'hono/utils/http-status'
import type {Call} from './context.js'

/**
 * Answer with JSON.
 *
 * Typed `never`, which fits any route: bodies are described by schemas that tests hold them to, and their own types
 * are read-only where zod's are not.
 */
export function answer(call: Call, value: unknown, status: ContentfulStatusCode = 200): never {
  return call.json(value as object, status) as never
}
