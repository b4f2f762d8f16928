import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { FILE, open, openBrowser } from './support.ts';

let page: Page;
beforeAll(async () => {
  ({ page } = await open(await openBrowser(), FILE.href));
});

const focused = (): Promise<string> => page.evaluate(() => {
  const at = document.activeElement;
  return at === null || at === document.body ? '' : at.id || at.textContent.trim();
});

/** Presses a key until something named has the focus. */
async function until(name: string, key: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused()).includes(name)) return;
    await page.keyboard.press(key);
  }
  expect(await focused()).toContain(name);
}

test('the whole task goes by keyboard alone', async () => {
  await page.keyboard.press('Tab');
  expect(await focused()).toContain('Skip to your note');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Kai absconded. He chose to go back to the address.');
  await page.getByRole('heading', { name: '2 places to look at' }).waitFor();

  // To the next marked words, and what is suggested for them put in.
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await page.keyboard.press('Alt+Enter');
  await page.getByText('Kai went missing. He').waitFor();
  await page.getByRole('heading', { name: '1 place to look at' }).waitFor();

  // To the card of the next, and back into the note at those words.
  await page.keyboard.press('F8');
  await page.locator('.app-card[aria-current]').waitFor();
  await page.keyboard.press('Control+Enter');
  expect(await focused()).toContain('makes the harm');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('note');
  await page.keyboard.type('was taken back to the address');
  await page.getByRole('heading', { name: 'Nothing to mend' }).waitFor();

  // Tab leaves the note; a question is answered under its heading; the note is copied.
  await until('Copy the note', 'Tab');
  await until('Answer under “Child’s own words”', 'Tab');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('note');
  await page.keyboard.type('"I was scared."');
  await page.getByText('The child’s own words are in it.').waitFor();
  await until('Copy the note', 'Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Copied as plain text.').waitFor();
});

test('what is left goes on from the heading over it, and can be taken up again', async () => {
  await until('Leave it, because…', 'Tab');
  await page.keyboard.press('Enter');
  await until('I have another reason', 'Tab');
  await page.keyboard.press('Enter');
  expect(await focused()).toMatch(/missing/);
  await until('Look at it again', 'Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Left by you' }).waitFor({ state: 'detached' });
});
