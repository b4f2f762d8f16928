import type { Table } from './weights.ts';

/** What a layer says of each token, in a row of so many columns. One serves every sentence, and grows with the longest. */
export interface Rows {
  readonly columns: number;
  /** How many rows stand before the first token's and after the last one's. */
  readonly margin: number;
  length: number;
  values: Float32Array;
  /** For each column the strongest answer of any token. */
  readonly strongest: Float32Array;
}

export function emptyRows(columns: number, margin: number): Rows {
  return { columns, margin, length: 0, values: new Float32Array(0), strongest: new Float32Array(columns) };
}

/** Makes room for a sentence of so many tokens, each row as its bias. */
export function begin(rows: Rows, length: number, bias: Table): void {
  const size = (length + 2 * rows.margin) * rows.columns;
  if (rows.values.length < size) rows.values = new Float32Array(2 * size);
  rows.length = length;
  for (let at = 0; at < size; at += rows.columns) rows.values.set(bias.values, at);
}

/** Less than nothing is nothing; what is left may be the strongest of its column. */
export function keepPositive(rows: Rows): Rows {
  const { columns, margin, length, values, strongest } = rows;
  strongest.fill(0);
  for (let at = margin * columns; at < (margin + length) * columns; at += columns) {
    for (let n = 0; n < columns; n += 1) {
      // Without branches: which way one goes here cannot be guessed.
      const value = Math.max(0, values[at + n] as number);
      values[at + n] = value;
      strongest[n] = Math.max(strongest[n] as number, value);
    }
  }
  return rows;
}

/** Which entries of a row are not 0, and how much they are: after a layer they are few. One pair of lists serves every row. */
const places = new Int32Array(1024);
const factors = new Float64Array(1024);
let count = 0;

/** Takes up a stretch of some values as a row to be multiplied. */
export function gather(values: Float32Array, from: number, length: number): void {
  count = 0;
  for (let i = 0; i < length; i += 1) {
    const value = values[from + i] as number;
    places[count] = i;
    factors[count] = value;
    count += value === 0 ? 0 : 1;
  }
}

/** Takes up a token's row. */
export function gatherRow({ values, columns, margin }: Rows, at: number): void {
  gather(values, (margin + at) * columns, columns);
}

/** Adds the row taken up last, times a table, to a place; four columns are summed up at a time. */
export function addGathered(to: Float32Array, place: number, table: Table): void {
  const { values, columns } = table;
  let n = 0;
  for (; n + 3 < columns; n += 4) addFour(to, place + n, table, n);
  for (; n < columns; n += 1) {
    let sum = to[place + n] as number;
    for (let i = 0; i < count; i += 1) sum += (factors[i] as number) * (values[(places[i] as number) * columns + n] as number);
    to[place + n] = sum;
  }
}

function addFour(to: Float32Array, place: number, { values, columns }: Table, column: number): void {
  let a = to[place] as number;
  let b = to[place + 1] as number;
  let c = to[place + 2] as number;
  let d = to[place + 3] as number;
  for (let i = 0; i < count; i += 1) {
    const from = (places[i] as number) * columns + column;
    const factor = factors[i] as number;
    a += factor * (values[from] as number);
    b += factor * (values[from + 1] as number);
    c += factor * (values[from + 2] as number);
    d += factor * (values[from + 3] as number);
  }
  to[place] = a;
  to[place + 1] = b;
  to[place + 2] = c;
  to[place + 3] = d;
}
