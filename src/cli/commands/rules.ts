import type { CompiledRuleset, Rule } from '../../core/index.ts';
import { didYouMean, ruleSource, testRules } from '../../loader/index.ts';
import { loadConfig } from '../config.ts';
import { linterFor } from '../linter.ts';
import { CannotRun, write, type ExitCode, type Terminal } from '../run.ts';

export interface RulesOptions {
  readonly format?: 'text' | 'json';
  readonly config?: string;
  readonly coverage?: boolean;
}

type Telling = Exclude<Rule, { readonly kind: 'sign' }>;

async function rulesetFor(options: RulesOptions, { cwd }: Terminal): Promise<CompiledRuleset> {
  return (await linterFor(await loadConfig(options.config, cwd), { jargon: true })).ruleset;
}

function telling({ rules }: CompiledRuleset): Telling[] {
  return rules.filter((rule): rule is Telling => rule.kind !== 'sign');
}

/** `rules list`: every rule with its severity and title. */
export async function listRules(options: RulesOptions, terminal: Terminal): Promise<ExitCode> {
  // Fields and limits of the record types are shown by `records explain`.
  const rules = telling(await rulesetFor(options, terminal)).filter(({ id }) => id.split('/').length === 2).map(({ id, category, severity, title }) => ({ id, category, severity, title }));
  const width = Math.max(...rules.map(({ id }) => id.length));
  const text = rules.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(6)}  ${title}`).join('\n');
  await write(terminal.stdout, `${options.format === 'json' ? JSON.stringify(rules, null, 2) : text}\n`);
  return 0;
}

/** `rules explain ID`: what a rule finds, why, what to write, and its examples. */
export async function explainRule(id: string, options: RulesOptions, terminal: Terminal): Promise<ExitCode> {
  const rules = telling(await rulesetFor(options, terminal));
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new CannotRun(`There is no rule “${id}”.${didYouMean(id, rules.map((candidate) => candidate.id))}`);
  const examples = (await ruleSource(id))?.rule.examples ?? {};
  const { title, severity, message, why, suggestions, source } = rule;
  const text = [
    `${id} (${severity})`, title, '', `Says     ${message}`, `Why      ${why}`, ...suggestions.map((suggestion) => `Try      ${suggestion.text}`),
    ...(examples.wrong ?? []).map((example) => `Flagged  ${example.text}`), ...(examples.right ?? []).map((example) => `Left     ${example.text}${example.because === undefined ? '' : ` (${example.because})`}`),
    `Source   ${source.title}; ${source.publisher}; ${source.year}`,
  ].join('\n');
  await write(terminal.stdout, `${options.format === 'json' ? JSON.stringify({ ...rule, examples }, null, 2) : text}\n`);
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
