import type {French} from '../language/index.js'

/** Lemmas of the verbs of speech and thought. */
export function sayingVerbs(french: French): ReadonlySet<string> {
  return french.derive(readSaying)
}

function readSaying(french: French): ReadonlySet<string> {
  return new Set([...(french.lists['reporting-verbs'] ?? [])].map(line => line.split('\t')[0]!))
}
