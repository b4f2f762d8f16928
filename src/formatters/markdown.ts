import type { Assessment, Finding } from '../core/index.ts';
import { missingOf, suggestionLine, wordingOf } from './findings.ts';
import { markText } from './marked-text.ts';
import { counted, kindWords, nothingToMend, scoreParts, scoreWords, setAsideWords, severityWords } from './plain-words.ts';
import { createLocator } from './position.ts';
import type { FormatInput, FormatResult } from './types.ts';

/** One Markdown document: each record with its findings marked in place, notes below, and what is missing. */
export function formatMarkdown({ results, showSetAside = false, quiet = false }: FormatInput): string {
  if (results.length === 0) return '# Case note check\n\nThere was no record to check.\n';
  const records = results.map((result) => recordPart(result, { showSetAside, quiet }));
  return `${['# Case note check', ...records].join('\n\n')}\n`;
}

interface Choices {
  readonly showSetAside: boolean;
  readonly quiet: boolean;
}

function recordPart({ record, assessment, path }: FormatResult, { showSetAside, quiet }: Choices): string {
  const name = [path, record.id, record.recordType].filter((part) => part !== undefined).map(inline).join(' · ');
  return [
    `## ${name}`,
    `**Score ${scoreWords(assessment.score)}** (${scoreParts(assessment.score)})`,
    markedQuote(record.text, assessment.findings),
    ...notes(record.text, assessment, quiet),
    ...missing(assessment, quiet),
    ...strengths(assessment, quiet),
    ...(showSetAside ? setAside(assessment) : []),
  ].join('\n\n');
}

/** The text as a quotation, so that no line of it can begin a heading, a list or a table of ours. */
function markedQuote(text: string, findings: readonly Finding[]): string {
  const marks = wordingOf(findings).map((finding, index) => ({ ...finding, number: index + 1 }));
  const marked = markText(text, marks, {
    words: escapeMarkdown,
    open: () => '<mark>',
    close: ({ number }, last) => `</mark>${last ? `<sup>${number}</sup>` : ''}`,
  });
  const lines = marked.split(/\r\n|\r|\n/).map((line) => `> ${withoutIndent(line)}`.trimEnd());
  return lines.map((line, index) => (endsParagraph(line, lines[index + 1]) ? line : `${line}\\`)).join('\n');
}

/** Four spaces at the start of a line would make it code. */
function withoutIndent(line: string): string {
  return line.replace(/^[ \t]+/, (space) => '&nbsp;'.repeat(space.length));
}

function endsParagraph(line: string, next: string | undefined): boolean {
  return line === '>' || next === undefined || next === '>';
}

function notes(text: string, { findings }: Assessment, quiet: boolean): readonly string[] {
  const found = wordingOf(findings);
  if (found.length === 0) return [nothingToMend];
  const locate = createLocator(text);
  const items = found.map((finding, index) => {
    const { line, column } = locate(finding.start);
    const head = `${index + 1}. **${severityWords[finding.severity]}**, line ${line}, column ${column}: “${inline(finding.quote)}”`;
    return [head, ...explained(finding, quiet, 'Try')].join('\n');
  });
  return [`### ${counted(found.length, 'wording')} to look at again`, items.join('\n')];
}

function missing({ findings }: Assessment, quiet: boolean): readonly string[] {
  const found = missingOf(findings);
  if (found.length === 0) return [];
  const items = found.map((finding) =>
    [`- **${kindWords[finding.kind]}** (${severityWords[finding.severity].toLowerCase()})`, ...explained(finding, quiet, 'Ask')].join('\n'));
  return ['### What is missing', items.join('\n')];
}

function strengths({ strengths: found = [] }: Assessment, quiet: boolean): readonly string[] {
  if (quiet || found.length === 0) return [];
  return ['### What is done well', found.map(({ message, ruleId }) => `- ${inline(message)} (\`${ruleId.replaceAll('`', '')}\`)`).join('\n')];
}

function explained({ message, why, suggestions, ruleId }: Finding, quiet: boolean, label: string): readonly string[] {
  const lines = [
    `${inline(message)} (\`${ruleId.replaceAll('`', '')}\`)`,
    ...(quiet || why === undefined ? [] : [`Why: ${inline(why)}`]),
    ...(quiet ? [] : suggestions.map((one) => `${label}: ${inline(suggestionLine(one))}`)),
  ];
  return lines.map((line) => `   - ${line}`);
}

function setAside({ setAside: excused }: Assessment): readonly string[] {
  if (excused.length === 0) return [];
  const items = excused.map(({ quote, because, ruleId }) =>
    `- “${inline(quote)}”: ${setAsideWords[because]} (\`${ruleId.replaceAll('`', '')}\`)`);
  return ['### Weighed and set aside', items.join('\n')];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text made harmless in Markdown: no markup, no links, no HTML. Line ends stay. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]|~$]|:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/^([ \t]*)([-+=#])/gm, '$1\\$2')
    .replace(/^([ \t]*\d+)([.)])/gm, '$1\\$2')
    .replace(/[&<>]/g, (character) => entities[character] ?? '');
}

/** The same for a place that has room for one line only. */
function inline(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}
