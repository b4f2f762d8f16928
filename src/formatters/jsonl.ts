import type { FormatInput } from './types.ts';

/** One assessment a line, each in the shape of the wire. */
export function formatJsonLines({ results }: FormatInput): string {
  return results.map(({ assessment }) => `${JSON.stringify(assessment)}\n`).join('');
}
