import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {gzipSync} from 'node:zlib'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {fetchPage} from './fetch-page.js'
import type {HostAddress, Resolve} from './resolve-host.js'

const names: Readonly<Record<string, readonly HostAddress[]>> = {
  localhost: [{address: '127.0.0.1', family: 4}],
  'boucle.exemple.fr': [{address: '127.0.0.1', family: 4}],
  'boucle6.exemple.fr': [{address: '::1', family: 6}],
  'bureau.exemple.fr': [{address: '10.1.2.3', family: 4}],
  'nuage.exemple.fr': [{address: '169.254.169.254', family: 4}],
  'double.exemple.fr': [
    {address: '93.184.215.14', family: 4},
    {address: '192.168.1.1', family: 4},
  ],
}
const resolve: Resolve = async name => names[name.replace(/\.$/, '')] ?? []

const refused = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://127.8.9.10:80/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://0/',
  'http://0.0.0.0/',
  'http://10.0.0.1/',
  'http://172.16.5.4/',
  'http://192.168.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://192.0.2.1/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://[2001:db8::1]/',
  'http://[ff02::1]/',
  'http://localhost/',
  'http://localhost./',
  'http://LOCALHOST/',
  'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/',
  'http://１２７.０.０.１/',
  'http://boucle.exemple.fr/',
  'http://boucle6.exemple.fr/',
  'http://bureau.exemple.fr/',
  'http://nuage.exemple.fr/',
  'http://double.exemple.fr/',
  'http://utilisateur:secret@93.184.215.14/',
  'http://93.184.215.14@127.0.0.1/',
  'http://93.184.215.14:22/',
  'http://93.184.215.14:5432/',
  'file:///etc/passwd',
  'ftp://93.184.215.14/',
  'gopher://127.0.0.1:70/',
  'data:text/html,bonjour',
  'javascript:alert(1)',
  'pas une adresse',
]

test.each(refused)('refuses %s before any connection', async address => {
  await expect(fetchPage(address, {resolve})).rejects.toMatchObject({code: 'refused-address'})
})

test('a name without an address', async () => {
  await expect(fetchPage('http://absent.exemple.fr/', {resolve})).rejects.toMatchObject({code: 'unreachable-address'})
})

let server: Server
let port = 0
const asked: string[] = []
const page = '<!doctype html><html><body><article><p>Le conseil a voté.</p></article></body></html>'

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const answers: Readonly<Record<string, () => void>> = {
      '/page': () => response.setHeader('content-type', 'text/html; charset=utf-8').end(page),
      '/loin': () => response.writeHead(302, {location: '/page'}).end(),
      '/dedans': () => response.writeHead(302, {location: `http://10.0.0.1:${port}/secret`}).end(),
      '/nomme': () => response.writeHead(301, {location: 'http://bureau.exemple.fr/secret'}).end(),
      '/fichier': () => response.writeHead(307, {location: 'file:///etc/passwd'}).end(),
      '/rond': () => response.writeHead(302, {location: '/rond'}).end(),
      '/gros': () => response.setHeader('content-type', 'text/html').end('a'.repeat(5_100_000)),
      '/bombe': () =>
        response
          .writeHead(200, {'content-type': 'text/html', 'content-encoding': 'gzip'})
          .end(gzipSync(Buffer.alloc(50_000_000))),
      '/image': () => response.setHeader('content-type', 'image/png').end('x'),
      '/lent': () => void response.writeHead(200, {'content-type': 'text/html'}).write('<p>'),
    }
    const answer = answers[request.url ?? '']
    if (answer) answer()
    else response.writeHead(404).end()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Fetch from the test's own server, the only address behind this machine that is allowed. */
const get = (path: string) =>
  fetchPage(`http://public.exemple.fr:${port}${path}`, {
    resolve: async name => (name === 'public.exemple.fr' ? names['localhost']! : await resolve(name)),
    allow: (address, at) => address === '127.0.0.1' && at === port,
    timeoutMs: path === '/lent' ? 800 : 30_000,
  })

test('reads a page, redirects within it followed', async () => {
  const {name, bytes, format, url} = await get('/loin')
  expect(new TextDecoder().decode(bytes)).toBe(page)
  expect({name, format, url}).toEqual({name: 'page', format: 'html', url: `http://public.exemple.fr:${port}/page`})
})

test.each([
  ['/dedans', 'refused-address'],
  ['/nomme', 'refused-address'],
  ['/fichier', 'refused-address'],
  ['/rond', 'unreachable-address'],
  ['/gros', 'source-too-large'],
  ['/bombe', 'source-too-large'],
  ['/image', 'unreachable-address'],
  ['/absente', 'unreachable-address'],
  ['/lent', 'unreachable-address'],
])('%s: %s', async (path, code) => {
  await expect(get(path)).rejects.toMatchObject({code})
  expect(asked).not.toContain('/secret')
})
