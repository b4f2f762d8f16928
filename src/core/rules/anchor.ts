import type { LexiconTable } from './types.ts';
import type { Pattern, PatternNode } from './pattern.ts';

/** How often a word stands in a note, roughly, where any other word counts as 1. */
const FREQUENT = new Map<string, number>([
  ...weighted(400, 'to the and a of in he she was'),
  ...weighted(200, 'his her with is on for at that not they has had it be as by from i no but have'),
  ...weighted(60, "an or are were been will would who when if this there him them their up out off over back after about into so then than all any one we me my our us you your what where how can could do does did being said says told see seen get gets got getting go going went day home time now risk school mum dad police also just only very more some other own 's 're 've 'll 'd 'm which because while until before am should may might must here these those down most even still again make made need needs want wants know knows say take ( ) , . - : / ?"),
]);

function weighted(weight: number, words: string): [string, number][] {
  return words.split(' ').map((word) => [word, weight]);
}

/** What must be in a sentence before a pattern is worth trying. */
export interface Anchor {
  /** Words, `[verbs]` or `<classes>`: where one of these stands, the pattern is tried. */
  readonly triggers: readonly string[];
  /** How many tokens may stand in the match before the trigger: least and most. */
  readonly before: readonly [number, number];
  /** Each of these must be there too, by one of its alternatives. */
  readonly needs: readonly (readonly string[])[];
}

type Forms = Readonly<Record<string, readonly string[]>>;
const FAR = 40;

/** The rarest part of a pattern that must be there, and what else must. Undefined if any text could fit. */
export function anchorOf(pattern: Pattern, lexicon: LexiconTable, verbs: Forms): Anchor | undefined {
  const best = rarest(pattern, { lexicon, verbs });
  if (best === undefined) return undefined;
  const needs = pattern.flatMap((node) => needsOf(node)).filter((keys) => keys.join() !== best.keys.join());
  // The rarest first, since it most often says that the pattern need not be tried.
  const cost = new Map(needs.map((keys) => [keys, costOf(keys, lexicon, verbs)] as const));
  needs.sort((a, b) => (cost.get(a) ?? 0) - (cost.get(b) ?? 0));
  return { triggers: best.keys, before: best.before, needs };
}

interface Tables {
  readonly lexicon: LexiconTable;
  readonly verbs: Forms;
}

interface Part {
  readonly keys: readonly string[];
  readonly before: readonly [number, number];
  readonly cost: number;
}

/** Of the parts of a sequence that must be there, the one whose words are rarest in notes. */
function rarest(sequence: Pattern, tables: Tables): Part | undefined {
  let best: Part | undefined;
  let [least, most] = [0, 0];
  for (const node of sequence) {
    const part = partOf(node, tables);
    if (part !== undefined && (best === undefined || part.cost < best.cost)) {
      best = { ...part, before: [least + part.before[0], Math.min(FAR, most + part.before[1])] };
    }
    const width = widthOf(node, tables.lexicon);
    [least, most] = [least + width[0], Math.min(FAR, most + width[1])];
  }
  return best;
}

/** A node as anchor: for alternatives, the rarest part of each of them together. */
function partOf(node: PatternNode, tables: Tables): Part | undefined {
  if (node.kind !== 'any') {
    const keys = startKeys(node);
    return keys === undefined ? undefined : { keys, before: [0, 0], cost: costOf(keys, tables.lexicon, tables.verbs) };
  }
  const parts = node.of.map((sequence) => rarest(sequence, tables));
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length || known.length === 0) return undefined;
  return {
    keys: [...new Set(known.flatMap((part) => part.keys))],
    before: [Math.min(...known.map((part) => part.before[0])), Math.max(...known.map((part) => part.before[1]))],
    cost: known.reduce((sum, part) => sum + part.cost, 0),
  };
}

/** The words by which a node must begin, or undefined where that cannot be told by words. */
function startKeys(node: PatternNode): readonly string[] | undefined {
  switch (node.kind) {
    case 'word': return [node.word];
    case 'verb': return [`[${node.verb}]`];
    case 'class': return [`<${node.name}>`];
    case 'any': case 'gap': case 'test': case 'focus': return undefined;
  }
}

/** Of each part that must be there, the alternatives by which it can be. */
function needsOf(node: PatternNode): readonly (readonly string[])[] {
  if (node.kind !== 'any') return [startKeys(node) ?? []].filter((keys) => keys.length > 0);
  const keys = unionOf(node.of.map((sequence) => sequence.flatMap((part) => needsOf(part)).sort((a, b) => a.length - b.length)[0]));
  return keys === undefined ? [] : [keys];
}

/** All alternatives together, if each of them is known. */
function unionOf(alternatives: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  return alternatives.some((keys) => keys === undefined) ? undefined : [...new Set(alternatives.flatMap((keys) => keys ?? []))];
}

function costOf(triggers: readonly string[], lexicon: LexiconTable, verbs: Forms): number {
  let cost = 0;
  for (const word of expand(triggers, lexicon, verbs)) cost += FREQUENT.get(word) ?? 1;
  return cost;
}

/** The plain first words behind a list of keys. */
function expand(keys: readonly string[], lexicon: LexiconTable, verbs: Forms): string[] {
  return keys.flatMap((key): readonly string[] => {
    if (key.startsWith('[')) return verbs[key.slice(1, -1)] ?? [key.slice(1, -1)];
    if (key.startsWith('<')) return (lexicon[key.slice(1, -1)] ?? []).map((form) => form.split(' ', 1)[0] ?? form);
    return [key];
  });
}

const WITHOUT_WIDTH: ReadonlySet<string> = new Set(['start', 'end', 'after-pronoun']);

function widthOf(node: PatternNode, lexicon: LexiconTable): readonly [number, number] {
  switch (node.kind) {
    case 'word': case 'verb': return [1, 1];
    case 'class': {
      const widths = (lexicon[node.name] ?? ['']).map((form) => form.split(' ').length);
      return [Math.min(...widths), Math.max(...widths)];
    }
    case 'any': {
      const widths = node.of.map((sequence) => sequence.map((part) => widthOf(part, lexicon)).reduce(
        (sum, width) => [sum[0] + width[0], sum[1] + width[1]] as const, [0, 0] as const));
      return [Math.min(...widths.map((width) => width[0])), Math.max(...widths.map((width) => width[1]))];
    }
    case 'gap': return [0, node.most];
    case 'test': return WITHOUT_WIDTH.has(node.test) ? [0, 0] : [1, 4];
    case 'focus': return [0, 0];
  }
}
