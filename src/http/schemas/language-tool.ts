const text = { type: 'string' } as const;
const whole = { type: 'integer', minimum: 0 } as const;

/** The form that LanguageTool's clients send: a text, or JSON of parts with markup between. */
export const languageToolForm = {
  type: 'object',
  required: ['language'],
  anyOf: [{ required: ['text'] }, { required: ['data'] }],
  additionalProperties: true,
  properties: {
    text: { ...text, description: 'The text' },
    data: { ...text, description: 'JSON: {"annotation": [{"text": …}, {"markup": …, "interpretAs": …}]}' },
    language: { ...text, description: 'en-GB, any other English, or auto; for other languages nothing is found' },
    disabledRules: { ...text, description: 'Ids of rules, with commas between' },
    disabledCategories: { ...text, description: 'Ids of categories, with commas between' },
  },
} as const;

const language = { type: 'object', required: ['name', 'code'], properties: { name: text, code: text } } as const;
const match = {
  type: 'object',
  required: ['message', 'shortMessage', 'offset', 'length', 'replacements', 'context', 'sentence', 'rule'],
  properties: {
    message: text, shortMessage: text, offset: whole, length: whole, sentence: text,
    replacements: { type: 'array', items: { type: 'object', required: ['value'], properties: { value: text } } },
    context: { type: 'object', required: ['text', 'offset', 'length'], properties: { text, offset: whole, length: whole } },
    rule: {
      type: 'object', required: ['id', 'description', 'issueType', 'category'],
      properties: { id: text, description: text, issueType: text, category: { type: 'object', required: ['id', 'name'], properties: { id: text, name: text } } },
    },
  },
} as const;

/** What LanguageTool's clients expect to get. */
export const languageToolAnswer = {
  $id: 'LanguageToolAnswer',
  title: 'Findings as LanguageTool tells them',
  type: 'object',
  required: ['software', 'language', 'matches'],
  properties: {
    software: { type: 'object', required: ['name', 'version', 'apiVersion'], properties: { name: text, version: text, apiVersion: { type: 'integer' } } },
    language, matches: { type: 'array', items: match },
  },
} as const;
