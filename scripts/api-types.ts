import {readFileSync} from 'node:fs'
import {openSay} from '../src/engine/index.js'
import {buildApp, type Services} from '../src/server/index.js'
import {typesOfApi} from './types-of-api.js'

// Prints the types of the API, made from its OpenAPI document: npm run api-types > tests/support/api-types.ts
const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const services = {
  version,
  say: {fr: openSay('fr'), en: openSay('en')},
  metrics: {answered: () => {}},
} as unknown as Services
const app = buildApp(services, {isLoopback: true, rate: 1000, ui: 'fr', studio: '.', now: () => 0})
process.stdout.write(typesOfApi(await (await app.request('/v1/openapi.json')).json()))
