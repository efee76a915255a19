import {beginsWithVowelSound, type French} from '../../language/index.js'
import {defineCheck} from '../check.js'
import {isQuoted, judgedSentences, placeIn, textsOf} from './text-of-page.js'

/** Words that lose their vowel before any vowel sound. */
const always: ReadonlySet<string> = new Set(['je', 'me', 'te', 'se', 'ne', 'de', 'que', 'jusque', 'lorsque', 'puisque'])

/** Forms of être and avoir before which « ce » is « c’ ». */
const afterCe = /^(?:est|était|étaient|étant|eût|aurait)$/u

/** Ask for elision: « l’arche », « d’Évreux », « qu’elle », « s’il », « c’est ». */
export const missedElision = defineCheck({
  id: 'french/missed-elision',
  severity: 'error',
  source: 'Grevisse and Goosse, Le Bon Usage, on elision',
  defaults: {},
  *run(page) {
    for (const text of textsOf(page)) {
      const written = text.doc.text
      for (const {tokens} of judgedSentences(text.doc)) {
        for (const [index, next] of tokens.entries()) {
          const token = tokens[index - 1]
          if (!token || token.part !== undefined || next.start !== token.end + 1) continue
          if (!/^[ \u00A0]$/.test(written.slice(token.end, next.start)) || written[token.start - 1] === '-') continue
          const word = written.slice(token.start, token.end)
          const following = written.slice(next.start, next.end)
          const isElided =
            elides(word.toLowerCase(), following, next.upos, token.upos) &&
            isFrench(page.french, following) &&
            (word.toLowerCase() !== 'je' || isFirstPerson(page.french, following))
          if (!isElided || !beginsWithVowelSound(following, page.french) || isQuoted(text.doc, token)) continue
          const elided = word.slice(0, -1) + '’'
          const fix = {start: token.start, end: next.start, text: elided}
          // Usage hesitates before a name (« de Urolak », « que Ismaël »).
          const severity = /^\p{Lu}/u.test(following) ? {severity: 'warning' as const} : {}
          yield {
            ...placeIn(text),
            ...severity,
            start: token.start,
            end: next.end,
            values: {text: elided + following},
            fix,
          }
        }
      }
    }
  },
  examples: {
    flags: [
      'Le pont {{de Évreux}} rouvre.',
      '{{La arche}} tient.',
      'Il viendra {{si il}} peut.',
      '{{Ce est}} la fin.',
      'Il dit {{que elle}} viendra.',
    ],
    passes: [
      'Le pont d’Évreux rouvre.',
      'Le héros rentre.',
      'Le onze de France joue.',
      'Il va de A à Z.',
      'Le oui l’emporte.',
      'Prends-le avec toi.',
      'Ce à quoi il pense.',
      'Le yaourt est bon.',
      'La une du journal.',
      'La gare de Houdan est fermée.',
      'Son premier livre a pour titre Je est une gare.',
    ],
    fixes: [
      ['La arche tient.', 'L’arche tient.'],
      ['Il viendra si il peut.', 'Il viendra s’il peut.'],
    ],
  },
})

/** « Je est un autre »: what « je » may elide before is a verb in its person, or « y » and « en ». */
function isFirstPerson({lexicon}: French, word: string): boolean {
  const readings = lexicon.lookup(word.toLowerCase())
  return (
    /^(?:y|en)$/i.test(word) ||
    readings.length === 0 ||
    readings.some(({feats}) => feats.VerbForm === 'Fin' && (feats.Person === undefined || feats.Person === '1'))
  )
}

/** A word of the lexicon, or a name; a name in H is left alone, for no rule says which are aspirated. */
function isFrench({lexicon}: French, word: string): boolean {
  return /^\p{Lu}/u.test(word) ? !/^H/.test(word) : lexicon.isKnown(word)
}

/** Whether `word` should lose its vowel before `next`, if `next` begins with a vowel sound. Capitals alone are letters. */
function elides(word: string, next: string, nextUpos: string, upos: string): boolean {
  if (/^\p{Lu}+$/u.test(next)) return false
  if (word === 'si') return /^ils?$/u.test(next)
  if (word === 'ce') return afterCe.test(next)
  if (always.has(word)) return upos !== 'NOUN' && (/^\p{Ll}/u.test(next) || word !== 'que' || nextUpos === 'PROPN')
  // « la une du journal », « le un », « le onze », « le oui » keep their vowel.
  if (/^(?:une?s?|onz\p{L}*|oui|uhlan|ouistiti)$/u.test(next)) return false
  const isArticle = word === 'le' || word === 'la'
  return isArticle && upos === 'DET' && (nextUpos === 'NOUN' || nextUpos === 'ADJ') && /^\p{Ll}{2}/u.test(next)
}
