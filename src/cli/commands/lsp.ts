import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot, RULES_PAGE } from '../../loader/index.ts';
import { serveStreams, type Loaded, type NotLoaded, type Progress, type Settings, type World } from '../../lsp/index.ts';
import { staySmall } from '../../pool/index.ts';
import { configSchema } from '../config-file.ts';
import { EMPTY, nearestConfig, readConfigAt, type Config } from '../config.ts';
import { tryLinterFor } from '../linter.ts';
import { CannotRun, type ExitCode, type Terminal } from '../run.ts';

/** `childfirst lsp`: serves an editor until it goes away. */
export async function lsp({ stdin, stdout, cwd }: Terminal): Promise<ExitCode> {
  // A server runs all day beside other programs.
  staySmall();
  await serveStreams({ input: stdin, output: stdout }, worldAt(cwd));
  return 0;
}

function worldAt(cwd: string): World {
  const root = packageRoot();
  // Our own file.
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return {
    version, cwd, configSchema, audit,
    configFor: nearestConfig,
    load: (config, settings) => load(config === undefined || isAbsolute(config) ? config : join(cwd, config), settings),
    pageOf: pagesIn(pathToFileURL(join(root, 'dist', RULES_PAGE)).href),
  };
}

/** A rule of one's own is explained by its file, a built-in one by its place on the page of rules. */
function pagesIn(page: string): World['pageOf'] {
  return (id, { ruleset, ownFile }) => {
    const own = ownFile(id);
    if (own !== undefined) return pathToFileURL(own).href;
    return ruleset.rules.some((rule) => rule.id === id) ? `${page}#${id}` : undefined;
  };
}

async function load(file: string | undefined, { jargon }: Settings): Promise<Loaded | NotLoaded> {
  const read = await readConfig(file);
  const sources = file === undefined ? [] : [file, ...(read.ok ? read.value.rules : [])];
  if (!read.ok) return { problems: read.problems, sources };
  const ready = await tryLinterFor(read.value, jargon === undefined ? {} : { jargon });
  return ready.ok ? { ...ready.value, sources, ownFile: (id) => sources.map((folder) => join(folder, 'rules', `${id}.yaml`)).find((path) => existsSync(path)) } : { problems: ready.problems, sources };
}

async function readConfig(file: string | undefined): ReturnType<typeof readConfigAt> {
  if (file === undefined) return { ok: true, value: EMPTY satisfies Config };
  return existsSync(file) ? readConfigAt(file, file) : { ok: false, problems: [{ path: file, message: 'there is no such configuration file.' }] };
}

/** A process of its own, so that nobody who types has to wait for it. */
function audit(folder: string, { signal, report: tell }: Progress): Promise<string> {
  const out = resolve(folder, 'childfirst-report');
  const report = join(out, 'report.html');
  mkdirSync(out, { recursive: true });
  // The extension of an editor comes without the store, which is as large as all the rest; a page of findings needs none.
  const command = hasStore() ? ['audit', '.', '--out', out] : ['check', '.', '--format', 'html', '--fail-on', 'never', '--output-file', report];
  const program = join(packageRoot(), 'bin', 'childfirst.js');
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...command], { cwd: folder, signal, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said = chunk.toString('utf8').trim();
      tell(said);
    });
    child.on('error', fail);
    child.on('close', (code) => (code === 2 ? fail(new CannotRun(said)) : done(report)));
  });
}

function hasStore(): boolean {
  try {
    createRequire(import.meta.url).resolve('@duckdb/node-api');
    return true;
  } catch {
    return false;
  }
}
