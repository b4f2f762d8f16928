import type { Setting } from './setting.ts';
import { LABELS, type LearnedModel } from './types.ts';
import { readTable, type Table } from './weights.ts';
import type { WordFacts } from './words.ts';

const N = LABELS.length;
/** The first layer sees two tokens to either side; the second sees a token and those three away. */
const REACH = 2;
const STEP = 3;

/** What the network makes of one sentence. */
export interface Answer {
  /** How likely the sentence holds a fault, for each label; they add up to 1. */
  readonly sentence: Float64Array;
  /** For each token a row with how likely each label is. */
  readonly tokens: Float64Array;
}

/** The network, ready to answer. */
export interface Network {
  /** Undefined where the first layer sees too little in a sentence to look further. */
  readonly answerTo: (setting: Setting, orElse: { readonly early: number }) => Answer | undefined;
}

/**
 * Makes the network ready: each token is the sum of its rows (its word's vector projected, its ending, classes, person,
 * doer, speech, rule and mark), then two convolutions, of which the strongest answers over the sentence are pooled.
 */
export function createNetwork(model: LearnedModel): Network {
  const layers = Object.fromEntries(Object.entries(model.tables).map(([name, table]) => [name, readTable(table)])) as Record<keyof LearnedModel['tables'], Table>;
  const width = layers.projection.columns;
  const firstLayer = createFirstLayer(layers, width);
  const early = (hidden: Float32Array): number => {
    const scores = dense(pooled(hidden, width), layers.early, layers.earlyBias);
    return Math.max(...scores.subarray(1)) - (scores[0] ?? 0);
  };
  return {
    answerTo: (setting, orElse) => {
      const hidden = firstLayer(setting);
      return early(hidden) < orElse.early ? undefined : finish(hidden, secondLayer(hidden, layers.second, layers.secondBias, width), layers);
    },
  };
}

type Layers = Readonly<Record<keyof LearnedModel['tables'], Table>>;

/**
 * What a token adds to the first layer does not depend on its neighbours, so it is worked out once for each word, and
 * once for each combination of the other rows, at all the places that it reaches.
 */
function createFirstLayer(layers: Layers, width: number): (setting: Setting) => Float32Array {
  const ofWord = new WeakMap<WordFacts, Float32Array>();
  const ofSetting = new Map<number, Float32Array>();
  const wordPart = (facts: WordFacts): Float32Array => {
    let part = ofWord.get(facts);
    if (part === undefined) ofWord.set(facts, part = spread(embed(facts, layers, width), layers.first, width));
    return part;
  };
  const settingPart = (setting: Setting, at: number): Float32Array => {
    const rows = [setting.people[at] ?? 0, setting.doers[at] ?? 0, setting.speech[at] ?? 0, setting.rules[at] ?? 0, setting.mark];
    const key = rows.reduce((sum, row) => sum * 32 + row, 0);
    let part = ofSetting.get(key);
    if (part === undefined) ofSetting.set(key, part = spread(sumOfRows([layers.people, layers.doers, layers.speech, layers.rules, layers.marks], rows, width), layers.first, width));
    return part;
  };
  return (setting) => {
    const length = setting.facts.length;
    const hidden = new Float32Array(length * width);
    for (let at = 0; at < length; at += 1) hidden.set(layers.firstBias.values, at * width);
    for (let at = 0; at < length; at += 1) {
      const [word, rest] = [wordPart(setting.facts[at] as WordFacts), settingPart(setting, at)];
      for (let to = Math.max(0, at - REACH); to <= Math.min(length - 1, at + REACH); to += 1) {
        const from = (at - to + REACH) * width;
        for (let i = 0; i < width; i += 1) hidden[to * width + i] = (hidden[to * width + i] as number) + (word[from + i] as number) + (rest[from + i] as number);
      }
    }
    return relu(hidden);
  };
}

function embed({ word, ending, classes }: WordFacts, layers: Layers, width: number): Float32Array {
  const sum = sumOfRows([layers.endings, ...classes.map(() => layers.classes)], [ending, ...classes], width);
  const { columns, values } = layers.vectors;
  if (word > 0) addProduct(sum, 0, values.subarray(word * columns, (word + 1) * columns), layers.projection);
  return sum;
}

function sumOfRows(tables: readonly Table[], rows: readonly number[], width: number): Float32Array {
  const sum = new Float32Array(width);
  tables.forEach(({ values }, t) => {
    const from = (rows[t] ?? 0) * width;
    for (let i = 0; i < width; i += 1) sum[i] = (sum[i] as number) + (values[from + i] as number);
  });
  return sum;
}

/** One token at each of the places that it reaches: the first for the token two before it. */
function spread(token: Float32Array, { values, columns }: Table, width: number): Float32Array {
  const parts = new Float32Array((2 * REACH + 1) * columns);
  for (let offset = 0; offset <= 2 * REACH; offset += 1) addProduct(parts, offset * columns, token, { columns, values: values.subarray(offset * width * columns, (offset + 1) * width * columns) });
  return parts;
}

function secondLayer(hidden: Float32Array, { values, columns }: Table, bias: Table, width: number): Float32Array {
  const length = hidden.length / width;
  const out = new Float32Array(length * columns);
  for (let at = 0; at < length; at += 1) {
    out.set(bias.values, at * columns);
    for (let side = -1; side <= 1; side += 1) {
      const other = at + side * STEP;
      if (other < 0 || other >= length) continue;
      const weights = values.subarray((side + 1) * width * columns, (side + 2) * width * columns);
      addProduct(out, at * columns, hidden.subarray(other * width, (other + 1) * width), { columns, values: weights });
    }
  }
  return relu(out);
}

function finish(hidden: Float32Array, second: Float32Array, layers: Layers): Answer {
  const [width, further] = [layers.projection.columns, layers.second.columns];
  const length = hidden.length / width;
  const strongest = new Float32Array(width + further);
  strongest.set(pooled(hidden, width));
  strongest.set(pooled(second, further), width);
  const whole = relu(dense(strongest, layers.pool, layers.poolBias));
  const shared = dense(whole, layers.tokenFromPool, layers.tokenBias);
  const tokens = new Float64Array(length * N);
  const both = new Float32Array(width + further);
  for (let at = 0; at < length; at += 1) {
    both.set(hidden.subarray(at * width, (at + 1) * width));
    both.set(second.subarray(at * further, (at + 1) * further), width);
    const scores = shared.slice();
    addProduct(scores, 0, both, layers.token);
    tokens.set(softmax(scores), at * N);
  }
  return { sentence: softmax(dense(whole, layers.sentence, layers.sentenceBias)), tokens };
}

/** Adds a row times a table to a place in `to`. Most entries of a row after a layer are 0, and are passed over. */
function addProduct(to: Float32Array, place: number, row: Float32Array, { values, columns }: Table): void {
  for (let i = 0; i < row.length; i += 1) {
    const value = row[i] as number;
    if (value === 0) continue;
    const from = i * columns;
    for (let j = 0; j < columns; j += 1) to[place + j] = (to[place + j] as number) + value * (values[from + j] as number);
  }
}

function dense(row: Float32Array, table: Table, bias: Table): Float32Array {
  const out = bias.values.slice();
  addProduct(out, 0, row, table);
  return out;
}

function relu(values: Float32Array): Float32Array {
  for (let i = 0; i < values.length; i += 1) if ((values[i] as number) < 0) values[i] = 0;
  return values;
}

/** For each column the strongest answer of any token. */
function pooled(rows: Float32Array, width: number): Float32Array {
  const strongest = rows.slice(0, width);
  for (let i = width; i < rows.length; i += 1) if ((rows[i] as number) > (strongest[i % width] as number)) strongest[i % width] = rows[i] as number;
  return strongest;
}

/** Scores as shares of 1. */
function softmax(scores: Float32Array): Float64Array {
  const most = Math.max(...scores);
  const shares = Float64Array.from(scores, (score) => Math.exp(score - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
