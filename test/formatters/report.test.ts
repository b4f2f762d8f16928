import { describe, expect, test } from 'vitest';
import { renderReport } from '../../src/formatters/index.ts';
import { cleanResult, hostileResult, reportData, visitResult } from './sample.ts';

const unclosed = new Set(['meta', 'input', 'br', '!doctype']);

/** The elements that are closed out of order or never. */
function misplaced(page: string): readonly string[] {
  const open: string[] = [];
  const found: string[] = [];
  const markup = page.replace(/<(style|script)>[^]*?<\/\1>/g, '');
  for (const [, slash, name = ''] of markup.matchAll(/<(\/?)([!\w]+)(?:"[^"]*"|[^">])*>/g)) {
    if (slash === '' && !unclosed.has(name)) open.push(name);
    if (slash === '/' && open.pop() !== name) found.push(name);
  }
  return [...found, ...open];
}

const page = renderReport(reportData([visitResult, cleanResult]));

describe('the report', () => {
  test('is one page that loads nothing and forbids everything else', () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"`);
    expect(page).not.toMatch(/(?:src|href)="(?!#)|https?:|url\(|@import/);
    expect(misplaced(page)).toEqual([]);
  });

  test('has landmarks, one first heading, and a caption on every table', () => {
    expect(page).toMatch(/<html lang="en-GB">/);
    expect(page.match(/<main/g)).toHaveLength(1);
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page.match(/<caption/g)?.length).toBe(page.match(/<table/g)?.length);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    for (const id of targets) expect(page).toContain(`id="${id}"`);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has title, date, numbers, an example and what to write instead', () => {
    for (const words of ['Audit of case notes, North team', '12 March 2024', 'What to do next', 'Write who did what to the child.', 'export-north.csv', 'sha256:0123456789abcdef']) {
      expect(page).toContain(words);
    }
    expect(page).toContain('<mark class="high">chose to go back to the address</mark>');
  });

  test('shows each record with marks, gaps, what was set aside and the points', () => {
    for (const words of ['id="r1-mark-1"', 'What is missing', 'Weighed and set aside', 'How the score came about', 'Signs of harm that the record does not name as risk: unknown address.']) {
      expect(page).toContain(words);
    }
  });

  test('names no worker', () => {
    expect(page).not.toContain('W-07');
  });

  test('shows only agencies with five records or more', () => {
    expect(page).toContain('childrens-social-care');
    expect(page).not.toContain('tiny-agency');
    expect(page).toContain('One agency has fewer than five records');
  });

  test('says when only the first records are shown', () => {
    expect(page).not.toContain('Only the first');
    const data = reportData([visitResult]);
    expect(renderReport({ ...data, totals: { ...data.totals, records: 240 } })).toContain('Only the first 1 record of 240');
  });

  test('lets no markup of a record through', () => {
    const hostile = hostileResult.record.id;
    const data = reportData([hostileResult], {
      title: hostile, date: hostile, sources: [hostile],
      frequent: [{ ruleId: hostile, title: hostile, category: 'blame', severity: 'low', findings: 1, records: 1, why: hostile, suggestions: [hostile], example: { recordId: hostile, text: hostileResult.record.text, start: 8, end: 20 } }],
      voice: { levels: { direct: 0, reported: 0, observed: 0, proxy: 0, absent: 1 }, notExpected: 0, agencies: [{ agency: hostile, voice: { direct: 9, reported: 0, observed: 0, proxy: 0, absent: 0 } }] },
    });
    const shown = renderReport(data);
    expect(shown.match(/<script/gi)).toHaveLength(1);
    expect(shown).not.toContain('alert("x")');
    expect(misplaced(shown)).toEqual([]);
  });

  test('of no records is a page too', () => {
    const none = renderReport(reportData([], {
      totals: { records: 0, findings: 0, bySeverity: { high: 0, medium: 0, low: 0, info: 0 }, recordsWithHigh: 0, rejected: 0, hiddenRisk: 0 },
      scores: { mean: 0, median: 0, bands: [], domains: { language: 0, voice: 0, risk: 0 } }, frequent: [],
      voice: { levels: { direct: 0, reported: 0, observed: 0, proxy: 0, absent: 0 }, notExpected: 0, agencies: [] },
    }));
    expect(none).toContain('No record was read');
    expect(none).toContain('Nothing to mend was found in the wording.');
    expect(none).not.toMatch(/NaN|Infinity|undefined/);
    expect(misplaced(none)).toEqual([]);
  });

  test('is the same for the same data', () => {
    expect(renderReport(reportData([visitResult, cleanResult]))).toBe(page);
  });
});
