const text = { type: 'string', minLength: 1 } as const;
const texts = { type: 'array', items: text, minItems: 1 } as const;
const severity = { enum: ['high', 'medium', 'low', 'info'] } as const;
const date = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
const rows = { type: 'array', items: { type: 'string', pattern: '^([WS]\\d{1,2}|C\\d{1,2})$' } } as const;

export const source = {
  type: 'object', additionalProperties: false, required: ['title', 'publisher', 'year'],
  properties: { title: text, publisher: text, year: { type: 'integer', minimum: 1900, maximum: 2100 } },
} as const;

const states = { type: 'array', items: { enum: ['present', 'hollow', 'absent'] }, minItems: 1 } as const;

/** A condition may hold conditions, to a depth that nobody needs more of. */
function condition(depth: number): object {
  return {
    type: 'object', additionalProperties: false, minProperties: 1,
    properties: {
      says: texts, mentions: texts, undated: texts, has: texts, lacks: texts, hollow: texts,
      answers: { type: 'object', additionalProperties: texts },
      below: { type: 'object', additionalProperties: { type: 'number' } },
      voice: { type: 'array', items: { enum: ['direct', 'reported', 'observed', 'proxy', 'absent'] }, minItems: 1 },
      risk: { type: 'object', additionalProperties: false, properties: { harm: states, source: states, level: states, protective: states, actions: states } },
      grade: { type: 'array', items: { enum: ['low', 'medium', 'high', 'none'] }, minItems: 1 },
      indicators: { type: 'integer', minimum: 1 }, 'age-from': { type: 'integer', minimum: 0 },
      wording: { type: 'array', items: { enum: ['adultify', 'blame', 'label', 'minimise', 'disengage'] }, minItems: 1 },
      agency: texts, dates: { enum: ['impossible', 'future', 'out-of-order', 'age'] },
      ...(depth === 0 ? {} : { not: condition(depth - 1), any: { type: 'array', items: condition(depth - 1), minItems: 1 } }),
    },
  };
}

/** A record as an example gives it. */
const example = {
  text, date, agency: text, 'record-type': text, fields: { type: 'object', additionalProperties: { type: 'string' } },
  child: { type: 'object', additionalProperties: false, properties: { name: text, age: { type: 'integer' }, pronoun: { enum: ['he', 'she', 'they'] }, 'date-of-birth': text } },
} as const;
const shown = { type: 'object', additionalProperties: false, required: ['text'], properties: example } as const;
const spared = { ...shown, required: ['text', 'because'], properties: { ...example, because: text } } as const;

const described = {
  title: text, covers: rows, severity, message: text, why: text, source, owner: text, date, 'review-by': date,
  suggestions: { type: 'array', minItems: 1, items: { type: 'object', additionalProperties: false, required: ['text'], properties: { text } } },
} as const;
const always = ['title', 'severity', 'message', 'why', 'source', 'owner', 'date', 'review-by', 'examples', 'kind'] as const;

/** A check: what the records of some types lack, contradict, or do well. */
export const checkSchema = {
  $id: 'check',
  title: 'A childfirst check of a record type',
  type: 'object', additionalProperties: false, required: [...always, 'finds', 'when'],
  properties: {
    ...described, kind: { const: 'check' }, finds: { enum: ['omission', 'hollow', 'contradiction', 'timeliness', 'strength'] },
    types: texts, words: { type: 'object', additionalProperties: texts }, when: { type: 'array', items: condition(2), minItems: 1 },
    examples: {
      type: 'object', additionalProperties: false, required: ['wrong', 'right'],
      properties: { wrong: { type: 'array', minItems: 1, items: shown }, right: { type: 'array', minItems: 1, items: spared } },
    },
  },
} as const;

const records = { type: 'array', minItems: 1, items: { ...shown, required: ['text'] } } as const;

/** A check of all records of one child together. */
export const caseSchema = {
  $id: 'case-check',
  title: 'A childfirst check of the records of one child',
  type: 'object', additionalProperties: false, required: [...always, 'on'],
  properties: {
    ...described, kind: { const: 'case' }, on: text, with: { type: 'object', additionalProperties: { type: 'number' } },
    examples: {
      type: 'object', additionalProperties: false, required: ['wrong', 'right'],
      properties: {
        wrong: { type: 'array', minItems: 1, items: { type: 'object', additionalProperties: false, required: ['records'], properties: { records } } },
        right: { type: 'array', minItems: 1, items: { type: 'object', additionalProperties: false, required: ['records', 'because'], properties: { records, because: text } } },
      },
    },
  },
} as const;

const serves = { type: 'array', items: { enum: ['harm', 'source', 'level', 'protective', 'actions', 'voice', 'time', 'equality', 'who', 'admin'] } } as const;

/** A kind of record: how it is recognised, what it should hold, its limits, and examples. */
export const typeSchema = {
  $id: 'record-type',
  title: 'A childfirst record type',
  type: 'object', additionalProperties: false, required: ['title', 'fields', 'source', 'owner', 'date', 'review-by', 'examples'],
  properties: {
    title: { ...text, description: 'As it stands in a sentence: “return home interview”' }, names: texts, never: texts, headings: texts, source, owner: text, date, 'review-by': date,
    holds: {
      type: 'object', additionalProperties: false, description: 'What it is asked for besides its fields; all, where nothing is said',
      properties: { voice: { type: 'boolean' }, risk: { type: 'array', items: { enum: ['harm', 'source', 'level', 'protective', 'actions'] } } },
    },
    fields: {
      type: 'object', minProperties: 1,
      additionalProperties: {
        type: 'object', additionalProperties: false, required: ['what'],
        properties: {
          what: { ...text, description: 'Follows “does not say”' }, 'seen-as': texts, serves, said: texts, 'yes-no': { type: 'boolean' },
          expected: { type: 'object', additionalProperties: false, required: ['ask'], properties: { ask: text, why: text, severity, covers: rows } },
        },
      },
    },
    dates: {
      type: 'object',
      additionalProperties: { type: 'object', additionalProperties: false, required: ['what'], properties: { what: text, 'seen-as': texts, said: { ...texts, description: 'Patterns: words beside which its date stands in a sentence' }, 'record-date': { type: 'boolean' }, past: { type: 'boolean' }, after: texts } },
    },
    limits: {
      type: 'object',
      additionalProperties: {
        type: 'object', additionalProperties: false, required: ['from', 'to', 'within', 'basis'],
        properties: { from: text, to: text, within: text, basis: text, local: { type: 'boolean' }, only: condition(1), severity, covers: rows },
      },
    },
    examples: {
      type: 'object', additionalProperties: false, required: ['good', 'poor'],
      properties: {
        good: { type: 'array', minItems: 1, items: shown },
        poor: { type: 'array', minItems: 1, items: { ...shown, required: ['text', 'finds'], properties: { ...example, finds: texts } } },
      },
    },
  },
} as const;
