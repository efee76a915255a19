import {type AnyCheck, type Example, yoastAssessments} from '../src/check/index.js'
import type {Catalogue} from '../src/messages/index.js'

const severities = {error: 'erreur', warning: 'avertissement', info: 'information'} as const

/** The generated pages of docs/rules by their path in it: one a check, and README.md with the tables. */
export function rulePages(checks: readonly AnyCheck[], catalogue: Catalogue): Record<string, string> {
  const text = (key: string) => catalogue[key]?.fr ?? key
  const pages: Record<string, string> = {'README.md': overview(checks, text)}
  for (const check of checks) pages[`${check.id}.md`] = rulePage(check, catalogue, text)
  return pages
}

function overview(checks: readonly AnyCheck[], text: (key: string) => string): string {
  const rows = checks.map(
    ({id, severity, source}) =>
      `| [\`${id}\`](${id}.md) | ${text(`${id}.title`)} | ${severities[severity]} | ${source} |`,
  )
  const yoast = yoastAssessments.map(
    ({id, group, isText, expected}) =>
      `| \`${id}\` | ${group === 'seo' ? 'SEO' : 'lisibilité'} | ${expected ?? '–'} | ${isText ? 'oui' : 'non : images ou liens'} |`,
  )
  return `# Les règles

Page engendrée par \`scripts/docs.ts\` à partir des contrôles de \`src/check\` : ne pas la modifier à la main.

| règle | objet | gravité | source |
| --- | --- | --- | --- |
${rows.join('\n')}

## Les voyants de Yoast

Ces voyants sont ceux de la bibliothèque \`yoastseo\` elle-même ; seuls les messages sont les nôtres.

| voyant | groupe | seuil du vert | le texte suffit |
| --- | --- | --- | --- |
${yoast.join('\n')}
`
}

function rulePage(check: AnyCheck, catalogue: Catalogue, text: (key: string) => string): string {
  const {id, severity, source, examples} = check
  const messages = Object.keys(catalogue)
    .filter(key => key === id || (key.startsWith(`${id}.`) && key !== `${id}.title`))
    .map(key => `- ${text(key)}`)
  const options = Object.entries(check.defaults as Record<string, unknown>).map(
    ([name, value]) => `- \`${name}\` : ${value}`,
  )
  const parts = [
    `# ${text(`${id}.title`)}`,
    `Règle \`${id}\`, gravité : ${severities[severity]}.`,
    `Source : ${source}`,
    ...(options.length ? ['## Réglages', options.join('\n')] : []),
    ...(messages.length ? ['## Messages', messages.join('\n')] : []),
    '## Signalé',
    ...examples.flags.map(shown),
    '## Accepté',
    ...examples.passes.map(shown),
    ...(examples.fixes
      ? ['## Corrigé', ...examples.fixes.map(([before, after]) => `${shown(before)}\n\ndevient\n\n${shown(after)}`)]
      : []),
  ]
  return `${parts.join('\n\n')}\n`
}

/** An example as a block of code; a long text is cut, and fine spaces are shown as they are. */
function shown(example: Example): string {
  const given = typeof example === 'string' ? {text: example} : example
  const {text, ...rest} = given
  const fields = Object.entries(rest).map(([name, value]) => `${name}: ${cut(String(value))}`)
  return ['```text', ...fields, ...(fields.length ? ['---'] : []), cut(text), '```'].join('\n')
}

function cut(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600).trimEnd()} …` : text.trimEnd()
}
