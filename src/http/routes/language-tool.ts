import type { FastifyInstance } from 'fastify';
import { parseRecord, parseText, type Assessment, type Finding, type TextDocument } from '../../core/index.ts';
import { categoryWords } from '../../formatters/index.ts';
import { parseJson } from '../../readers/index.ts';
import { plainText, type Annotation, type PlainText } from '../annotated-text.ts';
import { judge } from '../judge.ts';
import type { Limits, ServerParts } from '../options.ts';
import { Refused } from '../refuse.ts';
import { languageToolForm } from '../schemas/language-tool.ts';
import { refusals } from '../schemas/problem.ts';

interface Form {
  readonly text?: string;
  readonly data?: string;
  readonly language: string;
  readonly disabledRules?: string;
  readonly disabledCategories?: string;
}

type Placed = Finding & { readonly start: number; readonly end: number };
const ENGLISH = { name: 'English (GB)', code: 'en-GB' };
const FORM = 'application/x-www-form-urlencoded';

/** LanguageTool's own way of asking, so that editors and add-ons which speak it work unchanged. */
export function addLanguageTool(app: FastifyInstance, parts: ServerParts, limits: Limits): void {
  const titles = new Map(parts.ruleset.rules.map(({ id, title }) => [id, title]));
  app.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: limits.recordBytes * 3 }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))));
  app.get('/v2/languages', { schema: { hide: true } }, () => [{ name: ENGLISH.name, code: 'en', longCode: ENGLISH.code }]);
  app.post<{ Body: Form }>('/v2/check', {
    schema: { operationId: 'languageToolCheck', summary: 'Judge a text, asked and answered as LanguageTool does', consumes: [FORM], body: languageToolForm, response: { 200: { description: 'The findings that stand at words', content: { 'application/json': { schema: { $ref: 'LanguageToolAnswer#' } } } }, ...refusals } },
  }, async ({ body }) => {
    const sent = textOf(body);
    const parsed = parseRecord({ id: 'text', text: sent.text });
    const english = /^(en\b|auto$)/i.test(body.language);
    const findings = parsed.ok && english ? findingsIn(await judge(parts.assess, parsed.value, limits.judging)) : [];
    const document = parseText(sent.text);
    return {
      software: { name: 'childfirst', version: parts.version, buildDate: '', apiVersion: 1, premium: false, status: '' },
      warnings: { incompleteResults: false },
      language: { ...ENGLISH, detectedLanguage: { ...ENGLISH, confidence: 1 } },
      matches: findings.filter(isPlaced).filter(wanted(body)).map((finding) => matchOf(finding, { sent, document, title: titles.get(finding.ruleId) ?? finding.ruleId })),
    };
  });
}

/** Our own JSON. */
function findingsIn(assessment: string): readonly Finding[] {
  return (JSON.parse(assessment) as Assessment).findings;
}

function textOf({ text, data }: Form): PlainText {
  if (data === undefined) return { text: text ?? '', placeOf: (offset) => offset };
  const parsed = parseJson(data);
  const parts: unknown = parsed.ok && typeof parsed.value === 'object' && parsed.value !== null && 'annotation' in parsed.value ? parsed.value.annotation : undefined;
  if (!Array.isArray(parts) || !parts.every(isAnnotation)) throw new Refused(422, 'The form’s data is not what was expected: an object with a list “annotation”.');
  return plainText(parts);
}

function isAnnotation(value: unknown): value is Annotation {
  return typeof value === 'object' && value !== null && Object.values(value).every((part) => typeof part === 'string');
}

function isPlaced(finding: Finding): finding is Placed {
  return finding.start !== undefined && finding.end !== undefined;
}

function wanted({ disabledRules = '', disabledCategories = '' }: Form): (finding: Finding) => boolean {
  const off = new Set([...disabledRules.split(','), ...disabledCategories.split(',')].map((id) => id.trim().toLowerCase()));
  return ({ ruleId, category }) => !off.has(ruleId.toLowerCase()) && !off.has(category);
}

interface Around {
  readonly sent: PlainText;
  readonly document: TextDocument;
  readonly title: string;
}

function matchOf({ ruleId, category, message, suggestions, start, end }: Placed, { sent: { text, placeOf }, document, title }: Around): object {
  const sentence = document.sentences.find((one) => one.start <= start && start < one.end) ?? { start, end };
  const offset = placeOf(start);
  const [from, to] = [Math.max(0, start - 40), Math.min(text.length, end + 40)];
  const written = suggestions.flatMap(({ replacement }) => (replacement === undefined ? [] : [{ value: replacement }]));
  return {
    message: [message, ...(written.length === 0 ? suggestions.slice(0, 1).map((suggestion) => suggestion.text) : [])].join(' '),
    shortMessage: categoryWords[category], offset, length: placeOf(end - 1) + 1 - offset, replacements: written,
    context: { text: text.slice(from, to), offset: start - from, length: end - start }, sentence: text.slice(sentence.start, sentence.end),
    type: { typeName: 'Other' },
    rule: { id: ruleId, description: title, issueType: 'style', category: { id: category.toUpperCase(), name: categoryWords[category] } },
    ignoreForIncompleteSentence: false, contextForSureMatch: 0,
  };
}
