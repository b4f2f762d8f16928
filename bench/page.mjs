// `npm run bench:page`: the page in Chromium: until it is ready, and from a key press to the underline in a note of 3,000 words.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { inRoot } from '../scripts/support/paths.mjs';
import { inventedRecord } from './speed/notes.mjs';
import { quantile } from './speed/numbers.mjs';

const { values } = parseArgs({ options: { words: { type: 'string', default: '3000' }, keys: { type: 'string', default: '100' } } });
const [words, keys] = [Number(values.words), Number(values.keys)];
const executablePath = process.env.CHILDFIRST_CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (executablePath === undefined) {
  console.error('This needs Chromium or Chrome; say where it is in CHILDFIRST_CHROMIUM.');
  process.exit(2);
}

const file = inRoot('dist/childfirst.html');
const profile = mkdtempSync(join(tmpdir(), 'childfirst-bench-page-'));
const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browser = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args, viewport: { width: 1440, height: 900 } });

/** Until the page can be typed in, and until its engine has judged a first note; each time in a new page. */
async function starts() {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const example = document.querySelector('.app-example');
      if (example !== null && globalThis.drawn === undefined) {
        globalThis.drawn = performance.now();
        example.click();
      }
      if (document.querySelector('.app-mark') !== null) globalThis.ready ??= performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(pathToFileURL(file).href);
  await page.locator('.app-mark').first().waitFor();
  const times = await page.evaluate(() => [globalThis.drawn, globalThis.ready]);
  await page.close();
  return times;
}

async function noteOf(count) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const note = page.getByRole('textbox', { name: 'Your note' });
  const texts = [];
  for (let index = 0; texts.join(' ').split(/\s+/).length < count; index += 1) texts.push(inventedRecord(index, 300).text);
  await note.click();
  await page.keyboard.insertText(texts.join('\n\n'));
  await page.locator('.app-card').first().waitFor();
  await page.keyboard.press('Control+End');
  await page.evaluate(() => {
    // The next change of the marks after a key, seen from the key's own time stamp.
    globalThis.marksSeen = () => new Promise((resolve) => {
      let pressed = 0;
      document.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { once: true, capture: true });
      const before = document.querySelectorAll('.app-mark').length;
      const observer = new MutationObserver(() => {
        if (pressed === 0 || document.querySelectorAll('.app-mark').length <= before) return;
        observer.disconnect();
        resolve(performance.now() - pressed);
      });
      observer.observe(document.querySelector('.cm-content'), { childList: true, subtree: true });
    });
  });
  return page;
}

/** From the key that finishes a fault to its underline, and what the main thread worked from the key until then and until all was drawn. */
async function presses(page, count) {
  const session = await browser.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  const [latencies, main, after] = [[], [], []];
  for (let press = 0; press < count; press += 1) {
    await page.keyboard.insertText('\nThe child absconde');
    await page.waitForTimeout(300);
    const seen = page.evaluate('marksSeen()');
    await page.waitForTimeout(30);
    const before = await worked();
    await page.keyboard.press('d');
    latencies.push(await seen);
    main.push(await worked() - before);
    await page.waitForTimeout(100);
    after.push(await worked() - before);
    for (const key of ['Shift+Home', 'Backspace', 'Backspace']) await page.keyboard.press(key);
  }
  return { latencies, main, after };
}

const shown = (name, milliseconds) => console.log(`${name}: median ${quantile(milliseconds, 0.5).toFixed(0)} ms, 95th percentile ${quantile(milliseconds, 0.95).toFixed(0)} ms`);
try {
  const bytes = readFileSync(file);
  console.log(`childfirst.html: ${(bytes.length / 1e6).toFixed(2)} MB, ${(gzipSync(bytes, { level: 9 }).length / 1e6).toFixed(2)} MB gzipped`);
  const times = [];
  for (let run = 0; run < 11; run += 1) times.push(await starts());
  shown('until it can be typed in', times.map(([drawn]) => drawn));
  shown('until the first underline', times.map(([, ready]) => ready));
  const { latencies, main, after } = await presses(await noteOf(words), keys);
  shown(`from key press to underline, ${words} words`, latencies);
  shown('of that on the main thread', main);
  shown('on the main thread until the cards are drawn too', after);
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
