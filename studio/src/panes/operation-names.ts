import type {Say} from '../../../src/messages/say.js'

/** What was done to a passage's words, each operation once, in the user's words; those without a name are left out. */
export function operationNames(operations: readonly string[], say: Say): readonly string[] {
  return [...new Set(operations)].flatMap(name => {
    const words = say(`studio/op-${name}`)
    return words === `studio/op-${name}` ? [] : [words]
  })
}
