import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { source as axeCode } from 'axe-core';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const QUIET = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A browser with an empty profile; `close` leaves nothing of it. */
export async function openBrowser(): Promise<{ readonly browser: BrowserContext; readonly close: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'childfirst-browser-'));
  const executablePath = process.env['CHILDFIRST_CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ?? '';
  const browser = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args: QUIET, viewport: { width: 1440, height: 900 } });
  return {
    browser,
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What axe finds against WCAG A and AA and its best practices, a line each. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  // Through the debugger, which the page's policy does not bind.
  await page.evaluate(axeCode);
  const results: AxeResults = JSON.parse(await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(JSON.stringify)`));
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
