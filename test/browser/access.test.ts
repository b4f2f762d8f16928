import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { axeFinds, FILE, open, openBrowser } from './support.ts';

let browser: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});

const example = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Try it with an example' }).click();
  await page.locator('.app-card').first().waitFor();
};

/** Every state in which somebody may meet the page. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'empty': async () => undefined,
  'with findings': example,
  'with everything opened': async (page) => {
    await example(page);
    for (const summary of await page.locator('summary').all()) await summary.click();
  },
  'with the tip over marked words': async (page) => {
    await example(page);
    await page.locator('.app-mark').first().hover();
    await page.locator('.cm-tooltip').waitFor();
  },
  'with a finding left': async (page) => {
    await example(page);
    await page.getByText('Leave it, because…').first().click();
    await page.getByRole('button', { name: 'I have another reason' }).first().click();
    await page.getByRole('heading', { name: 'Left by you' }).waitFor();
  },
  'with nothing to mend': async (page) => {
    await page.getByRole('textbox', { name: 'Your note' }).fill('Lunch was late.');
    await page.getByRole('heading', { name: 'Nothing to mend' }).waitFor();
  },
  'with an age that is none': async (page) => {
    await page.getByLabel('Age').fill('teen');
    await page.getByText('Write the age in whole years').waitFor();
  },
  'after copying': async (page) => {
    await example(page);
    await page.getByRole('button', { name: 'Copy the note' }).click();
    await page.getByText('Copied as plain text.').waitFor();
  },
};

const looks = [['light', 1440], ['dark', 1440], ['light', 320], ['dark', 768]] as const;

test.each(Object.entries(states))('the page %s holds nothing that axe objects to, and needs no scrolling sideways', async (_name, reach) => {
  const { page } = await open(browser, FILE.href);
  await reach(page);
  const found: string[] = [];
  for (const [colorScheme, width] of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await axeFinds(page)).map((fault) => `${colorScheme} ${width} ${fault}`));
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (beyond > 0) found.push(`${colorScheme} ${width}: ${beyond} pixels too wide`);
  }
  expect(found).toEqual([]);
  await page.close();
});

test('a page whose engine does not start says so, and axe has nothing against it', async () => {
  const page = await browser.newPage();
  await page.addInitScript('delete globalThis.Worker; globalThis.Worker = class extends EventTarget { constructor() { super(); setTimeout(() => this.dispatchEvent(new Event("error"))); } postMessage() {} };');
  await page.goto(FILE.href);
  await page.getByRole('alert').waitFor();
  expect(await axeFinds(page)).toEqual([]);
});

test('a screen reader hears the outcome once, after the typing', async () => {
  const { page } = await open(browser, FILE.href);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => said.push(document.querySelector('[role=status].govuk-visually-hidden')?.textContent ?? '')).observe(document.body, { subtree: true, characterData: true, childList: true });
  });
  await page.getByRole('textbox', { name: 'Your note' }).pressSequentially('Kai absconded. He is streetwise.', { delay: 20 });
  const heard = (): Promise<readonly string[]> => page.evaluate(() => [...new Set((globalThis as unknown as { said: string[] }).said)].filter((text) => text !== ''));
  await expect.poll(heard, { timeout: 5_000 }).toEqual([expect.stringMatching(/^2 to look at in the wording, \d missing\. Score \d+ of 100\.$/)]);
});
