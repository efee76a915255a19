import type {Schema} from './provider.js'

/** Whether a value read from JSON has the shape asked for; fields too many are passed over. */
export function matchesSchema(value: unknown, schema: Schema): boolean {
  switch (schema.type) {
    case 'object':
      return (
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        schema.required.every(name => name in value) &&
        Object.entries(schema.properties).every(([name, inner]) => {
          const own = (value as Readonly<Record<string, unknown>>)[name]
          return own === undefined || matchesSchema(own, inner)
        })
      )
    case 'array':
      return Array.isArray(value) && value.every(item => matchesSchema(item, schema.items))
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === schema.type
  }
}
