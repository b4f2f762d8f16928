import { builtInRuleset, createLinter, loadGrammar, withoutJargon, type CaseRecord, type Linter } from '../../src/index.ts';
import { afterAll } from 'vitest';
import { LIMITS, startServer, type Limits, type ServerOptions } from '../../src/http/index.ts';

// As every surface does unless it is asked for more.
const ruleset = withoutJargon(builtInRuleset());
export const linter: Linter = createLinter({ ruleset, grammar: loadGrammar });

/** A record with faults, invented, as every text in these tests. */
export const POOR: CaseRecord = { id: 'r-1', text: 'Kai chose to go back to the address. He is streetwise. 🙂 He absconded.', child: { name: 'Kai', age: 14, pronoun: 'he' } };

const PAGE = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">A page';

export interface Running {
  readonly url: string;
  /** What it logged so far. */
  readonly lines: readonly string[];
  readonly close: () => Promise<void>;
}

/** A server on a free port of this computer, closed when the tests of the file end. */
export async function serving({ page = PAGE, ...options }: Partial<Omit<ServerOptions, 'limits'>> & { readonly limits?: Partial<Limits>; readonly page?: string } = {}): Promise<Running> {
  const lines: string[] = [];
  const parts = { assess: async (record: CaseRecord) => JSON.stringify(linter.assess(record)), ruleset, version: '0', page, examplesOf: async () => ({ wrong: [{ text: 'x' }] }), log: (line: string) => void lines.push(line) };
  const server = await startServer(parts, { hosts: [], origins: [], host: '127.0.0.1', port: 0, ...options, limits: { ...LIMITS, ...options.limits } });
  afterAll(server.close);
  return { url: server.url, lines, close: server.close };
}

/** A JSON body sent by POST. */
export function json(body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) };
}
