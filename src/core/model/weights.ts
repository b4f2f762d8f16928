import { fromBase64 } from './base64.ts';
import type { StoredTable } from './types.ts';

/** A table of weights, ready to be used. */
export interface Table {
  readonly columns: number;
  readonly values: Float32Array;
}

/** Reads a table from its stored form. */
export function readTable({ columns, scale, data }: StoredTable): Table {
  return { columns, values: weightsOf(fromBase64(data), scale) };
}

/** Reads a table of which few rows are asked for, each when it is. */
export function rowReader({ columns, scale, data }: StoredTable): (row: number) => Float32Array {
  return (row) => weightsOf(fromBase64(data, row * columns, (row + 1) * columns), scale);
}

function weightsOf({ buffer }: { readonly buffer: ArrayBufferLike }, scale: number): Float32Array {
  const bytes = new Int8Array(buffer);
  const weights = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i += 1) weights[i] = (bytes[i] as number) * scale;
  return weights;
}
