import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { CaseRecord } from '../../core/index.ts';
import { LIMITS, startServer, type Server, type ServerOptions, type ServerParts } from '../../http/index.ts';
import { createPool, type Pool } from '../../pool/index.ts';
import { builtInPage, packageRoot, ruleSource } from '../../loader/index.ts';
import { loadConfig } from '../config.ts';
import { linterFor } from '../linter.ts';
import { CannotRun, say, type ExitCode, type JudgeOptions, type Terminal } from '../run.ts';

export interface ServeOptions extends JudgeOptions {
  readonly port: number;
  readonly host: string;
  readonly tokenFile?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly behindProxy?: boolean;
  readonly allowHost?: readonly string[];
  readonly allowOrigin?: readonly string[];
}

/** `childfirst serve`: the page and the HTTP API until somebody ends it. */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<ExitCode> {
  const doors = doorsOf(options, terminal);
  const ready = await linterFor(await loadConfig(options.config, terminal.cwd), options);
  const pool = createPool({ ...ready, size: Math.max(2, availableParallelism()) });
  try {
    await answering({ ...partsFor(options, terminal), ruleset: ready.ruleset, assess: (record) => assessed(pool, record) }, { ...doors, host: options.host, port: options.port }, terminal);
  } finally {
    await pool.close();
  }
  return 0;
}

async function answering(parts: ServerParts, options: Parameters<typeof startServer>[1], terminal: Terminal): Promise<void> {
  const server = await listening(parts, options);
  say(terminal, `childfirst is at ${server.url}\nOpen it in a browser to check a note; ${server.url}/openapi.json describes the API. Ctrl and C ends it.`);
  await ended();
  await server.close();
}

/** Judges on another thread, so that a long note holds up nobody else; a fault of ours is a fault of ours. */
async function assessed(pool: Pool, record: CaseRecord): Promise<string> {
  const [answer] = await pool.assess([record]);
  if (typeof answer !== 'string') throw new Error(answer?.fault ?? 'no answer');
  return answer;
}

function partsFor(options: ServeOptions, terminal: Terminal): Omit<ServerParts, 'ruleset' | 'assess'> {
  // Our own file.
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { readonly version: string };
  return {
    version, page: builtInPage(),
    examplesOf: async (id) => (await ruleSource(id))?.rule.examples,
    log: options.quiet === true ? () => undefined : (line) => say(terminal, `${new Date().toISOString()} ${line}`),
  };
}

const THIS_COMPUTER = /^(localhost|127(\.\d{1,3}){3}|::1)$/;
const SHORTEST_TOKEN = 16;

/** Who may come in. Another address than this computer needs a token, and TLS or a proxy that has it. */
function doorsOf(options: ServeOptions, { cwd, env }: Terminal): ServerOptions {
  const { host, tokenFile, tlsCert, tlsKey, behindProxy = false, allowHost = [], allowOrigin = [] } = options;
  const read = (file: string): string => readFileSync(isAbsolute(file) ? file : join(cwd, file), 'utf8');
  const token = tokenFile === undefined ? env['CHILDFIRST_TOKEN'] : read(tokenFile).trim();
  if (token !== undefined && token.length < SHORTEST_TOKEN) throw new CannotRun(`The token is too short; ${SHORTEST_TOKEN} characters or more are needed.`);
  if ((tlsCert === undefined) !== (tlsKey === undefined)) throw new CannotRun('--tls-cert and --tls-key go together.');
  if (!THIS_COMPUTER.test(host)) {
    if (token === undefined) throw new CannotRun(`Others could reach ${host}: give a token with --token-file or CHILDFIRST_TOKEN, or leave --host out.`);
    if (tlsCert === undefined && !behindProxy) throw new CannotRun(`Others could listen in on ${host}: give --tls-cert and --tls-key, or --behind-proxy where a proxy in front has TLS.`);
  }
  const wrong = allowOrigin.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (wrong !== undefined) throw new CannotRun(`“${wrong}” is no origin; one looks like https://records.example.org.`);
  return {
    hosts: [...allowHost, ...(THIS_COMPUTER.test(host) ? [] : [host])], origins: allowOrigin, limits: LIMITS,
    ...(token === undefined ? {} : { token }),
    ...(tlsCert === undefined || tlsKey === undefined ? {} : { tls: { cert: read(tlsCert), key: read(tlsKey) } }),
  };
}

async function listening(parts: ServerParts, options: Parameters<typeof startServer>[1]): Promise<Server> {
  try {
    return await startServer(parts, options);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EADDRINUSE') throw new CannotRun(`Port ${options.port} is taken already; choose another with --port.`);
    if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND') throw new CannotRun(`It is not possible to listen on ${options.host} port ${options.port} (${code}).`);
    throw error;
  }
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
