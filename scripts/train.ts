import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {openLexicon} from '../src/language/lexicon/open-lexicon.js'
import {writeSections} from '../src/language/packed/sections.js'
import {packWeights} from '../src/language/packed/weights.js'
import {readTemplates} from '../src/language/parse/features.js'
import {packChoices} from '../src/language/parse/open-parsers.js'
import {type Parser, withWeights} from '../src/language/parse/parser.js'
import {tagFacts} from '../src/language/parse/tag-facts.js'
import {type Tagger, tagWords} from '../src/language/tag/tagger.js'
import {openWordInfo} from '../src/language/tag/word-info.js'
import {meanOf} from './training/averaged.js'
import {calibrate} from './training/calibrate.js'
import {relationNames, reversedExample, tagExamples, tagNames, treeExample} from './training/examples.js'
import {contractionExamples, learnContraction} from './training/learn-contraction.js'
import {learnParser, type TreeExample} from './training/learn-parser.js'
import {learnPunctuation} from './training/learn-punctuation.js'
import {learnTagger} from './training/learn-tagger.js'
import {type GoldSentence, readTreebank} from './training/treebank.js'

/**
 * Learn data/tagger.bin and data/parser.bin from treebanks: `npm run train -- --ud DIR`, where DIR holds the folders
 * Sequoia (train and dev are used), GSD (dev) and FQB. The same treebanks give the same bytes.
 */
const option = (name: string, fallback: string): string => {
  const place = process.argv.indexOf(`--${name}`)
  return place < 0 ? fallback : (process.argv[place + 1] ?? fallback)
}
const folder = option('ud', '')
if (folder === '') {
  console.error('Usage: npm run train -- --ud DIR [--seeds 3] [--out DIR]')
  process.exit(2)
}
const SEEDS = Array.from({length: Number(option('seeds', '3'))}, (_, index) => index + 1)
const BITS = 22
const FOLDS = 5
const TAG_EPOCHS = 8
const FOLD_EPOCHS = 5
const PARSE_EPOCHS = 10
/** Weights smaller than these are dropped from the files: measured to cost under 0.1 point. */
const LEAST_TAG_WEIGHT = 0.5
const LEAST_PARSE_WEIGHT = 0.8

const started = performance.now()
const report = (what: string) => console.log(`${((performance.now() - started) / 1000).toFixed(0)} s  ${what}`)
const output = option('out', fileURLToPath(new URL('../data', import.meta.url)))
mkdirSync(output, {recursive: true})
const lexicon = openLexicon(readFileSync(new URL('../data/lexicon.bin', import.meta.url)))
const infoOf = openWordInfo(lexicon)
const encode = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'))

const sentences: GoldSentence[] = []
for (const [bank, part] of [
  ['Sequoia', 'train'],
  ['Sequoia', 'dev'],
  ['GSD', 'dev'],
  ['FQB', 'test'],
] as const)
  for (const file of readdirSync(join(folder, bank)).sort())
    if (file.endsWith(`${part}.conllu`)) sentences.push(...readTreebank(join(folder, bank, file)))
report(`${sentences.length} sentences, ${sentences.reduce((sum, {forms}) => sum + forms.length, 0)} words`)

// The tagger, and for the parsers' sake the tags it gives to sentences it has not learnt.
const names = tagNames(sentences)
const tagged = tagExamples(sentences, names, infoOf)
const strangerTags: Int32Array[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const others = tagged.filter((_, index) => index % FOLDS !== fold)
  const tagger = learnTagger(names, others, {epochs: FOLD_EPOCHS, seed: fold + 1, bits: BITS})
  for (const [index, {words}] of tagged.entries())
    if (index % FOLDS === fold) strangerTags[index] = tagWords(tagger, words)
  report(`tagger, fold ${fold + 1} of ${FOLDS}`)
}
const taggers: Tagger[] = []
for (const seed of SEEDS) {
  taggers.push(learnTagger(names, tagged, {epochs: TAG_EPOCHS, seed, bits: BITS}))
  report(`tagger, seed ${seed}`)
}
const mean = <T>(models: readonly T[], weightsOf: (model: T) => unknown) =>
  meanOf(models.map(model => weightsOf(model) as Float32Array))
writeFileSync(
  join(output, 'tagger.bin'),
  writeSections({
    tags: encode(names),
    bits: Uint8Array.of(BITS, 0),
    ...packWeights(
      'uposes',
      mean(taggers, tagger => tagger.uposWeights),
      LEAST_TAG_WEIGHT,
    ),
    ...packWeights(
      'tags',
      mean(taggers, tagger => tagger.tagWeights),
      LEAST_TAG_WEIGHT,
    ),
    ...packWeights('contraction', learnContraction(contractionExamples(sentences, infoOf)), 0.1),
  }),
)

// The parsers, one from each side.
const facts = tagFacts(taggers[0]!.tags)
const relations = relationNames(sentences)
const templateText = readFileSync(new URL('training/templates.txt', import.meta.url), 'utf8')
const templates = readTemplates(templateText)
const trees = sentences.map((sentence, index) =>
  treeExample(sentence, tagged[index]!.words, strangerTags[index]!, relations, facts),
)
const learnSide = (side: string, examples: readonly TreeExample[], seeds: readonly number[]): Parser => {
  const sided = side === 'left' ? examples : examples.map(reversedExample)
  const parsers = seeds.map(seed => {
    const parser = learnParser(relations, facts, templates, sided, {epochs: PARSE_EPOCHS, seed, bits: BITS})
    report(`parser from the ${side}, seed ${seed}, ${examples.length} sentences`)
    return parser
  })
  return withWeights(
    parsers[0]!,
    mean(parsers, parser => parser.moveWeights),
    mean(parsers, parser => parser.labelWeights),
  )
}
const isTree = (tree: TreeExample | undefined): tree is TreeExample => tree !== undefined
const heldOut = trees.filter((_, index) => index % FOLDS === 0).filter(isTree)
const rest = trees.filter((_, index) => index % FOLDS !== 0).filter(isTree)
const cells = calibrate(learnSide('left', rest, [1]), learnSide('right', rest, [1]), heldOut)
const all = trees.filter(isTree)
const sections: Record<string, Uint8Array> = {
  relations: encode(relations),
  templates: new TextEncoder().encode(templateText),
  bits: Uint8Array.of(BITS, 0),
  confidence: cells,
  ...packWeights('punctuation', learnPunctuation(sentences), 0.1),
}
for (const side of ['left', 'right']) {
  const parser = learnSide(side, all, SEEDS)
  sections[`${side}.choices`] = packChoices(parser.choices)
  Object.assign(sections, packWeights(`${side}.moves`, parser.moveWeights as Float32Array, LEAST_PARSE_WEIGHT))
  Object.assign(sections, packWeights(`${side}.labels`, parser.labelWeights as Float32Array, LEAST_PARSE_WEIGHT))
}
const file = writeSections(sections)
writeFileSync(join(output, 'parser.bin'), file)
report(`done: parser.bin has ${file.length} bytes`)
