import { createLinter, type CompiledRuleset, type Grammar, type Judged, type Linter } from '../core/index.ts';
import { uncoveredTerms } from './term-examples.ts';
import type { Example, Failure, LexiconSource, RuleSource, TypeSource } from './files.ts';
import { recordOfExample, speaksOfCase, typeFailures } from './type-examples.ts';

/** What the examples of a ruleset show, and what they leave unshown. */
export interface ExampleReport {
  readonly run: number;
  readonly failures: readonly Failure[];
  /** Rules, excuses and words that no example exercises. */
  readonly uncovered: readonly { readonly file: string; readonly what: string }[];
  /** Patterns that no example exercises: worth an example, and no failure. */
  readonly untried: readonly { readonly file: string; readonly what: string }[];
}

interface Trial {
  readonly ruleset: CompiledRuleset;
  readonly linter: Linter;
  readonly patterns: Set<string>;
  readonly excuses: Set<string>;
}

/** Runs every example of every rule through the linter, as a record would be. */
export function runExamples(ruleset: CompiledRuleset, sources: { readonly rules: readonly RuleSource[]; readonly lexicon: readonly LexiconSource[]; readonly types?: readonly TypeSource[] }, grammar: () => Grammar): ExampleReport {
  const trial: Trial = { ruleset, linter: createLinter({ ruleset, grammar }), patterns: new Set(), excuses: new Set() };
  const { types = [] } = sources;
  const failures = [...sources.rules.flatMap((source) => failuresOf(source, trial)), ...types.flatMap((source) => typeFailures(source, trial.linter))];
  const run = sources.rules.reduce((sum, source) => sum + groups(source).reduce((count, group) => count + group.examples.length, 0), 0)
    + types.reduce((sum, { file: { examples: { good, poor } } }) => sum + good.length + poor.length, 0);
  return { run, failures, uncovered: [...uncoveredRules(sources.rules, trial), ...uncoveredTerms(sources, trial.linter)], untried: untriedPatterns(sources.rules, trial) };
}

interface Group {
  readonly name: string;
  readonly flagged: boolean;
  readonly examples: readonly Example[];
}

function groups({ rule }: RuleSource): Group[] {
  const { wrong = [], right = [], yes = [], no = [] } = rule.examples;
  return [{ name: 'wrong', flagged: true, examples: wrong }, { name: 'right', flagged: false, examples: right }, { name: 'yes', flagged: true, examples: yes }, { name: 'no', flagged: false, examples: no }];
}

function failuresOf(source: RuleSource, trial: Trial): Failure[] {
  return groups(source).flatMap(({ name, flagged, examples }) => examples.flatMap((example, i): Failure[] => {
    const message = tryExample(source, example, flagged, trial);
    return message === undefined ? [] : [{ rule: source.id, file: source.shown, example: `${name} ${i + 1}`, message }];
  }));
}

function tryExample(source: RuleSource, example: Example, flagged: boolean, trial: Trial): string | undefined {
  if (source.rule.kind === 'case') return told(speaksOfCase(source.id, example.records ?? [], trial), flagged);
  const record = recordOfExample(source.id, example, source.rule.types?.[0]);
  if (source.rule.find === undefined || source.rule.kind === 'learned') {
    const { findings, strengths = [] } = trial.linter.assess(record);
    return tryRecordRule(source, [...findings, ...strengths], flagged);
  }
  const judged = trial.linter.judge(record).filter((item) => item.rule.id === source.id);
  for (const item of judged) note(item, trial);
  const quotes = outermost(judged.filter((item) => item.excuse === undefined)).map((item) => record.text.slice(item.start, item.end));
  if (!flagged) return quotes.length === 0 ? undefined : `flags “${quotes.join('” and “')}”, and should not: “${example.text}”`;
  if (quotes.length === 1 && quotes[0] === example.quote) return undefined;
  const excuses = judged.flatMap((item) => item.excuse ?? []);
  const found = quotes.length > 0 ? `flags “${quotes.join('” and “')}”` : excuses.length > 0 ? `sets it aside as ${excuses.join(', ')}` : 'finds nothing';
  return `${found}; expected “${example.quote ?? ''}” in: “${example.text}”`;
}

function tryRecordRule(source: RuleSource, findings: readonly { readonly ruleId: string }[], flagged: boolean): string | undefined {
  return told(findings.some((finding) => finding.ruleId === source.id), flagged);
}

function told(found: boolean, flagged: boolean): string | undefined {
  return found === flagged ? undefined : flagged ? 'is not found, and should be' : 'is found, and should not be';
}

function note(item: Judged, trial: Trial): void {
  if (item.excuse === undefined) trial.patterns.add(`${item.rule.id} ${item.pattern.source}`);
  if (item.unless >= 0) trial.excuses.add(`${item.rule.id} ${item.unless}`);
}

/** Of matches within one another the outer one stands, as in an assessment. */
function outermost(judged: readonly Judged[]): Judged[] {
  const sorted = [...judged].sort((a, b) => (b.end - b.start) - (a.end - a.start));
  const kept: Judged[] = [];
  for (const item of sorted) if (!kept.some((other) => other.start < item.end && item.start < other.end)) kept.push(item);
  return kept.sort((a, b) => a.start - b.start);
}

function uncoveredRules(rules: readonly RuleSource[], trial: Trial): { file: string; what: string }[] {
  return rules.flatMap(({ id, shown, rule }) => [
    ...(rule.find === undefined || rule.kind === 'learned' || rule.find.some((pattern) => trial.patterns.has(`${id} ${pattern}`)) ? [] : [{ file: shown, what: 'the rule' }]),
    ...(rule.unless ?? []).flatMap((excuse, i) => (trial.excuses.has(`${id} ${i}`) ? [] : [{ file: shown, what: `the excuse “${excuse.find[0] ?? ''}”` }])),
  ]);
}

function untriedPatterns(rules: readonly RuleSource[], trial: Trial): { file: string; what: string }[] {
  return rules.flatMap(({ id, shown, rule }) =>
    (rule.kind === 'learned' ? [] : rule.find ?? []).filter((pattern) => !trial.patterns.has(`${id} ${pattern}`)).map((pattern) => ({ file: shown, what: `the pattern “${pattern}”` })));
}
