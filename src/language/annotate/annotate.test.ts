import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {french} from '../../../tests/support/french.js'
import type {AnalysedDoc, Span} from '../../document/index.js'
import {analyse} from '../analyse.js'

/** A text of paragraphs, one a line, as `read` would give it. */
function analysed(text: string): AnalysedDoc {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(match => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
  }))
  return analyse({name: 'test', text, blocks, meta: {}, notes: []}, french())
}

const slice = (doc: AnalysedDoc, {start, end}: Span) => doc.text.slice(start, end)
const nameOf = (doc: AnalysedDoc, entity: number | undefined) =>
  entity === undefined ? undefined : doc.entities[entity]?.name

describe('mentions', () => {
  const check = (text: string, expected: readonly string[]) => {
    const doc = analysed(text)
    expect(
      doc.entities.flatMap(({name, mentions}) =>
        mentions
          .filter(({form}) => form === 'short' || form === 'noun')
          .map(mention => `${name} = ${slice(doc, mention)}`),
      ),
    ).toEqual(expected)
  }
  it.each([
    // A family name that the lexicon has as a noun, in the Chinese order.
    [
      'Le ministre Li Wenzhao est à Oslo. La visite de Li durera trois jours. Li repart lundi.',
      ['Li Wenzhao = Li', 'Li Wenzhao = Li'],
    ],
    ['Anne Rose et Luc Rose sont à Oslo. Le bouquet de Rose sent bon.', []],
    // The firm a text is about, and no other.
    ['Valdor fabrique des emballages. L’entreprise a perdu trois contrats.', ['Valdor = entreprise']],
    ['Valdor fabrique des emballages. Corvex aussi. L’entreprise a perdu trois contrats.', []],
    ['Le préfet est venu. L’entreprise a perdu trois contrats.', []],
  ])('%s', check)
})

describe('entities', () => {
  const check = (text: string, expected: readonly string[]) => {
    const found = analysed(text).entities.map(({kind, name, roles}) =>
      [kind, name, ...roles.map(role => role.text)].join(' | '),
    )
    expect(found).toEqual(expected)
  }
  it.each([
    [
      'La maire de Melrac, Hélène Carrouge, a ouvert la séance.',
      ['place | Melrac', 'person | Hélène Carrouge | maire de Melrac'],
    ],
    ['Le chef étoilé Marc Noir ouvre une table.', ['person | Marc Noir | chef étoilé']],
    ['Marc Noir (centriste), maire de la commune, se tait.', ['person | Marc Noir | maire de la commune']],
    ['Marc Noir, également maire de la commune, se tait.', ['person | Marc Noir | maire de la commune']],
    ['Gulna Tessim, une carillonneuse de 41 ans, se tait.', ['person | Gulna Tessim | carillonneuse']],
    [
      'Bruno Lestang, 45 ans, agriculteur à Sorbiers, attend la pluie.',
      ['person | Bruno Lestang | agriculteur à Sorbiers'],
    ],
    [
      'Le ministre italien de la Justice Carlo Benedetti est reparti.',
      ['person | Carlo Benedetti | ministre italien de la Justice'],
    ],
    ['Camille Roy est la présidente du club.', ['person | Camille Roy | présidente du club']],
    [
      'La directrice et fondatrice de la troupe, Ana Belmonte, prend sa retraite.',
      ['person | Ana Belmonte | directrice et fondatrice de la troupe'],
    ],
    [
      'Ancien préfet de la Creuse, Yves Armand préside le jury.',
      ['place | Creuse', 'person | Yves Armand | Ancien préfet de la Creuse'],
    ],
    ['La chorale a chanté à Grenoble puis en Italie.', ['place | Grenoble', 'place | Italie']],
    ['L’Assemblée nationale a rejeté le texte.', ['organisation | Assemblée nationale']],
    ['Le ministère de la Culture soutient le projet.', ['organisation | ministère de la Culture']],
    [
      'Le ministre coréen de la Défense Park Minsu a reçu le député LREM Karim Belhadj.',
      ['person | Park Minsu | ministre coréen de la Défense', 'person | Karim Belhadj | député LREM'],
    ],
    [
      'Le secrétaire d’État à la Mer Hervé Legall a vu la directrice du musée de la Mer Agathe Lenoir.',
      [
        'person | Hervé Legall | secrétaire d’État à la Mer',
        'organisation | musée de la Mer',
        'person | Agathe Lenoir | directrice du musée de la Mer',
      ],
    ],
    ['Le futur maire Luc Amiel attend.', ['person | Luc Amiel | futur maire']],
    [
      'La FONDATION HORIZON CLAIR recrute. La Fondation Horizon Clair compte dix salariés.',
      ['organisation | Fondation Horizon Clair'],
    ],
    ['Le vent souffle. Demain, la pluie tombera sur les Français.', []],
    ['Les élus et la Nation rendent hommage aux victimes.', []],
  ])('%s', check)

  it('does not take a list for a role', () => {
    check('Hélène Carrouge, le préfet et les élus ont signé.', ['person | Hélène Carrouge'])
  })

  it('joins the short forms of a name, whichever end they keep', () => {
    const doc = analysed(
      'Le ministre Wen Tailong a atterri. Wen est resté une heure. Mme Sylvie Aumont l’attendait. Mme Aumont a souri.',
    )
    expect(doc.entities.map(({name, shortName}) => [name, shortName])).toEqual([
      ['Wen Tailong', 'Wen'],
      ['Sylvie Aumont', 'Aumont'],
    ])
  })

  it('links a role to its holder only while one alone holds it', () => {
    const forms = (text: string) =>
      analysed(text).entities.flatMap(({name, mentions}) =>
        mentions.filter(({form}) => form === 'noun').map(() => name),
      )
    expect(forms('Le préfet Luc Amiel a parlé. Le préfet a remercié les pompiers.')).toEqual(['Luc Amiel'])
    expect(forms('Le préfet Luc Amiel a vu le préfet Jean Roche. Le préfet a remercié les pompiers.')).toEqual([])
  })

  it('lets a name seen whole elsewhere decide where it begins', () => {
    const doc = analysed('Le sénateur UDX Bora Tevfik a voté. Bora Tevfik était seul. Tevfik a souri.')
    expect(doc.entities.map(({name, shortName}) => [name, shortName])).toContainEqual(['Bora Tevfik', 'Tevfik'])
  })

  it('reads the gender of a person from the article of a role', () => {
    const [person] = analysed('La ministre kényane des Transports Wairimu Otieno a signé.').entities
    expect([person?.name, person?.gender]).toEqual(['Wairimu Otieno', 'Fem'])
  })

  it('does not link a role that two hold', () => {
    const doc = analysed(
      'Le ministre coréen de la Défense Park Minsu a vu le ministre polonais de la Défense Jan Nowak. Le ministre de la Défense a parlé.',
    )
    expect(doc.entities.flatMap(({mentions}) => mentions.filter(({form}) => form === 'noun'))).toEqual([])
  })

  it('joins an acronym to what it stands for', () => {
    const doc = analysed('L’Institut régional de la forêt (IRF) recrute. L’IRF cherche dix personnes.')
    expect(doc.entities.map(({name, kind}) => [name, kind])).toEqual([
      ['Institut régional de la forêt', 'organisation'],
    ])
  })
})

describe('quotations', () => {
  const check = (text: string, expected: readonly (readonly [string, string | undefined, boolean])[]) => {
    const doc = analysed(text)
    const found = doc.quotations.map(({inner, speaker, complete}) => [
      slice(doc, inner).slice(0, 12),
      nameOf(doc, speaker?.entity) ?? (speaker && slice(doc, speaker.span)),
      complete,
    ])
    expect(found).toEqual(expected)
  }
  it.each<[string, readonly (readonly [string, string | undefined, boolean])[]]>([
    ['« Nous restons ouverts », a déclaré Hélène Carrouge.', [['Nous restons', 'Hélène Carrouge', true]]],
    ['Le préfet, Luc Amiel, est venu. « La route rouvrira », a-t-il promis.', [['La route rou', 'Luc Amiel', true]]],
    ['« Nous travaillons, a dit Camille Roy, avec tous les voisins. »', [['Nous travail', 'Camille Roy', true]]],
    ['Bruno Lestang a lancé : "On verra bien demain."', [['On verra bie', 'Bruno Lestang', true]]],
    ['Selon Camille Roy, le chantier est « presque fini ».', [['presque fini', 'Camille Roy', false]]],
    ['La commune publie un guide intitulé « Planter chez soi ».', [['Planter chez', undefined, false]]],
    ['Le club vend des « paniers et des fleurs.', []],
    ['« C’est long », soupire, lasse, la gérante du café.', [['C’est long', 'la gérante du café', true]]],
  ])('%s', check)

  it('lists the clause set within the marks', () => {
    const doc = analysed('« Nous partons, a-t-elle dit, dès demain. »')
    expect(doc.quotations.flatMap(({inserts}) => inserts.map(insert => slice(doc, insert)))).toEqual(['a-t-elle dit'])
  })
})

describe('attributions', () => {
  it.each([
    ['Camille Roy a affirmé que le pont serait fermé.', 'Camille Roy', 'le pont serait fermé'],
    ['Selon Camille Roy, le pont sera fermé.', 'Camille Roy', 'le pont sera fermé'],
    ['Le pont sera fermé, d’après la préfecture.', 'la préfecture', 'Le pont sera fermé'],
  ])('%s', (text, speaker, content) => {
    const doc = analysed(text)
    expect(doc.attributions.map(each => [slice(doc, each.speaker.span), slice(doc, each.content)])).toEqual([
      [speaker, content],
    ])
  })
})

describe('pronouns', () => {
  const check = (text: string, expected: readonly string[]) => {
    const doc = analysed(text)
    expect(doc.pronouns.map(({antecedent}) => slice(doc, antecedent))).toEqual(expected)
  }
  it.each([
    ['La directrice a visité l’atelier. Elle a salué les apprentis.', ['La directrice']],
    ['Le conseil a voté une aide. Elle atteint 2 000 euros.', ['une aide']],
    ['Il faut partir. Il y a du vent. Il s’agit d’un orage.', []],
    ['Paul Roux a vu Jean Roche. Les deux hommes ont ri. Il est parti.', []],
    ['Bien qu’elle soit fatiguée, la directrice continue.', ['la directrice']],
    ['La commune devra-t-elle payer ?', ['La commune']],
    ['La défense a plaidé la relaxe. À l’encontre de Jean Roche, il a requis deux ans de prison.', []],
  ])('%s', check)
})

describe('any text at all', () => {
  const pieces = [
    'Le maire',
    'Anne Petit',
    '«',
    '»',
    '"',
    '“',
    '”',
    '‘',
    '’',
    ', ',
    ' : ',
    '. ',
    '\n',
    ' a dit',
    '-t-il',
    ' que ',
    ' 25 000',
    ' 3,5 %',
    ' lundi',
    ' 12 mai 2020',
    ' de ',
    ' du ',
    ' (',
    ') ',
    ' — ',
    'OTAN',
    ' selon ',
    ' et ',
    '\u00A0',
    'é',
    '😀',
    ' XXe siècle',
    ' vingt et un',
    ' ministre',
  ]
  it('gives spans that are in the text, in order and within their sentences', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({maxLength: 5})), {maxLength: 40}), parts => {
        const doc = analysed(parts.join('').normalize('NFC'))
        const {dates, numbers, quotations, attributions, entities} = doc
        const roles = entities.flatMap(entity => entity.roles)
        for (const list of [dates, numbers, quotations, attributions, ...entities.map(({mentions}) => mentions)]) {
          let last = 0
          for (const {start, end} of list) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(doc.text.length)
            last = start
          }
        }
        for (const {sentence, first, last, start, end} of [
          ...dates,
          ...numbers,
          ...roles,
          ...entities.flatMap(({mentions}) => mentions),
        ]) {
          const tokens = doc.sentences[sentence]?.tokens ?? []
          expect(first).toBeLessThanOrEqual(last)
          expect(tokens[first]?.start).toBeLessThanOrEqual(start)
          expect(tokens[last]?.end).toBeGreaterThanOrEqual(end)
        }
        for (const {speaker} of [...quotations, ...attributions])
          if (speaker?.entity !== undefined) expect(entities[speaker.entity]).toBeDefined()
      }),
      {numRuns: 100},
    )
  })

  it('takes time that grows with the length only', () => {
    const time = (count: number) => {
      const text = '« Bon », dit Anne Petit, 3 ans, le 12 mai 2020. '.repeat(count)
      const start = performance.now()
      analysed(text)
      return performance.now() - start
    }
    time(20)
    expect(time(240)).toBeLessThan(24 * Math.max(10, time(40)))
  })
})
