import { isAbsolute, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createPseudonymiser, meanScore, openOutputs, runAudit, summaryOf, type Incoming, type Totals } from '../../audit/index.ts';
import type { CompiledRuleset } from '../../core/index.ts';
import { renderReport } from '../../formatters/index.ts';
import { findFiles, readFile, TARGETS, type Mapping, type Target } from '../../readers/index.ts';
import { loadConfig } from '../config.ts';
import { linterFor } from '../linter.ts';
import { createProgress } from '../progress.ts';
import { reportDataOf } from '../report-data.ts';
import { CannotRun, say, write, type ExitCode, type JudgeOptions, type Terminal } from '../run.ts';
import { createVerdict } from '../verdict.ts';

export interface AuditCommandOptions extends JudgeOptions {
  readonly out: string;
  readonly map?: readonly string[];
  readonly printMapping?: boolean;
  readonly pseudonymise?: boolean;
  readonly title?: string;
}

/** Records kept whole for the report; more would make it slow to open. */
const KEEP = 500;

/** `childfirst audit EXPORT… --out DIR`: every record of an export, and a report. */
export async function audit(paths: readonly string[], options: AuditCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const config = await loadConfig(options.config, terminal.cwd);
  const files = findFiles(paths, terminal.cwd);
  const map = parseMap(options.map ?? []);
  if (options.printMapping === true) return printMappings(files, map, terminal);
  const { linter, ruleset } = await linterFor(config, options);
  const verdict = createVerdict(options.failOn ?? config.failOn ?? 'never', options.maxWarnings ?? config.maxWarnings);
  const folder = isAbsolute(options.out) ? options.out : join(terminal.cwd, options.out);
  const outputs = openOutputs(folder, ['assessments.jsonl', 'rejects.jsonl']);
  const progress = createProgress(terminal, options.quiet === true);
  try {
    const totals = await runAudit({
      incoming: recordsOf(files, map, terminal), linter, keep: KEEP,
      ...(options.pseudonymise === true ? { prepare: createPseudonymiser() } : {}),
      onAssessed: (assessment) => {
        verdict.add(assessment);
        outputs.line('assessments.jsonl', assessment);
      },
      onRejected: (reject) => {
        outputs.line('rejects.jsonl', reject);
        say(terminal, `Set aside: ${reject.place}: ${reject.problems.map(({ path, message }) => `${path === '' ? '' : `${path} `}${message}`).join('; ')}`);
      },
      onProgress: progress.update,
    });
    const data = reportDataOf(totals, { ruleset, title: options.title ?? 'Audit of case records', date: new Date().toISOString().slice(0, 10), sources: files.length > 20 ? paths : files });
    outputs.whole('summary.json', `${JSON.stringify(summaryOf(totals, linter.ruleset), null, 2)}\n`);
    outputs.whole('report.html', renderReport(data));
    outputs.finish();
    progress.finish();
    await write(terminal.stdout, closingTable(totals, { ruleset, report: join(folder, 'report.html'), cwd: terminal.cwd }));
    return verdict.exitCode();
  } catch (error) {
    outputs.abandon();
    throw error;
  }
}

async function* recordsOf(files: readonly string[], map: ReadonlyMap<Target, string>, terminal: Terminal): AsyncGenerator<Incoming> {
  for (const file of files) yield* readFile(file, { cwd: terminal.cwd, map, onNotice: (message) => say(terminal, message) });
}

/** `--map text="Case note"`: what a column holds. */
function parseMap(given: readonly string[]): ReadonlyMap<Target, string> {
  return new Map(given.map((pair) => {
    const [, name = '', column = ''] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    const target = TARGETS.find((candidate) => candidate === name.trim());
    if (target === undefined || column === '') throw new CannotRun(`--map expects PART="Column", where PART is one of ${TARGETS.join(', ')}.`);
    return [target, column] as const;
  }));
}

async function printMappings(files: readonly string[], map: ReadonlyMap<Target, string>, terminal: Terminal): Promise<ExitCode> {
  for (const file of files.filter((name) => /\.[ct]sv$/i.test(name))) {
    let lines: string[] = [];
    const onMapping = (mapping: Mapping, columns: readonly string[]): void => {
      lines = columns.map((column) => `  ${column} → ${mapping.get(column) ?? 'fields'}`);
    };
    for await (const _ of readFile(file, { cwd: terminal.cwd, map, onMapping })) break;
    await write(terminal.stdout, `${file}\n${lines.join('\n')}\n`);
  }
  return 0;
}

interface Closing {
  readonly ruleset: CompiledRuleset;
  readonly report: string;
  readonly cwd: string;
}

/** What a supervisor reads when the run ends. */
function closingTable(totals: Totals, { ruleset, report, cwd }: Closing): string {
  const { records, rejected, voice, risk } = totals;
  const share = (count: number): string => `${count} of ${records}`;
  const titles = new Map(ruleset.rules.map((rule) => [rule.id, rule.title]));
  const frequent = [...totals.byRule.values()].filter(({ first }) => first.kind === 'wording').sort((a, b) => b.records - a.records || (a.ruleId < b.ruleId ? -1 : 1)).slice(0, 5);
  const lacking = (element: keyof typeof risk): string => share(risk[element].absent + risk[element].hollow);
  const rows: (readonly [string, string])[] = [
    ['Records read', String(records + rejected)], ['  assessed', String(records)], ['  set aside', rejected === 0 ? '0' : `${rejected} (see rejects.jsonl)`],
    ['Average score', `${meanScore(totals)} of 100`],
    ["Child's voice missing", share(voice.absent + voice.proxy)],
    ['Risk that nobody named', share(totals.hiddenRisk)],
    ['Harm not named', lacking('harm')], ['Source of harm missing', lacking('source')], ['Risk level missing', lacking('level')],
    ['Protective factors missing', lacking('protective')], ['Actions missing or hollow', lacking('actions')],
    ...frequent.map((rule, i): readonly [string, string] => [i === 0 ? 'Most frequent wording' : '', `${titles.get(rule.ruleId) ?? rule.ruleId} (${rule.records})`]),
    ...totals.neediest.slice(0, 5).map(({ record, assessment }, i): readonly [string, string] => [i === 0 ? 'Read these first' : '', `${record.id} (score ${assessment.score.overall}${assessment.hiddenRisk.present ? ', risk not named' : ''})`]),
  ];
  const near = relative(cwd, report);
  return `\n${rows.map(([name, value]) => `${name.padEnd(28)}${value}`).join('\n')}\n\nThe report is at ${near.startsWith('..') ? report : near}\n${pathToFileURL(report).href}\n`;
}
