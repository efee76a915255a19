import {describe, expect, test} from 'vitest'
import type {Article} from '../document/index.js'
import {readBlocks} from '../read/index.js'
import {checkArticle} from './check-article.js'
import {openCheckSession} from './check-session.js'
import {openEngine} from './engine.js'
import {writeArticle} from './write-article.js'

const text = `# Le pont de Valmorin rouvre lundi

Le vieux pont de Valmorin rouvrira lundi 4 mars 2024 à la circulation, a annoncé la mairie. Les travaux ont duré huit mois et coûté 420 000 euros.

« Les arches ont été reprises une à une », a expliqué l’architecte, Paul Vasseur. Il suivait le chantier depuis juillet. La crue de l’hiver 2022 avait emporté une partie du parapet.

Les camions de plus de 12 tonnes devront toujours passer par Tournelle. Une navette gratuite circulera le samedi.`

describe('checks of one article again and again', async () => {
  const engine = openEngine('fr')
  const source = await readBlocks(text, {name: 'pont.md'}, [])
  const request = {words: 200, lang: 'fr', profile: 'presse', understood: [], notUnderstood: []} as const
  const {article} = await writeArticle(source, request, engine, {withoutYoast: true})
  const session = openCheckSession(source, engine)
  const edited = (change: (said: string) => string, published?: string): Article => ({
    ...article,
    metadata: {...article.metadata, ...(published !== undefined && {published})},
    blocks: article.blocks.map(block => ({
      ...block,
      passages: block.passages.map(passage => ({...passage, text: change(passage.text)})),
    })),
  })

  test.each([
    ['as written', edited(said => said)],
    ['a false figure', edited(said => said.replace('420', '450'))],
    ['a straight apostrophe', edited(said => said.replace('l’architecte', "l'architecte"))],
    ['a sentence more', edited(said => said.replace(/(Tournelle\.)$/, '$1 Les cyclistes passeront par Brévent.'))],
    ['another date of publication', edited(said => said, '2024-03-01')],
    ['as written, again', edited(said => said)],
  ])('%s: found as without a memory', (_, given) => {
    const wanted = {profile: 'presse', withoutYoast: true} as const
    expect(session.check(given, wanted, engine)).toEqual(checkArticle(given, {...wanted, against: source}, engine))
  })

  test('a false figure is found, and only while it stands', () => {
    const facts = (given: Article) =>
      session
        .check(given, {profile: 'presse', withoutYoast: true}, engine)
        .findings.filter(({check, severity}) => check.startsWith('facts/') && severity === 'error').length
    expect(facts(edited(said => said.replace('420', '450')))).toBeGreaterThan(facts(edited(said => said)))
  })
})
