import type { Terminal } from './run.ts';

export interface Progress {
  readonly update: (read: number) => void;
  readonly finish: () => void;
}

const REDRAW_MS = 100;
const PLAIN_MS = 10_000;

/** How far a run is, on standard error: one line redrawn on a terminal, now and then a plain line elsewhere. */
export function createProgress({ stderr, env }: Terminal, quiet: boolean): Progress {
  const started = performance.now();
  const redraws = stderr.isTTY === true && env['CI'] === undefined;
  let last = started;
  if (quiet) return { update: () => undefined, finish: () => undefined };
  return {
    update: (read) => {
      const now = performance.now();
      if (now - last < (redraws ? REDRAW_MS : PLAIN_MS)) return;
      last = now;
      const line = `${read.toLocaleString('en-GB')} records, ${Math.round((read / (now - started)) * 1000).toLocaleString('en-GB')} a second`;
      stderr.write(redraws ? `\r\u001b[K${line}` : `${line}\n`);
    },
    finish: () => {
      if (redraws) stderr.write('\r\u001b[K');
    },
  };
}
