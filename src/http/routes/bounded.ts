import type { Readable } from 'node:stream';
import type { Limits } from '../options.ts';

const NEWLINE = 10;

/** The chunks of a body of lines, and why they ended early, where they did. */
export interface Bounded {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly ended: () => string | undefined;
}

/** A body of lines that ends where a line is too long or the time is up. What is not read stays in its socket. */
export function bounded(body: Readable, { recordBytes, batch, arriving }: Limits): Bounded {
  let why: string | undefined;
  const until = performance.now() + batch;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    // The body of a request gives bytes.
    const parts = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    let line = 0;
    for (;;) {
      const part = await within(parts.next(), Math.min(arriving, until - performance.now()));
      if (part === undefined) return void (why = performance.now() >= until ? 'the time for a batch ran out' : 'nothing more arrived');
      if (part.done === true) return;
      const last = part.value.lastIndexOf(NEWLINE);
      const first = part.value.indexOf(NEWLINE);
      if (line + (first < 0 ? part.value.length : first) > recordBytes) return void (why = 'a line is too long');
      line = last < 0 ? line + part.value.length : part.value.length - last - 1;
      yield part.value;
    }
  }
  return { chunks: chunks(), ended: () => why };
}

/** What is promised, if it comes in time. */
async function within<T>(promised: Promise<T>, milliseconds: number): Promise<T | undefined> {
  if (milliseconds <= 0) return undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}
