import type {French} from '../french.js'

/** Whether a noun, in the singular, says what a person is or does, by the list `role-nouns`: « gendarme », « maire ». */
export function isRoleNoun(noun: string, french: French): boolean {
  return french.derive(roleNouns).has(noun)
}

function roleNouns({lists}: French): ReadonlySet<string> {
  return new Set([...(lists['role-nouns'] ?? [])].map(line => line.split('\t')[0]!))
}
