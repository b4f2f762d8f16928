const text = { type: 'string' } as const;
const given = { type: ['string', 'number', 'null'] } as const;
const named = { type: ['object', 'null'], additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } } as const;

/** A case record as it comes in: the engine's own reading of it accepts all that this accepts, but for a note of spaces. */
export const recordSchema = {
  $id: 'CaseRecord',
  title: 'A case record',
  type: 'object',
  required: ['id', 'text'],
  additionalProperties: true,
  properties: {
    id: { type: ['string', 'number'], minLength: 1, description: 'Given back with the assessment' },
    text: { type: 'string', minLength: 1, description: 'The narrative, plain text or Markdown' },
    agency: given,
    recordType: { ...given, description: 'For example “Home visit”' },
    child: {
      type: ['object', 'null'],
      additionalProperties: true,
      properties: {
        name: { type: ['string', 'null'] },
        aliases: { type: ['array', 'null'], items: text },
        age: { type: ['number', 'string', 'null'], minimum: 0, pattern: '^\\s*(\\d{1,2}\\s*)?$' },
        dateOfBirth: { type: ['string', 'null'] },
        pronoun: { type: ['string', 'null'], description: 'he, she or they' },
      },
    },
    fields: { ...named, description: "The export's own field names and values" },
    caseId: given, author: given, team: given, date: given,
    characteristics: named,
    dismissed: {
      type: ['array', 'null'],
      items: { type: 'object', required: ['ruleId', 'quote'], properties: { ruleId: text, quote: text, reason: text } },
      description: 'Words that a worker has weighed and leaves as they are',
    },
  },
} as const;
