import type {Schema} from '../../provider/provider.js'

/** The schema of an answer that holds one list, under this name, of texts with the ids they were asked under. */
export function textsSchema(list: string): Schema {
  return {
    type: 'object',
    properties: {
      [list]: {
        type: 'array',
        items: {
          type: 'object',
          properties: {id: {type: 'string'}, text: {type: 'string'}},
          required: ['id', 'text'],
          additionalProperties: false,
        },
      },
    },
    required: [list],
    additionalProperties: false,
  }
}
