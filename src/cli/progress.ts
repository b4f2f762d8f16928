import type { Terminal } from './run.ts';

export interface Progress {
  /** How many records are done. */
  readonly update: (read: number) => void;
  /** How many more bytes of the source have been taken in. */
  readonly taken: (bytes: number) => void;
  readonly finish: () => void;
}

export interface ProgressOptions {
  readonly quiet: boolean;
  /** The size of all that is to be read. */
  readonly bytes: number;
}

const REDRAW_MS = 100;
const PLAIN_MS = 10_000;
/** Before so long nobody can say how long it will take. */
const FORECAST_MS = 3000;
const BAR = 24;

/** How far a run is, on standard error: a bar redrawn on a terminal, now and then a plain line elsewhere. */
export function createProgress({ stderr, env }: Terminal, { quiet, bytes }: ProgressOptions): Progress {
  const started = performance.now();
  const redraws = stderr.isTTY === true && env['CI'] === undefined;
  let last = started;
  let taken = 0;
  if (quiet) return { update: () => undefined, taken: () => undefined, finish: () => undefined };
  return {
    taken: (more) => {
      taken += more;
    },
    update: (read) => {
      const now = performance.now();
      if (now - last < (redraws ? REDRAW_MS : PLAIN_MS)) return;
      last = now;
      const share = bytes === 0 ? 0 : Math.min(taken / bytes, 1);
      const line = progressLine({ read, share, milliseconds: now - started });
      stderr.write(redraws ? `\r\u001b[K${bar(share)} ${line}` : `${line}\n`);
    },
    finish: () => {
      if (redraws) stderr.write('\r\u001b[K');
    },
  };
}

interface State {
  readonly read: number;
  readonly share: number;
  readonly milliseconds: number;
}

/** "43 %, 12,345 records, 410 a second, about 2 minutes left". */
export function progressLine({ read, share, milliseconds }: State): string {
  const rate = Math.round((read / milliseconds) * 1000);
  const parts = [...(share > 0 ? [`${Math.floor(share * 100)} %`] : []), `${read.toLocaleString('en-GB')} records`, `${rate.toLocaleString('en-GB')} a second`];
  if (share > 0 && share < 1 && milliseconds > FORECAST_MS) parts.push(`about ${inWords((milliseconds * (1 - share)) / share)} left`);
  return parts.join(', ');
}

function bar(share: number): string {
  const full = Math.round(share * BAR);
  return `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}]`;
}

function inWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  const [count, unit] = seconds < 90 ? [seconds, 'second'] : seconds < 90 * 60 ? [Math.round(seconds / 60), 'minute'] : [Math.round(seconds / 3600), 'hour'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
