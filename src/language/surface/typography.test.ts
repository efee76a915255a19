import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {applyEdits} from './edit.js'
import {typography, typographyEdits} from './typography.js'

/** In the tables ~ stands for U+00A0 and _ for U+202F. */
const hard = (text: string) => text.replaceAll('~', '\u00A0').replaceAll('_', '\u202F')
const mend = (text: string) => typography(text, french()).text

describe('mends', () => {
  test.each([
    ['"Oui", dit-il !', '«~Oui~», dit-il_!'],
    ["L'Etat, c'est lui: il l'a dit...", 'L’État, c’est lui~: il l’a dit…'],
    ['Il a "dit "non" hier" ?', 'Il a «~dit “non” hier~»_?'],
    ['Il lance «  un appel  » ici', 'Il lance «~un appel~» ici'],
    ['Un partenariat «sans limites»,dit-il', 'Un partenariat «~sans limites~», dit-il'],
    ['Il dit : “Venez”', 'Il dit~: «~Venez~»'],
    ['Il écrit : « Elle a crié « au feu » hier »', 'Il écrit~: «~Elle a crié “au feu” hier~»'],
    ['A Lyon, le 19 avril, 25 000 euros, 3,5% et 12 km', 'À Lyon, le 19~avril, 25_000~euros, 3,5~% et 12~km'],
    ["A l'aube, A quoi bon, A lire", 'À l’aube, A quoi bon, A lire'],
    ['Il est venu. A quoi bon ?', 'Il est venu. À quoi bon_?'],
    ['Ca va? Oui!', 'Ça va_? Oui_!'],
    ['rendez-vous à 20 h 30', 'rendez-vous à 20~h~30'],
    ['M. Dupont, Mme. Durand et le Dr Roy', 'M.~Dupont, Mme~Durand et le Dr~Roy'],
    ['au XXème siècle, la 1ère et la 2ème fois', 'au XXe~siècle, la 1re et la 2e fois'],
    ['n°5, no 5, art. 3, p. 12', 'n°~5, no~5, art.~3, p.~12'],
    ["Le coeur, la soeur, le chef-d'oeuvre et le noeud", 'Le cœur, la sœur, le chef-d’œuvre et le nœud'],
    ['des pommes, des poires, etc...', 'des pommes, des poires, etc.'],
    ['des pommes, etc...et des noix', 'des pommes, etc. et des noix'],
    ['Le maire - élu hier - part', 'Le maire – élu hier – part'],
    ['Le maire — élu hier — part', 'Le maire – élu hier – part'],
    ["Les Etats-Unis, l'Ecosse, l'Eglise", 'Les États-Unis, l’Écosse, l’Église'],
    ['Evidemment, Emission', 'Évidemment, Émission'],
    ['Il vient ( hier ) , puis part .', 'Il vient (hier), puis part.'],
    ['M.Dupont, p.12, art.3', 'M.~Dupont, p.~12, art.~3'],
    ['Le maire répond -il faut le dire- par écrit', 'Le maire répond – il faut le dire – par écrit'],
    ['Il écrit « ces « ponts d’or », puis « non »', 'Il écrit «~ces “ponts d’or”~», puis «~non~»'],
    ['un lieu - le premier -, ouvert', 'un lieu – le premier –, ouvert'],
    ["Mot  double et d' accord", 'Mot double et d’accord'],
    ['« Quoi ? Oui ; non ! »', '«~Quoi_? Oui_; non_!~»'],
  ])('%s', (text, expected) => expect(mend(text)).toBe(hard(expected)))
})

describe('leaves alone', () => {
  test.each([
    'Voir https://exemple.fr/a?b=c!d:e et jean.petit@exemple.fr',
    'Le code `a ? b : "c"` et <a href="x;y">un lien</a>',
    'A voté',
    'A t-il dit cela',
    'rendez-vous à 20h30, à 12:30',
    'un écran 24" plat',
    'La moelle, le poêle, coexister, Noel Goethe',
    'La ville de Yahoo! et :-) ou ;)',
    'Un score de 3 - 0, un quartier 3D, la 5G',
    'Une citation "ouverte sans fin',
    'en 2022 l’État et l’homme',
    'lecteur.rice.s, (e), élu·e·s, lemonde.fr',
    'la rose-thé et Paris–Nice',
    'le suffixe -able ou un bas-relief',
    '«\u00A0Il a dit «\u00A0non\u00A0», puis «\u00A0oui\u00A0»',
  ])('%s', text => expect(mend(text)).toBe(text))
})

test('each edit has its place in the text as given', () => {
  const text = 'L\'OTAN: "oui" ...'
  const edits = typographyEdits(text, french())
  expect(edits[0]).toEqual({start: 1, end: 2, text: '’', rule: 'apostrophe'})
  expect(applyEdits(text, edits)).toBe(mend(text))
  expect(typographyEdits(mend(text), french())).toEqual([])
})

test('what the caller keeps stays, and rules can be left out', () => {
  const text = "l'un et l'autre"
  expect(typography(text, french(), {keep: [{start: 0, end: 4}]}).text).toBe("l'un et l’autre")
  expect(typography(text, french(), {except: new Set(['apostrophe'])}).text).toBe(text)
})

const fragments = fc.constantFrom(
  ..."l' « » \" “ ” ... … etc. ; : ! ? , . ( ) - – — 25 000 % € km M. Dupont 19 avril coeur Etat A Ca n° 5 XXème siècle ' ’ ` \u00A0 \u202F 20 h 30 https://a.fr/?b a@b.fr \n mot Oui"
    .split(' ')
    .concat(['  ', '\n', ' ', ' ']),
)

test('twice is once, and the edits say all', () => {
  fc.assert(
    fc.property(fc.array(fragments, {maxLength: 14}), fc.constantFrom('', ' '), (parts, glue) => {
      const text = parts.join(glue)
      const once = typography(text, french())
      expect(applyEdits(text, once.edits)).toBe(once.text)
      expect(typography(once.text, french()).text).toBe(once.text)
    }),
    {numRuns: 3000},
  )
})

test('any text', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), text => {
      const once = typography(text, french())
      expect(typography(once.text, french()).text).toBe(once.text)
    }),
  )
})

test('time grows with the text, not with its square', () => {
  const seconds = (text: string) => {
    const began = performance.now()
    typography(text, french())
    return (performance.now() - began) / 1000
  }
  // At the square these took more than ten seconds each.
  for (const piece of ['a-', 'a.', 'oe', '\n', '"', '« ', '(', "l'", 'https://a', '1 000 ', 'a@'])
    expect(seconds(piece.repeat(40_000 / piece.length))).toBeLessThan(5)
})
