import { describe, expect, test } from 'vitest';
import { formatters } from '../../src/formatters/index.ts';
import type { FormatInput, FormatResult } from '../../src/formatters/index.ts';
import { assessment, cleanResult, hostileResult, input, visitResult, visitText, wording } from './sample.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}

interface Run {
  readonly tool: { readonly driver: { readonly version: string; readonly rules: readonly { readonly id: string; readonly help: { readonly text: string }; readonly helpUri?: string }[] } };
  readonly columnKind: string;
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: Region } }[];
    readonly partialFingerprints: Readonly<Record<string, string>>;
    readonly fixes?: readonly unknown[];
  }[];
}

function run(results: readonly FormatResult[], more: Partial<FormatInput> = {}): Run {
  const log = JSON.parse(formatters.sarif(input(results, more)));
  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringMatching(/sarif-2\.1\.0/) });
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
}

describe('sarif', () => {
  test('names its unit of columns, and a rule with help for each result', () => {
    const { columnKind, tool: { driver }, results } = run([visitResult, hostileResult]);
    expect(columnKind).toBe('utf16CodeUnits');
    for (const { ruleId, ruleIndex } of results) expect(driver.rules[ruleIndex]?.id).toBe(ruleId);
    for (const { help } of driver.rules) expect(help.text).not.toBe('');
    expect(new Set(driver.rules.map(({ id }) => id)).size).toBe(driver.rules.length);
  });

  test('takes rules as they are given', () => {
    const rule = { id: 'blame/choosing-harm', title: 'Harm as a choice', why: 'Because.', helpUri: 'https://example.org/rule', severity: 'high', category: 'blame' } as const;
    const [first] = run([visitResult], { rules: [rule] }).tool.driver.rules;
    expect(first).toMatchObject({ id: rule.id, help: { text: 'Because.' }, helpUri: rule.helpUri, defaultConfiguration: { level: 'error' } });
  });

  test('gives each place by line and column and by offset', () => {
    const [first, , omission] = run([visitResult]).results;
    const region = first?.locations[0]?.physicalLocation.region;
    expect(region).toMatchObject({ startLine: 4, startColumn: 4, endLine: 4, endColumn: 35 });
    expect(visitText.slice(region?.charOffset, (region?.charOffset ?? 0) + (region?.charLength ?? 0))).toBe('chose to go back to the address');
    expect(omission?.locations[0]?.physicalLocation).toEqual({ artifactLocation: { uri: 'notes/jayden.md' } });
  });

  test('levels follow severity', () => {
    expect(run([visitResult]).results.map(({ level }) => level)).toEqual(['error', 'warning', 'warning', 'warning']);
    expect(run([hostileResult]).results.map(({ level }) => level)).toEqual(['error', 'note', 'note', 'warning']);
  });

  test('fingerprints hold no words, stay the same, and differ where the same words come twice', () => {
    const text = 'streetwise and streetwise';
    const again = { ...wording({ text, quote: 'streetwise' }), start: 15, end: 25 };
    const twice = { record: { id: 'x', text }, assessment: assessment('x', [wording({ text, quote: 'streetwise' }), again]) };
    const prints = run([twice]).results.map(({ partialFingerprints }) => partialFingerprints['childfirst/v1']);
    expect(new Set(prints).size).toBe(2);
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{16}$/);
    expect(run([twice]).results.map(({ partialFingerprints }) => partialFingerprints['childfirst/v1'])).toEqual(prints);
  });

  test('names are URIs, and messages hold no links and no placeholders', () => {
    const [{ message, locations, fixes } = { message: { text: '' }, locations: [], fixes: [] }] = run([hostileResult]).results;
    expect(locations[0]?.physicalLocation.artifactLocation.uri).toMatch(/^[\w\-./%!~*'()]+$/);
    expect(message.text).not.toMatch(/\]\(/);
    expect(fixes).toHaveLength(1);
  });

  test('points at no line of a file that holds several records', () => {
    const { results } = run([visitResult, { ...cleanResult, path: 'notes/jayden.md' }]);
    expect(results[0]?.locations[0]?.physicalLocation).toEqual({ artifactLocation: { uri: 'notes/jayden.md#csc-004' } });
  });

  test('of nothing is a run without results', () => {
    expect(run([]).results).toEqual([]);
  });
});
