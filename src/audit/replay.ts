import { createReadStream, existsSync } from 'node:fs';

/** The assessments of a run that was broken off, in their order. */
export interface Replay {
  /** The line of the next record, if it is that of this id. */
  readonly lineFor: (id: string) => Promise<string | undefined>;
}

/** Reads the assessments that a run had written when it was broken off; what comes after a torn line does not count. */
export function openReplay(file: string): Replay {
  const lines = existsSync(file) ? wholeLines(file) : undefined;
  let next = lines?.next();
  return {
    lineFor: async (id) => {
      const line = await next;
      if (line === undefined || line.done === true) return undefined;
      if (idOf(line.value) !== id) return undefined;
      next = lines?.next();
      return line.value;
    },
  };
}

async function* wholeLines(file: string): AsyncGenerator<string, undefined> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 }) as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  return undefined;
}

/** A line that a failing disk has spoilt is nobody's. */
function idOf(line: string): unknown {
  try {
    // Only the id is looked at.
    return (JSON.parse(line) as { readonly id?: unknown } | null)?.id;
  } catch {
    return undefined;
  }
}
