import type { Paint } from './ansi.ts';
import { paintFor, plainLine } from './ansi.ts';
import { missingOf, wordingOf } from './findings.ts';
import { counted, nothingToMend } from './plain-words.ts';
import { missingBlock, scoreLine, setAsideLine, strengthBlock, wordingBlock } from './terminal-parts.ts';
import type { FormatInput, FormatResult } from './types.ts';
import { createPlacer } from './source-place.ts';

const standardWidth = 100;

interface Screen {
  readonly paint: Paint;
  readonly width: number;
  readonly quiet: boolean;
  readonly showSetAside: boolean;
}

/** Findings as a person reads them on a screen, each under the sentence it stands in. */
export function formatTerminal({ results, color, quiet = false, showSetAside = false, width = standardWidth }: FormatInput): string {
  const screen: Screen = { paint: paintFor(color), width: Math.max(width, 40), quiet, showSetAside };
  const shown = quiet ? results.filter(({ assessment }) => assessment.findings.length > 0) : results;
  if (results.length === 0) return 'There was no record to check.\n';
  const records = shown.map((result) => recordBlock(result, screen));
  const table = results.length > 1 && !quiet ? [summaryTable(results, screen)] : [];
  return [...records, ...table].map((part) => `${part}\n`).join('\n');
}

function recordBlock(result: FormatResult, screen: Screen): string {
  const { record, assessment } = result;
  const { paint, width } = screen;
  const parts = [result.path, record.id, record.recordType].filter((part) => part !== undefined);
  const score = `${assessment.score.overall} of 100`;
  const title = [...new Set(parts)].map(plainLine).join(' · ');
  const header = [`${paint.strong(title)}  ${score}`, paint.faint('─'.repeat(Math.min(width, title.length + score.length + 2)))].join('\n');
  return [header, ...wording(result, screen), ...missing(result, screen), ...strengths(result, screen), ...setAside(result, screen), ...closing(result, screen)].join('\n\n');
}

function wording({ record, assessment }: FormatResult, screen: Screen): readonly string[] {
  const found = wordingOf(assessment.findings);
  if (found.length === 0) return [nothingToMend];
  const locate = createPlacer(record);
  const explained = new Set<string>();
  return found.map((finding) => {
    const first = !explained.has(finding.ruleId);
    explained.add(finding.ruleId);
    return wordingBlock(finding, { ...screen, text: record.text, place: locate(finding.start), explain: first });
  });
}

function missing({ assessment }: FormatResult, screen: Screen): readonly string[] {
  const found = missingOf(assessment.findings);
  if (found.length === 0) return [];
  return [screen.paint.strong('What is missing'), ...found.map((finding) => missingBlock(finding, screen))];
}

function strengths({ assessment: { strengths: found = [] } }: FormatResult, screen: Screen): readonly string[] {
  if (screen.quiet || found.length === 0) return [];
  return [screen.paint.strong('What is done well'), ...found.map((strength) => strengthBlock(strength, screen))];
}

function setAside({ record, assessment }: FormatResult, { paint, showSetAside }: Screen): readonly string[] {
  if (!showSetAside || assessment.setAside.length === 0) return [];
  const locate = createPlacer(record);
  const lines = assessment.setAside.map((one) => setAsideLine(one, locate(one.start)));
  return [paint.strong('Weighed and set aside'), lines.join('\n')];
}

function closing({ assessment }: FormatResult, { paint, quiet }: Screen): readonly string[] {
  if (quiet) return [];
  const wordings = wordingOf(assessment.findings).length;
  const gaps = missingOf(assessment.findings).length;
  const found = [
    wordings === 0 ? 'No wording to change' : `${counted(wordings, 'wording')} to look at again`,
    gaps === 0 ? 'nothing missing' : `${counted(gaps, 'gap')} to fill`,
  ];
  return [`${scoreLine(assessment.score, paint)}\n${found.join(', ')}.`];
}

function summaryTable(results: readonly FormatResult[], { paint, width }: Screen): string {
  const rows = results.map(({ path, record, assessment: { score, findings } }) => ({
    name: plainLine(path === undefined || path === record.id ? record.id : `${path} · ${record.id}`),
    cells: [score.overall, score.language, score.voice, score.risk, findings.length].map(String),
  }));
  const room = Math.min(Math.max(...rows.map(({ name }) => name.length), 6), width - 52);
  const line = (name: string, cells: readonly string[]): string => {
    const fitted = name.length > room ? `…${name.slice(name.length - room + 1)}` : name.padEnd(room);
    return `${fitted}  ${cells.map((cell) => cell.padStart(10)).join('')}`.trimEnd();
  };
  const head = line('Record', ['Score', 'Language', 'Voice', 'Risk', 'Found']);
  const body = rows.map(({ name, cells }) => line(name, cells));
  const clear = results.filter(({ assessment }) => assessment.findings.length === 0).length;
  const total = results.reduce((sum, { assessment }) => sum + assessment.findings.length, 0);
  const end = `${counted(results.length, 'record')}, ${counted(total, 'finding')}; ${clear} with nothing to look at.`;
  return [paint.strong('Summary'), '', paint.faint(head), ...body, '', end].join('\n');
}
