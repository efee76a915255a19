import {Command, CommanderError, Option} from 'commander'
import {IntertitreError} from '../document/index.js'
import type {Say, UiLanguage} from '../messages/index.js'
import {type BatchOptions, batchOptions, runBatch} from './batch.js'
import {type CheckCommandOptions, runCheck} from './check-command.js'
import type {Io} from './io.js'
import {openBrowser} from './open-browser.js'
import {
  readAddress,
  readDate,
  readFormat,
  readFormats,
  readLabel,
  readLanguage,
  readModel,
  readProfile,
  readReportForm,
  readScore,
  readTokens,
  readUi,
  readWords,
  readWriter,
} from './option-values.js'
import {packageVersion} from './package-version.js'
import {runServe, type ServeOptions, serveOptions} from './serve.js'
import {runWorker, type WorkerOptions, workerOptions} from './worker.js'
import {runWrite, type WriteCommandOptions} from './write-command.js'

/**
 * Parse the arguments and run the command they name.
 *
 * @param args  Without the two that name the program.
 * @returns The exit status: 0 or 1, of `batch` the number of files that failed.
 * @throws IntertitreError for what could not run, exit status 2.
 */
export async function runProgram(args: readonly string[], io: Io, say: Say, ui: UiLanguage): Promise<number> {
  let status = 0
  const program = baseCommand(new Command('intertitre'), io, say)
    .description(say('cli/help-program'))
    .version(packageVersion(), '-V, --version', say('cli/help-version'))
    .addOption(new Option('--ui <language>', say('cli/help-ui')).argParser(readUi))
    .helpCommand('help [command]', say('cli/help-help'))
    .addHelpText('after', `\n${say('cli/help-examples')}`)
  program.action(() => program.help())
  writeOptions(baseCommand(program.command('write'), io, say), say).action(
    async (file: string, options: WriteCommandOptions) => {
      status = await runWrite(file, options, io, say, ui)
    },
  )
  checkOptions(baseCommand(program.command('check'), io, say), say).action(
    async (file: string, options: CheckCommandOptions) => {
      status = await runCheck(file, options, io, say, ui)
    },
  )
  serveOptions(baseCommand(program.command('serve'), io, say), say).action(async (options: ServeOptions) => {
    status = await runServe(options, io, say, ui)
  })
  serveOptions(baseCommand(program.command('studio'), io, say), say)
    .description(say('cli/help-open-studio'))
    .action(async (options: ServeOptions) => {
      status = await runServe(options, io, say, ui, openBrowser)
    })
  workerOptions(baseCommand(program.command('worker'), io, say), say).action(async (options: WorkerOptions) => {
    status = await runWorker(options, io, say)
  })
  batchOptions(baseCommand(program.command('batch'), io, say), say).action(
    async (source: string, options: BatchOptions) => {
      status = await runBatch(source, options, io, say, ui)
    },
  )
  try {
    await program.parseAsync(args, {from: 'user'})
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0 || error.code === 'commander.help') return 0
    throw misuse(error, args)
  }
  return status
}

/** What every command shares: errors thrown rather than printed, help in the user's language. */
function baseCommand(command: Command, io: Io, say: Say): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('cli/help-title-usage'),
    'Arguments:': say('cli/help-title-arguments'),
    'Options:': say('cli/help-title-options'),
    'Commands:': say('cli/help-title-commands'),
  }
  return command
    .exitOverride()
    .helpOption('-h, --help', say('cli/help-help'))
    .configureHelp({styleTitle: title => titles[title] ?? title, helpWidth: 100})
    .configureOutput({writeOut: text => void io.stdout.write(text), writeErr: () => {}, outputError: () => {}})
    .showSuggestionAfterError(false)
}

function writeOptions(command: Command, say: Say): Command {
  const option = (flags: string, key: string, read?: (value: string) => unknown) => {
    const made = new Option(flags, say(`cli/help-${key}`))
    command.addOption(read ? made.argParser(read) : made)
  }
  command.argument('<file>', say('cli/help-file')).description(say('cli/help-write'))
  option('--words <n>', 'words', readWords)
  option('--lang <tag>', 'lang', readLanguage)
  option('--keyphrase <text>', 'keyphrase', readLabel('--keyphrase', 100))
  option('--title <text>', 'title', readLabel('--title'))
  option('--brief <text>', 'brief', readLabel('--brief', 2000))
  option('--profile <name>', 'profile', readProfile)
  option('--published <date>', 'published', readDate)
  option('--author <name>', 'author', readLabel('--author'))
  option('--publisher <name>', 'publisher', readLabel('--publisher'))
  option('--source-url <url>', 'source-url', readAddress('--source-url'))
  option('--site-url <url>', 'site-url', readAddress('--site-url'))
  option('--image <url>', 'image', readAddress('--image'))
  option('--image-alt <text>', 'image-alt', readLabel('--image-alt'))
  option('--context <file...>', 'context')
  option('--format <list>', 'format', readFormats)
  option('--out <folder>', 'out', readLabel('--out', 4000))
  option('--stdout <format>', 'stdout', readFormat('--stdout'))
  option('--explain', 'explain')
  option('--writer <name>', 'writer', readWriter)
  option('--base-url <url>', 'base-url', readAddress('--base-url'))
  option('--judge <name>', 'judge', readModel('--judge'))
  option('--style <file>', 'style')
  option('--tone <text>', 'tone', readLabel('--tone'))
  option('--audience <text>', 'audience', readLabel('--audience'))
  option('--offline', 'offline')
  option('--no-cache', 'no-cache')
  option('--max-tokens-total <n>', 'max-tokens-total', readTokens)
  option('--quiet', 'quiet')
  option('--timings', 'timings')
  option('--ui <language>', 'ui', readUi)
  return command.addHelpText('after', `\n${say('cli/help-write-examples')}`)
}

function checkOptions(command: Command, say: Say): Command {
  return command
    .argument('<file>', say('cli/help-file'))
    .description(say('cli/help-check'))
    .addOption(new Option('--keyphrase <text>', say('cli/help-keyphrase')).argParser(readLabel('--keyphrase', 100)))
    .option('--against <file>', say('cli/help-against'))
    .addOption(new Option('--profile <name>', say('cli/help-profile')).argParser(readProfile))
    .addOption(new Option('--fail-under <score>', say('cli/help-fail-under')).argParser(readScore))
    .addOption(new Option('--format <form>', say('cli/help-report')).argParser(readReportForm))
    .addOption(new Option('--ui <language>', say('cli/help-ui')).argParser(readUi))
    .addHelpText('after', `\n${say('cli/help-check-examples')}`)
}

/** Commander's complaints as ours. */
function misuse(error: CommanderError, args: readonly string[]): IntertitreError {
  const [, subject = ''] = /'([^']*)'/.exec(error.message) ?? []
  switch (error.code) {
    case 'commander.unknownOption':
      return new IntertitreError('unknown-option', {option: subject})
    case 'commander.optionMissingArgument':
      return new IntertitreError('bad-option', {option: subject.split(' ')[0] ?? '', value: '', reason: 'missing'})
    case 'commander.missingArgument':
      return new IntertitreError('bad-option', {option: '', value: '', reason: 'no-file'})
    case 'commander.excessArguments':
      if (!/ for '/.test(error.message)) return unknownCommand(args.find(arg => !arg.startsWith('-')) ?? '')
      return new IntertitreError('bad-option', {option: '', value: '', reason: 'many-files'})
    case 'commander.unknownCommand':
      return unknownCommand(subject)
    default:
      return new IntertitreError('unknown-option', {option: error.message, reason: 'other'})
  }
}

function unknownCommand(option: string): IntertitreError {
  return new IntertitreError('unknown-option', {option, reason: 'command'})
}
