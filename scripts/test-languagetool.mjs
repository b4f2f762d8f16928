// `npm run test:languagetool`: a client written for LanguageTool, from PyPI, against `childfirst serve`. Needs Python with venv.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './support/paths.mjs';
import { run } from './support/run.mjs';

const CLIENT = 'language_tool_python==3.4.0';
const folder = mkdtempSync(join(tmpdir(), 'childfirst-languagetool-'));
const python = join(folder, 'bin', 'python');

async function must(command, args, why) {
  const { code, output } = await run(command, args, { quiet: true }).catch(() => ({ code: 1, output: '' }));
  if (code === 0) return;
  console.error(`${why}\n${output}`.trim());
  throw new Error(why);
}

/** Starts the server on a free port and gives its address. */
function serve() {
  const server = spawn(process.execPath, [inRoot('bin/childfirst.js'), 'serve', '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = new Promise((resolve, reject) => {
    server.on('exit', () => reject(new Error('The server did not start.')));
    server.stderr.on('data', (words) => {
      const [url] = /http:\S+/.exec(words.toString()) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
  return { server, address };
}

try {
  await must('python3', ['-m', 'venv', folder], 'This test needs Python 3 with venv (on Debian: apt-get install python3-venv).');
  await must(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', CLIENT], `It was not possible to install ${CLIENT}.`);
  const { server, address } = serve();
  const { code } = await run(python, [inRoot('test/languagetool/check.py'), await address]);
  server.kill();
  process.exitCode = code;
} catch {
  process.exitCode = 2;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
