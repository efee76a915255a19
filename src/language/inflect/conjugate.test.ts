import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {joinWords} from '../surface/join-words.js'
import {type Conjugation, conjugate} from './conjugate.js'
import type {Tense} from './tense.js'

const PERSONS = [
  [1, 'Sing'],
  [2, 'Sing'],
  [3, 'Sing'],
  [1, 'Plur'],
  [2, 'Plur'],
  [3, 'Plur'],
] as const

describe('the six persons', () => {
  const rows: [string, Tense, string][] = [
    ['être', 'present', 'suis es est sommes êtes sont'],
    ['être', 'imperfect', 'étais étais était étions étiez étaient'],
    ['être', 'pastSimple', 'fus fus fut fûmes fûtes furent'],
    ['être', 'future', 'serai seras sera serons serez seront'],
    ['être', 'subjunctive', 'sois sois soit soyons soyez soient'],
    ['avoir', 'present', 'ai as a avons avez ont'],
    ['avoir', 'subjunctive', 'aie aies ait ayons ayez aient'],
    ['avoir', 'conditional', 'aurais aurais aurait aurions auriez auraient'],
    ['aller', 'present', 'vais vas va allons allez vont'],
    ['aller', 'future', 'irai iras ira irons irez iront'],
    ['aller', 'subjunctive', 'aille ailles aille allions alliez aillent'],
    ['faire', 'present', 'fais fais fait faisons faites font'],
    ['faire', 'subjunctive', 'fasse fasses fasse fassions fassiez fassent'],
    ['dire', 'present', 'dis dis dit disons dites disent'],
    ['dire', 'pastSimple', 'dis dis dit dîmes dîtes dirent'],
    ['pouvoir', 'present', 'peux peux peut pouvons pouvez peuvent'],
    ['pouvoir', 'conditional', 'pourrais pourrais pourrait pourrions pourriez pourraient'],
    ['vouloir', 'present', 'veux veux veut voulons voulez veulent'],
    ['devoir', 'imperfect', 'devais devais devait devions deviez devaient'],
    ['savoir', 'future', 'saurai sauras saura saurons saurez sauront'],
    ['venir', 'pastSimple', 'vins vins vint vînmes vîntes vinrent'],
    ['tenir', 'present', 'tiens tiens tient tenons tenez tiennent'],
    ['prendre', 'present', 'prends prends prend prenons prenez prennent'],
    ['mettre', 'pastSimple', 'mis mis mit mîmes mîtes mirent'],
    ['voir', 'future', 'verrai verras verra verrons verrez verront'],
    ['recevoir', 'present', 'reçois reçois reçoit recevons recevez reçoivent'],
    ['connaître', 'present', 'connais connais connaît connaissons connaissez connaissent'],
    ['payer', 'future', 'paierai paieras paiera paierons paierez paieront'],
    ['appeler', 'present', 'appelle appelles appelle appelons appelez appellent'],
    ['céder', 'future', 'céderai céderas cédera céderons céderez céderont'],
    ['acheter', 'present', 'achète achètes achète achetons achetez achètent'],
    ['manger', 'imperfect', 'mangeais mangeais mangeait mangions mangiez mangeaient'],
    ['commencer', 'pastSimple', 'commençai commenças commença commençâmes commençâtes commencèrent'],
    ['envoyer', 'conditional', 'enverrais enverrais enverrait enverrions enverriez enverraient'],
    ['mourir', 'present', 'meurs meurs meurt mourons mourez meurent'],
    ['craindre', 'imperfect', 'craignais craignais craignait craignions craigniez craignaient'],
    ['résoudre', 'present', 'résous résous résout résolvons résolvez résolvent'],
    ['vaincre', 'present', 'vaincs vaincs vainc vainquons vainquez vainquent'],
    ['asseoir', 'present', 'assieds assieds assied asseyons asseyez asseyent'],
    ['fuir', 'present', 'fuis fuis fuit fuyons fuyez fuient'],
    ['sortir', 'present', 'sors sors sort sortons sortez sortent'],
    ['finir', 'present', 'finis finis finit finissons finissez finissent'],
    ['haïr', 'present', 'hais hais hait haïssons haïssez haïssent'],
    ['ouvrir', 'present', 'ouvre ouvres ouvre ouvrons ouvrez ouvrent'],
    ['acquérir', 'future', 'acquerrai acquerras acquerra acquerrons acquerrez acquerront'],
  ]
  test.each(rows)('%s, %s', (lemma, tense, expected) => {
    const forms = PERSONS.map(([person, number]) => conjugate(french(), lemma, {tense, person, number})?.join(' '))
    expect(forms.join(' ')).toBe(expected)
  })
})

describe('compound tenses, agreement, voice', () => {
  const third = {person: 3, number: 'Sing'} as const
  const rows: [string, Conjugation, string][] = [
    ['rencontrer', {...third, tense: 'perfect'}, 'a rencontré'],
    ['rencontrer', {...third, tense: 'pluperfect', gender: 'Fem'}, 'avait rencontré'],
    ['aller', {...third, tense: 'perfect', gender: 'Fem'}, 'est allée'],
    ['venir', {person: 3, number: 'Plur', tense: 'futurePerfect', gender: 'Fem'}, 'seront venues'],
    ['naître', {person: 3, number: 'Plur', tense: 'pluperfect'}, 'étaient nés'],
    ['mourir', {...third, tense: 'conditionalPast', gender: 'Fem'}, 'serait morte'],
    ['monter', {...third, tense: 'perfect', gender: 'Fem', transitive: true}, 'a monté'],
    ['monter', {...third, tense: 'perfect', gender: 'Fem'}, 'est montée'],
    ['voter', {...third, tense: 'perfect', objectBefore: {gender: 'Fem', number: 'Plur'}}, 'a votées'],
    ['se réunir', {person: 3, number: 'Plur', tense: 'perfect', gender: 'Fem'}, 'se sont réunies'],
    ['s’évanouir', {...third, tense: 'perfect', gender: 'Fem'}, 's’est évanouie'],
    [
      'parler',
      {person: 3, number: 'Plur', tense: 'perfect', gender: 'Fem', reflexive: true, reflexiveAgrees: false},
      'se sont parlé',
    ],
    ['élire', {...third, tense: 'perfect', voice: 'passive', gender: 'Fem'}, 'a été élue'],
    ['adopter', {person: 3, number: 'Plur', tense: 'present', voice: 'passive', gender: 'Fem'}, 'sont adoptées'],
    ['adopter', {...third, tense: 'future', voice: 'passive'}, 'sera adopté'],
    ['tenir', {...third, tense: 'pluperfect', voice: 'passive', gender: 'Fem'}, 'avait été tenue'],
    ['avoir', {...third, tense: 'perfect', negation: 'pas'}, 'n’a pas eu'],
    ['se souvenir', {...third, tense: 'present', negation: 'plus'}, 'ne se souvient plus'],
    ['pouvoir', {...third, tense: 'perfect', gender: 'Fem'}, 'a pu'],
    ['assister', {...third, tense: 'subjunctivePast'}, 'ait assisté'],
    ['devoir', {...third, tense: 'perfect', objectBefore: {gender: 'Fem', number: 'Sing'}}, 'a due'],
  ]
  test.each(rows)('%s %j gives %s', (lemma, wanted, expected) => {
    expect(joinWords(conjugate(french(), lemma, wanted) ?? [], french())).toBe(expected)
  })

  test('a verb without the form has none', () => {
    expect(conjugate(french(), 'falloir', {tense: 'present', person: 1, number: 'Plur'})).toBeUndefined()
    expect(conjugate(french(), 'schmurtzer', {...third, tense: 'perfect'})).toBeUndefined()
  })

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string(), lemma => conjugate(french(), lemma, {...third, tense: 'perfect'}) !== null))
  })
})
