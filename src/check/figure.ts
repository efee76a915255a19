import type {Say} from '../messages/index.js'

/** A message's values, with the decimal mark of the reader's language in their numbers: 15.9 is « 15,9 » in French. */
export function written(
  values: Readonly<Record<string, string | number>>,
  say: Say,
): Readonly<Record<string, string | number>> {
  const mark = say('figure/decimal-mark')
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? String(value).replace('.', mark) : value,
    ]),
  )
}
