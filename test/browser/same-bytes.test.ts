import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import type { CaseRecord } from '../../src/core/index.ts';
import { parseNote } from '../../src/readers/index.ts';
import { run } from '../cli/support.ts';
import { json, linter, serving } from '../http/support.ts';
import { FILE, open, openBrowser } from './support.ts';

const samples = globSync('samples/notes/**/*.{md,txt}', { cwd: new URL('../..', import.meta.url).pathname, absolute: true }).sort();
const records = samples.flatMap((file, index): CaseRecord[] => {
  const parsed = parseNote(readFileSync(file, 'utf8'), `sample-${index}`);
  return parsed.ok ? [parsed.value] : [];
});

/** Lets the test speak with the worker that the page starts for itself. */
const keepWorker = 'globalThis.Worker = class extends Worker { constructor(url) { super(url); globalThis.pageWorker = this; } };';

const inPage = `(async (records) => {
  const ask = (order) => new Promise((resolve) => {
    pageWorker.addEventListener('message', function hear({ data }) {
      if (data.kind !== 'assessed') return;
      pageWorker.removeEventListener('message', hear);
      resolve(data.assessment);
    });
    pageWorker.postMessage(order);
  });
  const texts = [];
  for (const record of records) texts.push(JSON.stringify(await ask({ kind: 'assess', record, jargon: false })));
  return texts;
})`;

test('the same note gives the same bytes by page, API, stream and library', async () => {
  const browser = await openBrowser();
  await browser.addInitScript(keepWorker);
  const { page } = await open(browser, FILE.href);
  const { url } = await serving();
  const byPage = await page.evaluate<readonly string[]>(`${inPage}(${JSON.stringify(records)})`);
  const byStream = (await run(['stream'], { cwd: '/', stdin: records.map((record) => JSON.stringify(record)).join('\n') })).stdout.trim().split('\n');
  const byApi = await Promise.all(records.map(async (record) => (await fetch(`${url}/v1/assess`, json(record))).text()));
  const byLibrary = records.map((record) => JSON.stringify(linter.assess(record)));
  expect(records.length).toBe(samples.length);
  const differing = (texts: readonly string[]): readonly string[] => samples.filter((_, index) => texts[index] !== byLibrary[index]);
  expect([differing(byPage), differing(byStream), differing(byApi)]).toEqual([[], [], []]);
}, 60_000);
