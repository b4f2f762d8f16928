import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { parseRecord } from '../../core/index.ts';
import { loadConfig } from '../config.ts';
import { ELEMENTS, evaluate, LANGUAGE, type Evaluation, type LabelledRecord, type Pair } from '../evaluate.ts';
import { linterFor } from '../linter.ts';
import { CannotRun, write, type ExitCode, type Terminal } from '../run.ts';

export interface EvalOptions {
  readonly format?: 'text' | 'json';
  readonly config?: string;
  readonly misses?: boolean;
}

/** `childfirst eval LABELLED.jsonl`: how well findings, voice, risk and score agree with what readers found. */
export async function evaluateFile(path: string, options: EvalOptions, terminal: Terminal): Promise<ExitCode> {
  const file = isAbsolute(path) ? path : join(terminal.cwd, path);
  if (!existsSync(file)) throw new CannotRun(`There is no file “${path}”.`);
  const { linter } = await linterFor(await loadConfig(options.config, terminal.cwd), { jargon: false });
  const pairs = readFileSync(file, 'utf8').split('\n').flatMap((line, i): Pair[] => {
    if (line.trim() === '') return [];
    const labelled = labelledFrom(line, `${path} line ${i + 1}`);
    const { flags: _, distractors: __, contested: ___, voice: ____, risk: _____, hiddenRisk: ______, grade: _______, ...record } = labelled;
    return [{ labelled, assessment: linter.assess(record) }];
  });
  const evaluation = evaluate(pairs);
  const { misses, ...figures } = evaluation;
  const text = options.format === 'json' ? JSON.stringify(options.misses === true ? evaluation : figures, null, 2) : [...(options.misses === true ? misses : []), ...table(evaluation)].join('\n');
  await write(terminal.stdout, `${text}\n`);
  return 0;
}

function labelledFrom(line: string, place: string): LabelledRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new CannotRun(`${place}: is not valid JSON.`);
  }
  const parsed = parseRecord(value);
  if (!parsed.ok) throw new CannotRun(`${place}: ${parsed.problems.map((problem) => `${problem.path} ${problem.message}`).join('; ')}.`);
  const { extra, ...record } = parsed.value;
  const missing = ['flags', 'distractors', 'voice', 'risk', 'hiddenRisk', 'grade'].filter((key) => extra?.[key] === undefined);
  if (missing.length > 0) throw new CannotRun(`${place}: the labels ${missing.join(', ')} are missing.`);
  // The labels are there; their shape is that of the guidelines beside the file.
  return { ...record, ...extra } as LabelledRecord;
}

function table({ records, language, voice, risk, hiddenRisk, scoreAgainstGrade }: Evaluation): string[] {
  const n = (value: number | null | undefined): string => (value == null ? '    –' : value.toFixed(3));
  return [
    `records               ${records}`,
    `language              precision ${n(language.precision)}  recall ${n(language.recall)}  F1 ${n(language.f1)}  (${language.flags} flags, ${language.findings} findings)`,
    `  category right      ${n(language.categoryRight)}`,
    `  distractors flagged ${n(language.distractorsFlagged)}`,
    `  clean records flagged ${n(language.cleanRecordsFlagged)}`,
    `  recall by severity  ${['high', 'medium', 'low'].map((key) => `${key} ${n(language.recallBySeverity[key])}`).join('  ')}`,
    `  recall by category  ${LANGUAGE.map((key) => `${key} ${n(language.recallByCategory[key])}`).join('  ')}`,
    `voice missing         precision ${n(voice.missing.precision)}  recall ${n(voice.missing.recall)}  F1 ${n(voice.missing.f1)}  level right ${n(voice.levelRight)}`,
    `risk missing          macro-F1 ${n(risk.missingMacroF1)}  ${ELEMENTS.map((key) => `${key} ${n(risk.byElement[key].f1)}`).join('  ')}`,
    `hidden risk           precision ${n(hiddenRisk.precision)}  recall ${n(hiddenRisk.recall)}  F1 ${n(hiddenRisk.f1)}`,
    `score against grade   Spearman ${n(scoreAgainstGrade)}`,
  ];
}
