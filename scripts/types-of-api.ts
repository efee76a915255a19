/** The parts of an OpenAPI 3.1 document that types are made from. */
interface Api {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {readonly schemas: Readonly<Record<string, Schema>>}
}

interface Operation {
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema: Schema
  }[]
  readonly requestBody?: {readonly content: Content}
  readonly responses: Readonly<Record<string, {readonly content?: Content}>>
}

type Content = Readonly<Record<string, {readonly schema: Schema}>>

/** A JSON Schema, as far as ours go. */
interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
}

/** TypeScript types of an API in the shape that openapi-fetch takes: `paths` and `components`. */
export function typesOfApi(api: Api): string {
  const schemas = Object.entries(api.components.schemas).map(([name, schema]) => `    ${name}: ${typeOf(schema)}`)
  const paths = Object.entries(api.paths).map(([path, methods]) => {
    const lines = Object.entries(methods).map(([method, operation]) => `    ${method}: ${operationType(operation)}`)
    return `  ${JSON.stringify(path)}: {\n    parameters: {}\n${lines.join('\n')}\n  }`
  })
  return [
    '// Made by npm run api-types from the OpenAPI document; not edited by hand.',
    `export interface components {\n  schemas: {\n${schemas.join('\n')}\n  }\n}`,
    `export interface paths {\n${paths.join('\n')}\n}`,
    '',
  ].join('\n\n')
}

function operationType({parameters = [], requestBody, responses}: Operation): string {
  const places = ['path', 'query', 'header'].map(place => {
    const here = parameters.filter(one => one.in === place)
    if (here.length === 0) return ''
    const optional = here.some(({required}) => required) ? '' : '?'
    const fields = here.map(
      ({name, required, schema}) => `${JSON.stringify(name)}${required ? '' : '?'}: ${typeOf(schema)}`,
    )
    return `${place}${optional}: {${fields.join('; ')}}`
  })
  const answers = Object.entries(responses).map(
    ([status, {content}]) =>
      `${status}: {headers: Record<string, unknown>${content ? `; content: ${contentType(content)}` : '; content?: never'}}`,
  )
  const body = requestBody ? `requestBody: {content: ${contentType(requestBody.content)}}; ` : ''
  return `{parameters: {${places.filter(Boolean).join('; ')}}; ${body}responses: {${answers.join('; ')}}}`
}

function contentType(content: Content): string {
  return `{${Object.entries(content)
    .map(([type, {schema}]) => `${JSON.stringify(type)}: ${typeOf(schema)}`)
    .join('; ')}}`
}

function typeOf(schema: Schema): string {
  const {$ref, anyOf, oneOf, allOf, type} = schema
  if ($ref) return `components['schemas'][${JSON.stringify($ref.split('/').at(-1))}]`
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map(value => JSON.stringify(value)).join(' | ')
  const several = anyOf ?? oneOf
  if (several) return `(${several.map(typeOf).join(' | ')})`
  if (allOf) return `(${allOf.map(typeOf).join(' & ')})`
  const types = Array.isArray(type) ? type : [type]
  return types.map(one => simpleType(one as string | undefined, schema)).join(' | ')
}

function simpleType(
  type: string | undefined,
  {items, properties, required = [], additionalProperties}: Schema,
): string {
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type
    case 'number':
    case 'integer':
      return 'number'
    case 'array':
      return `(${items ? typeOf(items) : 'unknown'})[]`
    case 'object': {
      if (!properties || Object.keys(properties).length === 0)
        return `Record<string, ${typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown'}>`
      const fields = Object.entries(properties).map(
        ([name, schema]) => `${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)}`,
      )
      return `{${fields.join('; ')}}`
    }
    default:
      return 'unknown'
  }
}
