import { describe, expect, test } from 'vitest';
import { recordPage, renderReport } from '../../src/formatters/index.ts';
import { cleanResult, group, hostileResult, measures, recordRow, reportData, visitResult } from './sample.ts';

const unclosed = new Set(['meta', 'input', 'br', '!doctype']);

/** The elements that are closed out of order or never. */
function misplaced(page: string): readonly string[] {
  const open: string[] = [];
  const found: string[] = [];
  const markup = page.replace(/<(style|script)\b[^>]*>[^]*?<\/\1>/g, '');
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

  test('shows each record as a line, and one in full with marks, gaps, what was set aside and the points', () => {
    expect(page).toContain('<bdi>csc-004</bdi>');
    const body = recordPage(recordRow(visitResult), visitResult, 0).html;
    for (const words of ['id="r1-mark-1"', 'What is missing', 'Weighed and set aside', 'How the score came about', 'signs of harm that it does not name as risk']) {
      expect(body).toContain(words);
    }
  });

  test('says in a record which findings are new, where it is set beside an earlier audit', () => {
    const body = recordPage(recordRow(visitResult), { ...visitResult, fresh: [0] }, 0).html;
    expect(body).toContain(`<strong>1 of ${visitResult.assessment.findings.length} findings is new.</strong>`);
    expect(body.match(/<span class="tag new">New<\/span>/g)).toHaveLength(1);
    expect(body.match(/<span class="tag plain">Seen before<\/span>/g)).toHaveLength(visitResult.assessment.findings.length - 1);
    expect(recordPage(recordRow(visitResult), visitResult, 0).html).not.toMatch(/Seen before|is new/);
  });

  test('speaks of what is new where it is about that, and writes the day in words', () => {
    const fresh = renderReport(reportData([visitResult], { since: 'spring', date: '2025-04-01', measures: { ...measures(1), findings: 0, rules: [] } }));
    for (const words of ['Nothing new to mend was found.', 'New findings', 'Records with a new high finding', '1 April 2025']) expect(fresh).toContain(words);
    expect(page).not.toMatch(/New findings|new high/);
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
    expect(page).not.toContain('most in need of attention</strong>');
    expect(renderReport(reportData([visitResult], { measures: measures(240) }))).toContain('The 1 record of 240 most in need of attention</strong> is shown here.');
  });

  test('says that a store without texts has none to show', () => {
    expect(renderReport(reportData([visitResult], { bodies: [] }))).toContain('The texts of the records are not in this report');
  });

  test('draws a chart where there is one, with the figures as a table below', () => {
    const drawn = renderReport(reportData([visitResult], { charts: { spread: '<svg role="img"></svg>' } }));
    expect(drawn).toContain('aria-label="Chart: Records by score" tabindex="0"><svg role="img"></svg></div>');
    expect(drawn).toContain('The figures as a table');
    expect(page).not.toContain('<svg');
  });

  test('shows a change over time only where there is one, and says where the rules changed', () => {
    const runs = ['spring', 'autumn'].map((name, i) => ({ run: i, name, day: `2025-0${i + 1}-01`, digest: `d${i}`, figures: group(name, measures(2).voice) }));
    expect(renderReport(reportData([visitResult], { runs: runs.slice(1) }))).not.toContain('Change over time');
    expect(renderReport(reportData([visitResult], { runs }))).toContain('The rules changed between these audits');
  });

  test('lets no markup of a record through', () => {
    const hostile = hostileResult.record.id;
    const voice = { direct: 9, reported: 0, observed: 0, proxy: 0, absent: 0 };
    const data = reportData([hostileResult], {
      title: hostile, date: hostile, sources: [hostile],
      measures: measures(1, { rules: [{ ruleId: hostile, title: hostile, category: 'blame', severity: 'low', findings: 1, records: 1, why: hostile, suggestions: [hostile] }] }),
      groups: { agency: [group(hostile, voice)], team: [group(hostile, voice)] }, runs: [0, 1].map((run) => ({ run, name: hostile, day: hostile, digest: hostile, figures: group(hostile, voice) })),
      equity: [{ characteristic: 'Ethnicity', scores: [{ name: hostile, mean: 1 }, { name: hostile, mean: 2 }], rates: [{ name: 'x', groups: [{ name: hostile, children: 9, records: 9, rate: 0.5 }] }] }],
      examples: { [hostile]: { recordId: hostile, text: hostileResult.record.text, start: 8, end: 20 } },
    });
    const shown = `${renderReport(data)}${recordPage(recordRow(hostileResult), hostileResult, 0).html}`;
    // The lines as data, the piece that holds the texts, and our own script.
    expect(shown.match(/<script/gi)).toHaveLength(3);
    expect(shown).not.toContain('alert("x")');
    expect(shown).not.toMatch(/<[^>]*alert/);
    expect(misplaced(shown)).toEqual([]);
  });

  test('of no records is a page too', () => {
    const none = renderReport(reportData([], {
      measures: measures(0, {
        findings: 0, bySeverity: { high: 0, medium: 0, low: 0, info: 0 }, recordsWithHigh: 0, rejected: 0, hiddenRisk: 0, wording: 0, rules: [],
        scores: Array.from({ length: 101 }, () => 0), domains: { language: 0, voice: 0, risk: 0 }, voice: { direct: 0, reported: 0, observed: 0, proxy: 0, absent: 0 }, voiceNotExpected: 0,
      }),
      groups: {}, examples: {}, bodies: [],
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
