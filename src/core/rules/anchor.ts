import type { LexiconTable } from './types.ts';
import type { Pattern, PatternNode } from './pattern.ts';

/** Words too common to set a pattern going where anything rarer is at hand. */
const COMMON = new Set(
  ("a an the and or but of to in on at for with by from as is was are were be been being am has have had do does did he she they it him her " +
  "them his hers their its i we you me us my our your this that these those not no so if then than there here who what when where how " +
  "will would can could should may might must up out off over down all any some one more most very just only own other 's 're 've 'll 'd 'm self go going " +
  "get gets got getting said says told see seen day home time now back about into").split(' '),
);

interface Anchor {
  readonly triggers: readonly string[];
  readonly before: readonly [number, number];
  readonly cost: number;
}

type Forms = Readonly<Record<string, readonly string[]>>;
const FAR = 40;

/** The words that can set a pattern going: its rarest part that must be there. Undefined if there is none. */
export function anchorOf(pattern: Pattern, lexicon: LexiconTable, verbs: Forms): Anchor | undefined {
  let best: Anchor | undefined;
  let before: readonly [number, number] = [0, 0];
  for (const node of pattern) {
    const triggers = triggersOf(node);
    const cost = triggers === undefined ? Infinity : costOf(triggers, lexicon, verbs);
    if (triggers !== undefined && (best === undefined || cost < best.cost)) best = { triggers, before, cost };
    const width = widthOf(node, lexicon);
    before = [before[0] + width[0], Math.min(FAR, before[1] + width[1])];
  }
  return best;
}

/** What must stand at the very start of the node, or undefined where that cannot be told by words. */
function triggersOf(node: PatternNode): readonly string[] | undefined {
  switch (node.kind) {
    case 'word': return [node.word];
    case 'verb': return [`[${node.verb}]`];
    case 'class': return [`<${node.name}>`];
    case 'any': {
      const firsts = node.of.map((sequence) => {
        const first = sequence.find((part) => part.kind !== 'focus');
        return first === undefined ? undefined : triggersOf(first);
      });
      return firsts.some((first) => first === undefined) ? undefined : [...new Set(firsts.flatMap((first) => first ?? []))];
    }
    case 'gap': case 'test': case 'focus': return undefined;
  }
}

function costOf(triggers: readonly string[], lexicon: LexiconTable, verbs: Forms): number {
  let cost = 0;
  for (const word of expand(triggers, lexicon, verbs)) cost += COMMON.has(word) ? 200 : 1;
  return cost;
}

/** The plain first words behind a list of triggers. */
export function expand(triggers: readonly string[], lexicon: LexiconTable, verbs: Forms): string[] {
  return triggers.flatMap((trigger): readonly string[] => {
    if (trigger.startsWith('[')) return verbs[trigger.slice(1, -1)] ?? [trigger.slice(1, -1)];
    if (trigger.startsWith('<')) return (lexicon[trigger.slice(1, -1)] ?? []).map((form) => form.split(' ', 1)[0] ?? form);
    return [trigger];
  });
}

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
    case 'test': return node.test === 'start' || node.test === 'end' ? [0, 0] : [1, 4];
    case 'focus': return [0, 0];
  }
}
