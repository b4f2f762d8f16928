import type { StoredTable } from './types.ts';

/** A table of weights, ready to be used. */
export interface Table {
  readonly columns: number;
  readonly values: Float32Array;
}

// Neither JavaScript's core library nor the oldest Node that we support has base64 without the web's or Node's own.
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i += 1) VALUES[DIGITS.charCodeAt(i)] = i;

/** Reads a table from its stored form. */
export function readTable({ columns, scale, data }: StoredTable): Table {
  const values = new Float32Array(lengthOf(data));
  for (let from = 0, to = 0; from < data.length; from += 4) {
    let three = 0;
    for (let i = 0; i < 4; i += 1) three = (three << 6) | (VALUES[data.charCodeAt(from + i)] ?? 0);
    for (let shift = 16; shift >= 0 && to < values.length; shift -= 8, to += 1) values[to] = (((three >> shift) << 24) >> 24) * scale;
  }
  return { columns, values };
}

function lengthOf(data: string): number {
  const padding = data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0;
  return (data.length / 4) * 3 - padding;
}
