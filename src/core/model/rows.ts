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
  rows.values.set(bias.values);
  for (let done = rows.columns; done < size; done *= 2) rows.values.copyWithin(done, 0, Math.min(done, size - done));
}

/** Notes for each column the strongest answer of any token; less than nothing is nothing, here and wherever a row is taken up. */
export function pool(rows: Rows): Rows {
  const { columns, margin, length, values, strongest } = rows;
  const [first, end] = [margin * columns, (margin + length) * columns];
  for (let n = 0; n < columns; n += 1) {
    let most = 0;
    for (let at = first + n; at < end; at += columns) if ((values[at] as number) > most) most = values[at] as number;
    strongest[n] = most;
  }
  return rows;
}

/** Which entries of a row count, and how much they are. One pair of lists serves every row. */
const places = new Int32Array(1024);
const factors = new Float64Array(1024);
let count = 0;

/** Takes up some values as a row to be multiplied. */
export function gather(values: Float32Array): void {
  count = 0;
  for (let i = 0; i < values.length; i += 1) if (values[i] !== 0) keep(i, values[i] as number);
}

function keep(place: number, factor: number): void {
  places[count] = place;
  factors[count] = factor;
  count += 1;
}

/** Takes up a token's row, of which few entries are more than nothing. */
export function gatherRow({ values, columns, margin }: Rows, at: number): void {
  const from = (margin + at) * columns;
  count = 0;
  for (let i = 0; i < columns; i += 1) {
    const value = values[from + i] as number;
    // Without a branch: which way it would go cannot be guessed.
    places[count] = i;
    factors[count] = value;
    count += value > 0 ? 1 : 0;
  }
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
