import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createGrammar } from '../../src/core/grammar.ts';
import { createLinter } from '../../src/core/index.ts';
import { formatters, type FormatName, type FormatResult } from '../../src/formatters/index.ts';
import { builtInRules } from '../support/ruleset.ts';
import { listing } from './listing.ts';
import { sampleExport, sampleNotes } from './samples.ts';

// As the program runs unasked: no advice on professional shorthand.
const ruleset = await builtInRules();
const { version } = ruleset;
const rules = ruleset.rules.filter((rule) => rule.kind === 'sign' || rule.category !== 'jargon');
const linter = createLinter({ ruleset: { ...ruleset, rules }, grammar: createGrammar });
const notes = await sampleNotes();
const rows = await sampleExport();

/** "samples/notes/police/ppn.md" → "police-ppn". */
function nameOf(path: string): string {
  return `${basename(dirname(path))}-${basename(path, extname(path))}`;
}

/** The digest changes with every word of every rule, so it is left out of what is compared. */
function judged({ record, path }: Omit<FormatResult, 'assessment'>): FormatResult {
  const assessment = linter.assess(record);
  return { record, assessment: { ...assessment, ruleset: { ...assessment.ruleset, digest: 'sha256:' } }, ...(path === undefined ? {} : { path }) };
}

describe('what is said of each sample', () => {
  // A loop, since test.each would cut the paths short.
  for (const note of notes) {
    test(`${note.path}`, async () => {
      await expect(listing([judged(note)])).toMatchFileSnapshot(`out/${nameOf(note.path)}.out`);
    });
  }

  test('samples/export/case-notes.csv', async () => {
    await expect(listing(rows.map((record) => judged({ record })))).toMatchFileSnapshot('out/export-case-notes.out');
  });

  test('has no output of a sample that is gone', () => {
    const expected = new Set([...notes.map(({ path }) => `${nameOf(path)}.out`), 'export-case-notes.out', 'formats']);
    const there = existsSync('test/golden/out') ? readdirSync('test/golden/out') : [];
    expect(there.filter((name) => !expected.has(name))).toEqual([]);
  });
});

/** A poor note, a middling one with a table in it, and a good one whose writer challenges others' words. */
const SHOWN = ['police/ppn-missing-overnight.md', 'multi-agency/mash-enquiry.md', 'multi-agency/strategy-discussion.md'];

const ENDINGS: Readonly<Record<FormatName, string>> = {
  terminal: 'txt', json: 'json', jsonl: 'jsonl', html: 'html', markdown: 'md', csv: 'csv', sarif: 'sarif', junit: 'junit.xml', checkstyle: 'checkstyle.xml', github: 'github.txt',
};

// Every format that there is, so that a new one is asked for its first output.
const cases = SHOWN.flatMap((sample) => Object.keys(formatters).map((format) => ({ sample, format: format as FormatName })));

describe('each format', () => {
  test.each(cases)('$sample as $format', async ({ sample, format }) => {
    const results = notes.filter(({ path }) => path.endsWith(sample)).map(judged);
    const found = new Set(results.flatMap(({ assessment }) => assessment.findings.map(({ ruleId }) => ruleId)));
    const helps = rules.flatMap((rule) => (rule.kind === 'sign' || !found.has(rule.id) ? [] : [rule]));
    const text = formatters[format]({ results, version, color: false, showSetAside: true, rules: helps });
    await expect(text).toMatchFileSnapshot(`out/formats/${nameOf(sample)}.${ENDINGS[format]}`);
  });
});
