import { evidenceOf, type Evidence } from './evidence.ts';
import type { Setting } from './setting.ts';
import { addGathered, begin, emptyRows, gather, gatherRow, pool, type Rows } from './rows.ts';
import { LABELS, type LearnedModel, type TableName } from './types.ts';
import { readTable, rowReader, type Table } from './weights.ts';
import type { WordFacts } from './words.ts';

const N = LABELS.length;
/** The first layer sees two tokens to either side; the second sees a token and those three away. */
const REACH = 2;
const STEP = 3;
/** A plain fault among good sentences is one all the same, however seldom that is: more than this, as log-odds, neighbours do not count. */
const MOST = 1.5;

/** What the network makes of the wording of one sentence. */
export interface Answer {
  /** How likely the sentence holds a fault, for each label; they add up to 1. */
  readonly sentence: Float64Array;
  /** For each token a row with how likely each label is. */
  readonly tokens: Float64Array;
}

/** What the network makes of one sentence by itself: of its wording, and what it is evidence of. */
export interface Heard {
  /** For each column of the first layer the strongest answer of any token, by which the sentences around it see it. */
  readonly strongest: Float32Array;
  /** Undefined where the first layer sees too little in a sentence to look further. */
  readonly answer: Answer | undefined;
  readonly evidence: Evidence;
}

/** The sentences around one, where there are any: the one before and the two after. */
export interface Neighbours {
  readonly before: Heard | undefined;
  readonly after: readonly Heard[];
}

/** The network, ready to read. */
export interface Network {
  readonly read: (setting: Setting, orElse: { readonly early: number }) => Heard;
  /** What it makes of the wording of a sentence among others, which may take back what it says. */
  readonly among: (heard: Heard, near: Neighbours) => Answer | undefined;
}

/** The tables made ready; there are so many vectors and endings that each is read when its word first comes. */
type Layers = Readonly<Record<Exclude<TableName, 'vectors' | 'endings'>, Table>> & Readonly<Record<'vectorOf' | 'endingOf', (row: number) => Float32Array>>;

/**
 * Makes the network ready: each token is the sum of its rows (its word's vector projected, its ending, classes, person,
 * doer, speech, rule and mark), then two convolutions, of which the strongest answers over the sentence are pooled.
 * Sentences around it then make a fault in it more likely or less, by what the first convolution sees most of in them.
 */
export function createNetwork(model: LearnedModel): Network {
  const layers = readLayers(model);
  const [firstLayer, secondLayer, finish, saidAround] = [createFirstLayer(layers), createSecondLayer(layers), createEnd(layers), createAround(layers)];
  return {
    read: (setting, orElse) => {
      const hidden = firstLayer(setting);
      const evidence = evidenceIn(hidden, layers);
      const answer = speaksForFault(hidden, layers) < orElse.early ? undefined : finish(hidden, secondLayer(hidden));
      return { strongest: hidden.strongest.slice(), evidence, answer };
    },
    among: ({ strongest, answer }, near) => answer && leaning(answer, saidAround(strongest, near)),
  };
}

function readLayers({ tables: { vectors, endings, ...tables } }: LearnedModel): Layers {
  const read = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, readTable(table)]));
  // The names are those of the model's tables.
  return { ...read, vectorOf: rowReader(vectors), endingOf: rowReader(endings) } as Layers;
}

function evidenceIn({ strongest }: Rows, { gist, gistBias, evidence, evidenceBias }: Layers): Evidence {
  return evidenceOf(dense(dense(strongest, gist, gistBias).map((sum) => Math.max(0, sum)), evidence, evidenceBias));
}

/** How much more the first layer speaks for some fault than for none. */
function speaksForFault({ strongest }: Rows, { early, earlyBias }: Layers): number {
  const scores = dense(strongest, early, earlyBias);
  let most = -Infinity;
  for (let label = 1; label < N; label += 1) most = Math.max(most, scores[label] as number);
  return most - (scores[0] as number);
}

/**
 * What a token adds to the first layer does not depend on its neighbours, so it is worked out once for each word, and
 * once for each combination of the other rows, at all the places that it reaches.
 */
function createFirstLayer(layers: Layers): (setting: Setting) => Rows {
  const width = layers.projection.columns;
  // A token reaches beyond both ends of a sentence; those rows are added to like the others, and never read.
  const hidden = emptyRows(width, REACH);
  const ofWord = new WeakMap<WordFacts, Float32Array>();
  // Two tables of few rows: one of all combinations would go on growing over a long export.
  const ofPeople = new Map<number, Float32Array>();
  const ofMarks = new Map<number, Float32Array>();
  const wordPart = (facts: WordFacts): Float32Array => {
    let part = ofWord.get(facts);
    if (part === undefined) ofWord.set(facts, part = spread(embed(facts, layers), layers.first, width));
    return part;
  };
  const peoplePart = ({ people, doers, speech }: Setting, at: number): Float32Array => {
    const person = people[at] ?? 0;
    const doer = doers[at] ?? 0;
    const said = speech[at] ?? 0;
    const key = (person * 32 + doer) * 32 + said;
    let part = ofPeople.get(key);
    if (part === undefined) ofPeople.set(key, part = spread(sumOfRows([layers.people, layers.doers, layers.speech], [person, doer, said], width), layers.first, width));
    return part;
  };
  const markPart = ({ rules, mark }: Setting, at: number): Float32Array => {
    const rule = rules[at] ?? 0;
    let part = ofMarks.get(rule * 32 + mark);
    if (part === undefined) ofMarks.set(rule * 32 + mark, part = spread(sumOfRows([layers.rules, layers.marks], [rule, mark], width), layers.first, width));
    return part;
  };
  const parts: Float32Array[] = [];
  return (setting) => {
    begin(hidden, setting.facts.length, layers.firstBias);
    for (let at = 0; at < hidden.length; at += 1) {
      parts[0] = wordPart(setting.facts[at] as WordFacts);
      parts[1] = peoplePart(setting, at);
      parts[2] = markPart(setting, at);
      addParts(hidden.values, at * width, parts);
    }
    return pool(hidden);
  };
}

function addParts(to: Float32Array, place: number, parts: readonly Float32Array[]): void {
  const word = parts[0] as Float32Array;
  const people = parts[1] as Float32Array;
  const marks = parts[2] as Float32Array;
  for (let i = 0; i < word.length; i += 1) to[place + i] = (to[place + i] as number) + (word[i] as number) + (people[i] as number) + (marks[i] as number);
}

function embed({ word, ending, classes }: WordFacts, layers: Layers): Float32Array {
  const sum = layers.endingOf(ending);
  for (const row of classes) addRow(sum, layers.classes, row);
  if (word > 0) addProduct(sum, 0, layers.vectorOf(word), layers.projection);
  return sum;
}

function sumOfRows(tables: readonly Table[], rows: readonly number[], width: number): Float32Array {
  const sum = new Float32Array(width);
  tables.forEach((table, t) => addRow(sum, table, rows[t] ?? 0));
  return sum;
}

function addRow(sum: Float32Array, { values }: Table, row: number): void {
  for (let i = 0, from = row * sum.length; i < sum.length; i += 1) sum[i] = (sum[i] as number) + (values[from + i] as number);
}

/** What one token adds to each of the rows that it reaches, from that of the token two before it on: there it is the last of five. */
function spread(token: Float32Array, first: Table, width: number): Float32Array {
  const parts = new Float32Array((2 * REACH + 1) * width);
  const tables = slices(first, width).toReversed();
  gather(token);
  tables.forEach((table, row) => addGathered(parts, row * width, table));
  return parts;
}

/** A table cut after so many rows, again and again. */
function slices({ columns, values }: Table, rows: number): Table[] {
  const size = rows * columns;
  return Array.from({ length: Math.ceil(values.length / size) }, (_, i) => ({ columns, values: values.subarray(i * size, (i + 1) * size) }));
}

function createSecondLayer({ second, secondBias, projection }: Layers): (hidden: Rows) => Rows {
  const further = emptyRows(second.columns, 0);
  const { columns } = further;
  const tables = slices(second, projection.columns);
  return (hidden) => {
    begin(further, hidden.length, secondBias);
    for (let at = 0; at < hidden.length; at += 1) {
      gatherRow(hidden, at);
      // To the token three after it this one is the first of the three, to the one before it the last.
      for (let to = at + STEP, side = 0; side < tables.length; side += 1, to -= STEP) {
        if (to >= 0 && to < further.length) addGathered(further.values, to * columns, tables[side] as Table);
      }
    }
    return pool(further);
  };
}

function createEnd(layers: Layers): (hidden: Rows, further: Rows) => Answer {
  const { columns, values } = layers.token;
  const size = layers.projection.columns * columns;
  const [ofHidden, ofFurther] = [{ columns, values: values.subarray(0, size) }, { columns, values: values.subarray(size) }];
  const scores = new Float32Array(N);
  const strongest = new Float32Array(layers.projection.columns + layers.second.columns);
  return (hidden, further) => {
    strongest.set(hidden.strongest);
    strongest.set(further.strongest, hidden.columns);
    const whole = dense(strongest, layers.pool, layers.poolBias).map((sum) => Math.max(0, sum));
    const shared = dense(whole, layers.tokenFromPool, layers.tokenBias);
    const [sentence, tokens] = [new Float64Array(N), new Float64Array(hidden.length * N)];
    for (let at = 0; at < hidden.length; at += 1) {
      scores.set(shared);
      gatherRow(hidden, at);
      addGathered(scores, 0, ofHidden);
      gatherRow(further, at);
      addGathered(scores, 0, ofFurther);
      softmax(scores, tokens, at * N);
    }
    softmax(dense(whole, layers.sentence, layers.sentenceBias), sentence, 0);
    return { sentence, tokens };
  };
}

/** By how much, as log-odds, the sentences around one make a fault in it more likely than by itself. */
function createAround({ near, nearBias, nearSays, projection }: Layers): (strongest: Float32Array, near: Neighbours) => number {
  // The table has the rows for the sentence itself, for the one before, and for those after.
  const [ofOwn, ofBefore, ofAfter] = slices(near, projection.columns) as [Table, Table, Table];
  return (strongest, { before, after }) => {
    if (before === undefined && after.length === 0) return 0;
    const alone = dense(strongest, ofOwn, nearBias);
    const among = alone.slice();
    if (before !== undefined) addProduct(among, 0, before.strongest, ofBefore);
    if (after.length > 0) addProduct(among, 0, strongestOf(after), ofAfter);
    const said = among.reduce((sum, value, i) => sum + (Math.max(0, value) - Math.max(0, alone[i] as number)) * (nearSays.values[i] as number), 0);
    return Math.max(-MOST, Math.min(MOST, said));
  };
}

function strongestOf([first, ...others]: readonly Heard[]): Float32Array {
  return others.reduce((most, { strongest }) => most.map((value, i) => Math.max(value, strongest[i] as number)), first?.strongest ?? new Float32Array(0));
}

/** The same answer with the odds of a fault against none so much higher. */
function leaning({ sentence, tokens }: Answer, by: number): Answer {
  const times = Math.exp(by);
  const lean = (shares: Float64Array): Float64Array => {
    const leant = shares.map((share, i) => (i % N === 0 ? share : share * times));
    for (let place = 0; place < leant.length; place += N) {
      const total = leant.subarray(place, place + N).reduce((sum, share) => sum + share, 0);
      for (let i = place; i < place + N; i += 1) leant[i] = (leant[i] as number) / total;
    }
    return leant;
  };
  return by === 0 ? { sentence, tokens } : { sentence: lean(sentence), tokens: lean(tokens) };
}

function dense(row: Float32Array, table: Table, bias: Table): Float32Array {
  const out = bias.values.slice();
  addProduct(out, 0, row, table);
  return out;
}

function addProduct(to: Float32Array, place: number, row: Float32Array, table: Table): void {
  gather(row);
  addGathered(to, place, table);
}

/** Writes scores as shares of 1. */
function softmax(scores: Float32Array, to: Float64Array, place: number): void {
  let [most, total] = [-Infinity, 0];
  for (let i = 0; i < N; i += 1) most = Math.max(most, scores[i] as number);
  for (let i = 0; i < N; i += 1) total += to[place + i] = Math.exp((scores[i] as number) - most);
  for (let i = 0; i < N; i += 1) to[place + i] = (to[place + i] as number) / total;
}
