import {expect, test} from 'vitest'
import {sampleArticle} from '../../tests/sample-article.js'
import {fileFormats, toFile} from './index.js'

test('each form has a name, a type and a body of its own', async () => {
  const files = await Promise.all(fileFormats.map(format => toFile(format, sampleArticle, () => '{"a": 1}')))
  expect(files.map(({name}) => name.replace('marche-couvert-valmorin-halles.', ''))).toEqual([
    'html',
    'md',
    'json',
    'fragment.html',
    'wordpress.html',
    'jsonld',
    'docx',
  ])
  for (const {body, type} of files) {
    expect(type).toMatch(/^[a-z]+\/[\w.+-]+(?:; charset=utf-8)?$/)
    if (typeof body === 'string') expect(body).toMatch(/\S\n$/)
    else expect([...body.subarray(0, 2)]).toEqual([0x50, 0x4b])
  }
})

test.each(['../../etc/passwd', '', 'a/b', '.cache', 'COM1'])('a slug that would be a path is none: %j', async slug => {
  const article = {...sampleArticle, metadata: {...sampleArticle.metadata, slug}}
  expect((await toFile('md', article, () => '')).name).toBe('article.md')
})
