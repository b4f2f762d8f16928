import { digitAt, fromBase64 } from './base64.ts';
import type { StoredTable } from './types.ts';

/** A table of weights, ready to be used. */
export interface Table {
  readonly columns: number;
  readonly values: Float32Array;
}

/** Reads a table of a byte for each weight. */
export function readTable({ columns, scale, data }: StoredTable): Table {
  const bytes = new Int8Array(fromBase64(data).buffer);
  const values = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i += 1) values[i] = (bytes[i] as number) * scale;
  return { columns, values };
}

/** Reads a table of a digit for each weight, row by row when a row is asked for. */
export function rowReader({ columns, scale, data }: StoredTable): (row: number) => Float32Array {
  return (row) => {
    const weights = new Float32Array(columns);
    for (let i = 0; i < columns; i += 1) weights[i] = (digitAt(data, row * columns + i) - MIDDLE) * scale;
    return weights;
  };
}
/** The digit of a weight of nothing. */
const MIDDLE = 32;
