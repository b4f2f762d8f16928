import type { CompiledRuleset } from '../../core/index.ts';
import { didYouMean, measuredRule, ruleSource, tellingRules, tellRule, testRules } from '../../loader/index.ts';
import { loadConfig } from '../config.ts';
import { linterFor } from '../linter.ts';
import { CannotRun, write, type ExitCode, type Terminal } from '../run.ts';

export interface RulesOptions {
  readonly format?: 'text' | 'json';
  readonly config?: string;
  readonly coverage?: boolean;
}

async function rulesetFor(options: RulesOptions, { cwd }: Terminal): Promise<CompiledRuleset> {
  return (await linterFor(await loadConfig(options.config, cwd), { jargon: true })).ruleset;
}

/** `rules list`: every rule with its severity and title. */
export async function listRules(options: RulesOptions, terminal: Terminal): Promise<ExitCode> {
  // Fields and limits of the record types are shown by `records explain`.
  const rules = tellingRules(await rulesetFor(options, terminal)).filter(({ id }) => id.split('/').length === 2).map(({ id, category, severity, title }) => ({ id, category, severity, title }));
  const width = Math.max(...rules.map(({ id }) => id.length));
  const text = rules.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(6)}  ${title}`).join('\n');
  await write(terminal.stdout, `${options.format === 'json' ? JSON.stringify(rules, null, 2) : text}\n`);
  return 0;
}

/** `rules explain ID`: what a rule finds, why, what to write, its examples, and how often it was right. */
export async function explainRule(id: string, options: RulesOptions, terminal: Terminal): Promise<ExitCode> {
  const rules = tellingRules(await rulesetFor(options, terminal));
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new CannotRun(`There is no rule “${id}”.${didYouMean(id, rules.map((candidate) => candidate.id))}`);
  const builtIn = await ruleSource(id);
  const examples = builtIn?.rule.examples ?? {};
  const measured = builtIn === undefined ? undefined : measuredRule(rule);
  const told = await tellRule(rule, examples, measured);
  const text = [
    `${id} (${told.severity})`, told.title, '', `Says     ${told.says}`, `Why      ${told.why}`, ...told.instead.map((line) => `Try      ${line}`),
    ...told.flagged.map((line) => `Flagged  ${line}`), ...told.left.map((line) => `Left     ${line}`),
    `Source   ${told.source}`, ...(told.measured === undefined ? [] : [`Measured ${told.measured}`]),
  ].join('\n');
  await write(terminal.stdout, `${options.format === 'json' ? JSON.stringify({ ...rule, examples, measured }, null, 2) : text}\n`);
  return 0;
}

/** `rules test`: runs the examples of every built-in rule; `--coverage` also fails on what no example exercises. */
export async function testExamples(options: RulesOptions, terminal: Terminal): Promise<ExitCode> {
  const report = await testRules();
  const uncovered = options.coverage === true ? report.uncovered : [];
  const failed = report.failures.length + uncovered.length > 0;
  const lines = [
    ...report.failures.map(({ file, example, message }) => `${file}: ${example} ${message}`),
    ...uncovered.map(({ file, what }) => `${file}: no example exercises ${what}`),
    `${report.run} examples, ${report.failures.length} failed${options.coverage === true ? `, ${uncovered.length} parts without an example` : ''}.`,
  ];
  await write(terminal.stdout, `${options.format === 'json' ? JSON.stringify(report, null, 2) : lines.join('\n')}\n`);
  return failed ? 1 : 0;
}
