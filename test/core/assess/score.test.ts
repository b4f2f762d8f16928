import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreOf, type Weighed } from '../../../src/core/assess/score.ts';
import type { Finding, Risk, Severity, VoiceLevel } from '../../../src/core/assess/types.ts';
import { readTables } from '../../../src/loader/files.ts';
import { builtInLinter, noteOf } from '../../support/ruleset.ts';

const table = readTables('rules').scoring;
const PRESENT: Risk = { harm: 'present', source: 'present', level: 'present', protective: 'present', actions: 'present' };

type Doubted = readonly [severity: Severity, confidence: number];

function wording([severity, confidence]: Doubted): Finding {
  return { kind: 'wording', ruleId: 'blame/x', category: severity === 'info' ? 'jargon' : 'blame', severity, confidence, start: 0, end: 1, quote: 'x', message: 'm', suggestions: [] };
}

function languageOf(found: readonly Doubted[]): number {
  return scoreOf({ findings: found.map(wording), voice: { level: 'direct', expected: true, evidence: [] }, risk: PRESENT, hiddenRisk: { present: false, indicators: [] } }, table).language;
}

const found = fc.array(fc.tuple(fc.constantFrom<Severity>('high', 'medium', 'low', 'info'), fc.constantFrom(0.2, 0.9)), { minLength: 1, maxLength: 12 });

describe('the score', () => {
  test('never falls when a finding is mended', () => {
    fc.assert(fc.property(found, fc.nat(), (list, which) => languageOf(list.filter((_, i) => i !== which % list.length)) >= languageOf(list)));
  });

  test('does not depend on the order of findings', () => {
    fc.assert(fc.property(found, (list) => languageOf(list.toReversed()) === languageOf(list)));
  });

  test('loses nothing by advice', () => {
    expect(languageOf([['info', 0.9], ['info', 0.9], ['info', 0.2]])).toBe(100);
  });

  test('loses less by what is doubtful', () => {
    expect(languageOf([['high', 0.9]])).toBe(100 - table.language.high);
    expect(languageOf([['high', 0.49]])).toBe(Math.round(100 - table.language.high * table.unsure.part));
    expect(languageOf([['high', 0.49], ['high', 0.9]])).toBe(Math.round(100 - table.language.high - table.language.high * table.unsure.part * table.repeat));
  });

  test.each<[VoiceLevel, boolean, number]>([['direct', true, 100], ['reported', true, 90], ['proxy', true, 25], ['absent', true, 0], ['absent', false, 100]])(
    'gives voice %s, expected %s, %i points', (level, expected, points) => {
      const finding: Finding = { kind: 'omission', ruleId: `voice/${level}`, category: 'voice', severity: 'medium', message: 'm', suggestions: [] };
      expect(scoreOf({ findings: [finding], voice: { level, expected, evidence: [] }, risk: PRESENT, hiddenRisk: { present: false, indicators: [] } }, table).voice).toBe(points);
    });
});

describe('over whole records', () => {
  test('a longer record with the same faults has the same language score', async () => {
    const linter = await builtInLinter();
    const fault = 'Kai chose to go back to the address.';
    const padded = `${fault}\n\n${'The bus was late and it rained all day. '.repeat(80)}`;
    expect(linter.assess(noteOf(padded)).score.language).toBe(linter.assess(noteOf(fault)).score.language);
  });

  test('every deduction names a finding, and they add up', async () => {
    const { findings, score } = (await builtInLinter()).assess(noteOf('Kai chose to go back to the address. He is streetwise. Mum says he is fine. Risk level: TBC'));
    expect(score.deductions.every(({ finding }) => findings[finding] !== undefined)).toBe(true);
    for (const domain of ['language', 'voice', 'risk'] as const) {
      const lost = score.deductions.filter(({ of }) => of === domain).reduce((sum, { points }) => sum + points, 0);
      expect(score[domain]).toBe(Math.max(0, Math.round(100 - lost)));
    }
  });
});

test('docs/scoring.md gives the numbers of rules/scoring.yaml', () => {
  const page = readFileSync('docs/scoring.md', 'utf8');
  const rows = [
    ...Object.entries(table.language).map(([severity, points]) => `| ${severity} | ${points} |`),
    ...Object.entries(table.risk.absent).map(([element, points]) => new RegExp(`\\| ${element}: [^|]+ \\| ${points} \\|`)),
    ...Object.entries(table.voice).map(([level, points]) => new RegExp(`\\| \`${level}\`[^|]* \\| ${points} \\|`)),
    ...(['high', 'medium', 'low'] as const).map((severity) => `| ${severity} | ${table.record[severity]} |`), `bears ${table.record.part} of`,
    `\`confidence\` below ${table.unsure.below} costs ${table.unsure.part} of`, `costs ${table.repeat} of the one before`, `cost ${table.hidden} more`,
    `Overall = ${table.weights.language} × language + ${table.weights.voice} × voice + ${table.weights.risk} × risk − ${table.record.part} × (100 − record)`,
  ];
  for (const row of rows) expect(page).toMatch(row);
  expect(table.risk.hollow).toEqual(table.risk.absent);
});

describe('bands', () => {
  const nothing: Weighed = {
    findings: [], voice: { level: 'direct', expected: true, evidence: [] }, hiddenRisk: { present: false, indicators: [] },
    risk: PRESENT,
  };

  test('are not named unless asked for', () => {
    expect(scoreOf(nothing, table)).not.toHaveProperty('band');
  });

  test('are the highest whose least score is reached', () => {
    expect(scoreOf(nothing, { ...table, bands: { poor: 0, good: 80, best: 101 } }).band).toBe('good');
  });
});
