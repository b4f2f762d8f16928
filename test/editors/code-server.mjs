// A real VS Code in a browser runs the extension. What it needs is large and no part of the program, so it is made once, outside:
//   mkdir FOLDER && cd FOLDER && npm init -y && npm install node@24
//   apt-get install libkrb5-dev chromium
//   PATH=$PWD/node_modules/node/bin:$PATH npm install code-server@4.139.1 playwright-core@1.65
// Then: npm run vscode && npm run test:editors -- --code-server FOLDER [--screenshots FOLDER]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inRoot } from '../../scripts/support/paths.mjs';

const NOTE = `---
Name: Jayden
Age: 15
Pronoun: he
---
# Home visit, 6 February

Jayden chose to go back to the address on Tuesday night. He was a misper again on Friday.
Mum was at work and could not be asked. Jayden is streetwise.

Risk level: TBC
`;

const vsix = inRoot('editors/vscode/childfirst.vsix');

/** What is missing for this test, in words; undefined where all is there. */
export function missingFor(folder) {
  const needed = [['node_modules/node/bin/node', 'node@24'], ['node_modules/code-server', 'code-server'], ['node_modules/playwright-core', 'playwright-core']];
  const [, name] = needed.find(([path]) => !existsSync(join(folder, path))) ?? [];
  if (name !== undefined) return `${folder} has no ${name}`;
  if (!existsSync('/usr/bin/chromium')) return 'there is no chromium';
  return existsSync(vsix) ? undefined : 'the extension is not packed yet (npm run vscode)';
}

const check = (what, ok) => {
  console.log(`${ok ? 'ok      ' : 'FAILED  '}${what}`);
  if (!ok) throw new Error(what);
};

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Installs the packed extension, opens a note, and looks at what a person would see. */
export async function codeServer(folder, screenshots) {
  const work = mkdtempSync(join(tmpdir(), 'childfirst-code-'));
  const node = join(resolve(folder), 'node_modules/node/bin/node');
  const entry = join(resolve(folder), 'node_modules/code-server/out/node/entry.js');
  const notes = join(work, 'notes');
  mkdirSync(notes);
  writeFileSync(join(notes, 'note.md'), NOTE);
  const where = ['--extensions-dir', join(work, 'extensions'), '--user-data-dir', join(work, 'user')];
  mkdirSync(join(work, 'user/User'), { recursive: true });
  writeFileSync(join(work, 'user/User/settings.json'), JSON.stringify({ 'security.workspace.trust.enabled': false, 'workbench.startupEditor': 'none', 'telemetry.telemetryLevel': 'off', 'chat.disableAIFeatures': true, 'childfirst.jargon': true }));
  const env = { ...process.env, HOME: work };
  const installed = spawnSync(node, [entry, ...where, '--install-extension', vsix], { env, encoding: 'utf8', timeout: 300_000 });
  check('the extension is installed', installed.status === 0);
  const port = await freePort();
  const server = spawn(node, [entry, ...where, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check', notes], { env, stdio: 'ignore', detached: true });
  const { chromium } = createRequire(join(resolve(folder), 'package.json'))('playwright-core');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    await look(await browser.newPage({ viewport: { width: 1280, height: 800 } }), { port, screenshots, notes });
  } finally {
    await browser.close();
    process.kill(-server.pid);
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function look(page, { port, screenshots, notes }) {
  const shoot = (name) => (screenshots === undefined ? undefined : page.screenshot({ path: join(screenshots, `screenshot-${name}.png`) }));
  page.setDefaultTimeout(45_000);
  for (let tries = 0; ; tries += 1) {
    try {
      await page.goto(`http://127.0.0.1:${port}/`);
      break;
    } catch (error) {
      if (tries > 60) throw error;
      await new Promise((done) => setTimeout(done, 1_000));
    }
  }
  await page.getByRole('treeitem', { name: 'note.md' }).first().dblclick();
  try {
    await page.waitForSelector('.squiggly-warning');
    check('words are underlined', true);
    await page.getByText(/childfirst \d+ of 100/).first().waitFor();
    check('the score stands above the note', true);
    await page.locator('.statusbar-item', { hasText: /childfirst \d+/ }).first().waitFor();
    check('and in the status bar', true);
    await page.locator('.pane-header', { hasText: /This Note/i }).first().click();
    await page.getByText(/What is missing \(\d+\)/).first().waitFor();
    check('the panel says what is missing', true);
    await page.waitForTimeout(1_500);
    await shoot('note');
    await quickFix(page, shoot);
    await explained(page, shoot);
    await dismissed(page, shoot, notes);
    await audited(page, shoot, notes);
    await newRule(page, shoot, notes);
    await walkthrough(page, shoot);
  } catch (error) {
    await shoot('failed');
    throw error;
  }
}

async function quickFix(page, shoot) {
  const line = page.locator('.view-line', { hasText: 'misper' });
  await line.getByText('misper').first().click({ position: { x: 5, y: 5 } }).catch(() => line.click());
  await page.keyboard.press('Control+f');
  await page.keyboard.type('misper');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  await page.getByText('Write “missing”').first().waitFor();
  check('the light bulb offers a rewording', true);
  await shoot('fix');
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: 'a missing again' }).waitFor();
  check('and puts it in place', true);
}

/** A command by its name in the palette. */
async function palette(page, name) {
  await page.keyboard.press('F1');
  await page.waitForTimeout(300);
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
}

/** The caret goes to words of the note. */
async function goTo(page, words) {
  await page.getByRole('tab', { name: /note\.md/ }).first().click();
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Control+f');
  await page.waitForTimeout(300);
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

/** The link at a finding opens the page of its rule, in the editor. */
async function explained(page, shoot) {
  await goTo(page, 'chose');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  const link = page.locator('.monaco-hover a', { hasText: 'blame/chose-harm' }).first();
  await link.waitFor();
  await shoot('hover');
  await link.click();
  const preview = page.frameLocator('iframe.webview').last().frameLocator('iframe');
  await preview.getByText('Write or ask instead').first().waitFor();
  check('the link of a finding explains its rule', true);
  await shoot('explain');
}

/** Words are left as they are, with a reason from the list. */
async function dismissed(page, shoot, notes) {
  await goTo(page, 'streetwise');
  await page.keyboard.press('Control+.');
  await page.getByText('Leave “streetwise” as it is').first().click();
  const reason = page.locator('.quick-input-list .monaco-list-row', { hasText: 'own words' }).first();
  await reason.waitFor();
  await shoot('reason');
  await reason.click();
  await until(() => existsSync(join(notes, '.childfirst/dismissed.json')));
  check('words are left as they are, with a reason', readFileSync(join(notes, '.childfirst/dismissed.json'), 'utf8').includes('own words'));
  await until(async () => new Set(await Promise.all(['.codelens-decoration', '.statusbar-item[id*="childfirst"]'].map((place) => scoreIn(page, place)))).size === 1);
  check('the status bar has the new score', true);
}

async function newRule(page, shoot, notes) {
  await palette(page, 'childfirst: Write a new rule');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'blame' }).first().click();
  await page.waitForTimeout(300);
  await page.keyboard.type('our-words');
  await page.keyboard.press('Enter');
  await until(() => existsSync(join(notes, 'rules/blame/our-words.yaml')));
  await page.locator('.squiggly-error').first().waitFor();
  check('a new rule is opened, and says what it still lacks', true);
  await page.waitForTimeout(1_000);
  await shoot('rule');
}

async function audited(page, shoot, notes) {
  await palette(page, 'childfirst: Audit the folder');
  await page.getByText('The audit is done.').first().waitFor();
  await shoot('audit');
  check('the folder is audited', existsSync(join(notes, 'childfirst-report/report.html')));
}

async function walkthrough(page, shoot) {
  await palette(page, 'Welcome: Open Walkthrough');
  await page.waitForTimeout(500);
  await page.keyboard.type('childfirst');
  await page.keyboard.press('Enter');
  await page.getByText('See why, and what to write instead').first().waitFor();
  check('the walkthrough opens', true);
  await page.waitForTimeout(1_000);
  await shoot('walkthrough');
}

async function scoreIn(page, place) {
  return /childfirst (\d+)/.exec(await page.locator(place).first().innerText())?.[1];
}

async function until(isSo) {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 150) throw new Error('It did not come about in time.');
    await new Promise((done) => setTimeout(done, 200));
  }
}
