import type { FormatInput } from './types.ts';

/** The assessments as an array, each in the shape of the wire. */
export function formatJson({ results }: FormatInput): string {
  return `${JSON.stringify(results.map(({ assessment }) => assessment), null, 2)}\n`;
}
