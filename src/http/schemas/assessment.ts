const text = { type: 'string' } as const;
const whole = { type: 'integer', minimum: 0 } as const;
const points = { type: 'integer', minimum: 0, maximum: 100 } as const;
const state = { enum: ['present', 'hollow', 'absent'] } as const;
const place = { start: whole, end: whole } as const;

const object = <P extends object>(properties: P, optional: readonly string[] = []): { readonly type: 'object'; readonly required: string[]; readonly properties: P } =>
  ({ type: 'object', required: Object.keys(properties).filter((key) => !optional.includes(key)), properties });
const list = <I extends object>(items: I): { readonly type: 'array'; readonly items: I } => ({ type: 'array', items });

const severity = { enum: ['high', 'medium', 'low', 'info'] } as const;
const category = { enum: ['adultify', 'blame', 'label', 'minimise', 'disengage', 'jargon', 'voice', 'risk', 'record'] } as const;
const suggestion = object({ text, replacement: { ...text, description: 'Words that can be put in place of the quoted ones' } }, ['replacement']);

const finding = object({
  kind: { enum: ['wording', 'omission', 'hollow', 'contradiction', 'timeliness'] }, ruleId: text, category, severity,
  ...place, quote: text, confidence: { type: 'number', minimum: 0, maximum: 1 }, field: text,
  element: { enum: ['voice', 'harm', 'source', 'level', 'protective', 'actions'], description: 'What a finding of the record’s type stands for, in place of the general one' },
  message: text, why: text, suggestions: list(suggestion),
}, ['start', 'end', 'quote', 'confidence', 'field', 'element', 'why']);

const setAside = object({
  ruleId: text, ...place, quote: text,
  because: { enum: ['negated', 'challenged', 'other-subject', 'own-words', 'benign', 'fixed-name', 'hypothetical', 'suppressed'] },
});

/** What childfirst says of a record. Offsets are UTF-16 code units into its text, end excluded. */
export const assessmentSchema = {
  $id: 'Assessment',
  title: 'An assessment',
  ...object({
    id: text,
    findings: list(finding),
    setAside: list(setAside),
    voice: object({ level: { enum: ['direct', 'reported', 'observed', 'proxy', 'absent'] }, expected: { type: 'boolean' }, evidence: list(object(place)) }),
    risk: object({ harm: state, source: state, level: state, protective: state, actions: state }),
    hiddenRisk: object({ present: { type: 'boolean' }, indicators: list(object({ indicator: text, ...place })) }),
    score: object({
      overall: points, band: { ...text, description: 'The name that an agency gives to such a score' }, language: points, voice: points, risk: points,
      record: { ...points, description: 'What the record’s type should hold, and when; there only where the type is known' },
      deductions: list(object({ points: { type: 'number' }, of: { enum: ['language', 'voice', 'risk', 'record'] }, because: text, finding: whole })),
    }, ['record', 'band']),
    ruleset: object({ name: text, version: text, digest: text }),
    record: { ...object({ type: text, title: text, recognisedBy: { enum: ['name', 'title', 'headings'] }, grade: { enum: ['low', 'medium', 'high'] }, marks: list(text) }, ['grade']), description: 'What kind of record it was read as; missing where nothing says' },
    strengths: { ...list(object({ ruleId: text, message: text, ...place }, ['start', 'end'])), description: 'What is done well, for a record of a known type' },
    extra: { type: 'object', additionalProperties: true, description: 'What the record held beside what is known, given back' },
    partial: { ...object({ judgedTo: whole, because: text }), description: 'There when time ran out: only the text before `judgedTo` was judged' },
  }, ['record', 'strengths', 'extra', 'partial']),
} as const;
