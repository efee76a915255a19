import {type Complaint, complaint} from './complaint.js'
import type {Reading, ReadToken} from './reading.js'
import type {WrittenSentence} from './written-sentence.js'

const FIRST_PERSON = /^(?:je|j’|nous|mon|ma|mes|notre|nos)$/

/** « nos relations » outside quotation marks when the source only has it between them: the writer took the speaker’s voice. */
export function voiceComplaints({reading, evidence}: WrittenSentence): Complaint[] {
  const own = unquoted(reading)
  if (own.length === 0) return []
  const isSpoken = evidence.some(({tokens}) => tokens.some(({key}) => FIRST_PERSON.test(key)))
  if (!isSpoken || evidence.some(source => unquoted(source).length > 0)) return []
  return own.map(({start, end, form}) => complaint('attribution', {start, end}, 'first-person', {word: form}))
}

/** The first persons outside quotations; « entre nous » in a name or a title in capitals is none. */
function unquoted({tokens, regions}: Reading): ReadToken[] {
  return tokens.filter(
    ({key, start}) =>
      FIRST_PERSON.test(key) &&
      !regions.some(({kind, ...span}) => kind === 'quote' && span.start <= start && start < span.end),
  )
}
