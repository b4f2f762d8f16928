import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { serving } from '../http/support.ts';
import { builtInPage } from '../../src/loader/index.ts';
import { FILE, open, openBrowser, scoreOn, type Opened } from './support.ts';

const NOTE = 'Kai absconded on Friday. He chose to go back to the address.';
let browser: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});

const surfaces: Readonly<Record<string, () => Promise<string>>> = {
  'from a memory stick': async () => FILE.href,
  'as it is served': async () => `${(await serving({ page: builtInPage() })).url}/`,
};

const note = (page: Page): Promise<string> => page.evaluate(() => [...document.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'));
const clipboard = (page: Page, type: string): Promise<string> => page.evaluate(async (type) => {
  const [item] = await navigator.clipboard.read();
  return (await item?.getType(type))?.text() ?? '';
}, type);

describe.each(Object.entries(surfaces))('a practitioner’s whole task, %s', (_name, surface) => {
  let opened: Opened;
  let page: Page;
  let before = 0;
  beforeAll(async () => {
    opened = await open(browser, await surface());
    page = opened.page;
  });

  test('type a poor note: its words are marked, with reasons and a score', async () => {
    await page.getByLabel('Child’s name').fill('Kai');
    await page.getByLabel('Age').fill('14');
    await page.getByLabel('Pronoun').selectOption('he');
    await page.getByRole('textbox', { name: 'Your note' }).pressSequentially(NOTE);
    await page.getByRole('heading', { name: '2 places to look at' }).waitFor();
    expect(await page.locator('.app-mark').allTextContents()).toEqual(['absconded', 'chose to go back to the address']);
    await page.getByRole('heading', { name: /makes the harm Kai's decision/ }).waitFor();
    before = await scoreOn(page);
  });

  test('put in what is suggested, by one click; undo and redo it', async () => {
    await page.getByRole('button', { name: 'Write “went missing”' }).click();
    await page.getByRole('heading', { name: '1 place to look at' }).waitFor();
    expect(await note(page)).toBe(NOTE.replace('absconded', 'went missing'));
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: '2 places to look at' }).waitFor();
    expect(await note(page)).toBe(NOTE);
    await page.keyboard.press('Control+y');
    await page.getByRole('heading', { name: '1 place to look at' }).waitFor();
  });

  test('leave one, for a reason; undo that too', async () => {
    await page.locator('.app-card', { hasText: 'chose to go back' }).getByText('Leave it, because…').click();
    await page.getByRole('button', { name: 'this wording has been agreed' }).click();
    await page.getByRole('heading', { name: 'Nothing to mend' }).waitFor();
    expect(await page.locator('.app-mark').count()).toBe(0);
    await page.getByRole('textbox', { name: 'Your note' }).focus();
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: '1 place to look at' }).waitFor();
    expect(await page.locator('.app-mark').allTextContents()).toEqual(['chose to go back to the address']);
  });

  test('answer what is missing, and see the score rise', async () => {
    await page.getByRole('button', { name: 'Show in the note' }).first().click();
    await page.keyboard.type('was called back to the address by two men');
    await page.locator('.app-card', { hasText: 'Nothing in this record says' }).getByRole('button', { name: 'Answer under' }).click();
    await page.keyboard.type('"They said they would hurt my mum if I did not come."');
    await page.getByRole('button', { name: 'Answer under “Nature of harm”' }).first().click();
    await page.keyboard.type('child criminal exploitation');
    await page.getByRole('button', { name: 'Answer under “Risk level”' }).click();
    await page.keyboard.type('high, because he was threatened');
    await page.getByRole('button', { name: 'Answer under “Agreed actions”' }).click();
    await page.keyboard.type('PC Lowe will visit both men by Friday.');
    await page.getByText('The child’s own words are in it.').waitFor();
    await expect.poll(() => scoreOn(page)).toBeGreaterThan(before + 30);
  });

  test('copy it back, plain and with its headings', async () => {
    await page.getByRole('button', { name: 'Copy the note' }).click();
    await page.getByText('Copied as plain text.').waitFor();
    expect(await clipboard(page, 'text/plain')).toBe(await note(page));
    await page.getByRole('button', { name: 'Copy with formatting' }).click();
    await page.getByText('Copied with its headings').waitFor();
    expect(await clipboard(page, 'text/html')).toContain('<p>Kai went missing on Friday.');
    expect(await clipboard(page, 'text/plain')).toBe(await note(page));
  });

  test('nothing was asked of any network, nothing is stored, nothing went wrong', async () => {
    expect(opened.asked).toEqual([]);
    expect(opened.troubles).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, document.cookie, sessionStorage.length])).toEqual([0, '', 0]);
  });

  test('the page itself may connect to nothing', async () => {
    const tried = await page.evaluate(() => Promise.all([
      fetch('http://127.0.0.1:9/').then(() => 'came', () => 'refused'),
      new Promise((done) => document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done(effectiveDirective), { once: true })),
    ]));
    expect(tried).toEqual(['refused', 'connect-src']);
  });

  test('what is typed can never become code', async () => {
    const tried = await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<img src=x>');
        return 'became';
      } catch (error) {
        return error instanceof TypeError ? 'refused' : 'failed';
      }
    });
    expect(tried).toBe('refused');
  });
});

test('details that are filled in all at once are all taken', async () => {
  const { page } = await open(browser, FILE.href);
  await page.evaluate(() => {
    for (const [id, value] of [['child-name', 'Mia'], ['child-age', '13'], ['record-type', 'PPN']] as const) {
      const input = document.querySelector<HTMLInputElement>(`#${id}`);
      if (input === null) continue;
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await page.waitForTimeout(100);
  expect([await page.getByLabel('Child’s name').inputValue(), await page.getByLabel('Age').inputValue(), await page.getByLabel('Type of record').inputValue()]).toEqual(['Mia', '13', 'PPN']);
});
