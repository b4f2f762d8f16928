const text = { type: 'string' } as const;
const about = {
  id: text, kind: text, title: text, category: text, severity: text,
} as const;

/** A rule in a list. */
export const ruleSummarySchema = { $id: 'RuleSummary', title: 'A rule in a list', type: 'object', required: Object.keys(about), properties: about } as const;

const example = { type: 'object', required: ['text'], properties: { text, quote: text, because: text }, additionalProperties: true } as const;
const whole = {
  ...about, message: text, why: text,
  suggestions: { type: 'array', items: { type: 'object', required: ['text'], properties: { text, replacement: text } } },
  source: { type: 'object', required: ['title', 'publisher', 'year'], properties: { title: text, publisher: text, year: { type: 'integer' } } },
  examples: { type: 'object', properties: { wrong: { type: 'array', items: example }, right: { type: 'array', items: example } } },
} as const;

/** A rule with its reasons, suggestions, source and examples. */
export const ruleSchema = { $id: 'Rule', title: 'A rule', type: 'object', required: Object.keys(whole).filter((key) => key !== 'examples'), properties: whole } as const;
