import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { source as axeCode } from 'axe-core';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll } from 'vitest';

const QUIET = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The page as it is built, for a memory stick. */
export const FILE: URL = pathToFileURL(fileURLToPath(new URL('../../dist/childfirst.html', import.meta.url)));

/** A browser with an empty profile, closed when the tests of the file end. */
export async function openBrowser(): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'childfirst-browser-'));
  const executablePath = process.env['CHILDFIRST_CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ?? '';
  const browser = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args: QUIET, viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });
  afterAll(async () => {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  });
  return browser;
}

export interface Opened {
  readonly page: Page;
  /** Addresses that the page asked for, beside its own. */
  readonly asked: readonly string[];
  /** Errors and refusals in the page's own log. */
  readonly troubles: readonly string[];
}

/** Opens an address in a page that gets nothing else from any network. */
export async function open(browser: BrowserContext, url: string): Promise<Opened> {
  const [asked, troubles]: [string[], string[]] = [[], []];
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    const wanted = route.request().url();
    if (wanted === url || wanted === `${url}/` || /^(blob|data):/.test(wanted)) return route.continue();
    asked.push(wanted);
    return route.abort();
  });
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(url);
  await page.getByRole('textbox', { name: 'Your note' }).waitFor();
  return { page, asked, troubles };
}

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[];
}

/** What axe finds against WCAG 2.2 A and AA and its own best practices, a line each. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  // Through the debugger, which the page's policy does not bind.
  await page.evaluate(axeCode);
  const results: AxeResults = JSON.parse(await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(JSON.stringify)`));
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`));
}

/** The score that the page shows. */
export async function scoreOn(page: Page): Promise<number> {
  return Number(await page.locator('.app-score__overall').textContent());
}
