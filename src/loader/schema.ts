const text = { type: 'string', minLength: 1 } as const;
const patterns = { type: 'array', items: text, minItems: 1 } as const;
const reasons = ['negated', 'challenged', 'other-subject', 'own-words', 'benign', 'fixed-name', 'hypothetical'] as const;
const date = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;

const source = {
  type: 'object',
  description: 'The guidance that the rule rests on',
  additionalProperties: false,
  required: ['title', 'publisher', 'year'],
  properties: { title: text, publisher: text, year: { type: 'integer', minimum: 1900, maximum: 2100 } },
} as const;

const suggestions = {
  type: 'array',
  description: 'What to write or ask instead; replacement holds words that can be put in place',
  minItems: 1,
  items: { type: 'object', additionalProperties: false, required: ['text'], properties: { text, replacement: text } },
} as const;

const found = {
  type: 'object',
  additionalProperties: false,
  required: ['text'],
  properties: {
    text, quote: text, fields: { type: 'object', additionalProperties: { type: 'string' } },
    child: { type: 'object', additionalProperties: false, properties: { name: text, age: { type: 'integer' }, pronoun: { enum: ['he', 'she', 'they'] } } },
  },
} as const;
const spared = { ...found, required: ['text', 'because'], properties: { ...found.properties, because: text } } as const;

const finding = {
  about: { enum: ['child', 'anyone'], description: 'Whose act the words tell of: the child\'s, or anyone\'s' },
  find: { ...patterns, description: 'Patterns for the words to find; docs/rules.md has the notation' },
  unless: {
    type: 'array',
    description: 'What excuses the words: patterns, where to look for them, and the reason',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['find'],
      properties: { find: patterns, in: { enum: ['match', 'sentence', 'next', 'record'] }, because: { enum: reasons } },
    },
  },
  when: {
    type: 'array',
    description: 'What must be there too',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['find'],
      properties: { find: patterns, in: { enum: ['sentence', 'next', 'record'] } },
    },
  },
  'not-excused-by': { type: 'array', items: { enum: reasons }, description: 'General exemptions that must not excuse this rule' },
} as const;

const described = {
  title: { ...text, description: 'What the rule finds, in a few words' },
  covers: { description: 'Rows of the knowledge base that the rule stands for', type: 'array', items: { type: 'string', pattern: '^[ABLMDJPWS]\\d{1,2}$' } },
  severity: { enum: ['high', 'medium', 'low', 'info'], description: 'How much it matters to the child\'s safety; info is advice and costs nothing' },
  message: { ...text, description: 'What is wrong and what to write; {quote}, {name}, {he} and the like are filled in' },
  why: { ...text, description: 'What it does to the child\'s safety' },
  suggestions,
  source,
  owner: { ...text, description: 'Who answers for the rule' },
  date: { ...date, description: 'When it was written' },
  'review-by': { ...date, description: 'When somebody looks at it again' },
} as const;
const always = ['title', 'severity', 'message', 'why', 'suggestions', 'source', 'owner', 'date', 'review-by', 'examples'] as const;

/** A rule that finds words: the usual kind. */
export const wordingSchema = {
  $id: 'wording-rule',
  title: 'A childfirst rule: words that carry a fault',
  type: 'object',
  additionalProperties: false,
  required: [...always, 'find'],
  properties: {
    ...described, ...finding, kind: { const: 'wording' },
    examples: {
      type: 'object',
      additionalProperties: false,
      required: ['wrong', 'right'],
      properties: {
        wrong: { type: 'array', minItems: 2, items: { ...found, required: ['text', 'quote'] } },
        right: { type: 'array', minItems: 2, items: spared },
      },
    },
  },
} as const;

/** A rule that says what to ask when the assessment finds something missing, hollow or contradicted. */
export const recordSchema = {
  $id: 'record-rule',
  title: 'A childfirst rule: something missing from a record',
  type: 'object',
  additionalProperties: false,
  required: [...always, 'kind', 'on'],
  properties: {
    ...described, kind: { enum: ['omission', 'hollow', 'contradiction'] }, on: text,
    examples: {
      type: 'object',
      additionalProperties: false,
      required: ['wrong', 'right'],
      properties: { wrong: { type: 'array', minItems: 2, items: found }, right: { type: 'array', minItems: 2, items: spared } },
    },
  },
} as const;

/** A rule that speaks where the learned layer finds a fault in words that no rule knows; its `find` only chooses among such rules. */
export const learnedSchema = {
  $id: 'learned-rule',
  title: 'A childfirst rule: a fault in other words',
  type: 'object',
  additionalProperties: false,
  required: [...always, 'kind'],
  properties: {
    ...described, kind: { const: 'learned' }, find: patterns,
    examples: {
      type: 'object',
      additionalProperties: false,
      required: ['wrong', 'right'],
      properties: { wrong: { type: 'array', minItems: 2, items: found }, right: { type: 'array', minItems: 2, items: spared } },
    },
  },
} as const;

/** A sign: words that are evidence of voice, of a risk element, or of an indicator. */
export const signSchema = {
  $id: 'sign',
  title: 'A childfirst sign: words that are evidence',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'title', 'gives', 'find', 'examples'],
  properties: {
    ...finding, kind: { const: 'sign' }, title: text, note: text, gives: text, source,
    examples: {
      type: 'object',
      additionalProperties: false,
      required: ['yes', 'no'],
      properties: {
        yes: { type: 'array', minItems: 2, items: { ...found, required: ['text', 'quote'] } },
        no: { type: 'array', minItems: 2, items: spared },
      },
    },
  },
} as const;

/** Words by meaning. */
export const lexiconSchema = {
  $id: 'lexicon',
  title: 'A childfirst lexicon class: words by meaning',
  type: 'object',
  additionalProperties: false,
  required: ['note', 'source', 'terms'],
  properties: {
    note: { ...text, description: 'What these words have in common' },
    source: { ...text, description: 'Where they come from' },
    terms: {
      type: 'array',
      description: 'A plain string, or { verb }, { noun } or { term, abbreviations, misspellings }',
      minItems: 1,
      items: {
        anyOf: [
          text,
          {
            type: 'object',
            additionalProperties: false,
            minProperties: 1,
            properties: {
              term: text, noun: text, verb: text,
              forms: patterns, abbreviations: patterns, misspellings: patterns, note: text,
            },
          },
        ],
      },
    },
    examples: {
      type: 'array',
      minItems: 1,
      description: 'Each term is put in the place of {term} and must make the rule speak, or, with because, be excused so',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['rule', 'text'],
        properties: { rule: text, text: { ...text, pattern: '\\{[Tt]erm\\}' }, because: { enum: reasons } },
      },
    },
  },
} as const;
