import { createGrammar } from '../../src/core/grammar.ts';
import { createLinter, withoutJargon, type CompiledRuleset, type Linter } from '../../src/core/index.ts';
import type { Answer, Order } from './orders.ts';

// The page's own worker: judges notes away from the keys, so that typing never waits.
let full: CompiledRuleset | undefined;
const linters = new Map<boolean, Linter>();

function linterFor(jargon: boolean): Linter | undefined {
  if (full === undefined) return undefined;
  const linter = linters.get(jargon) ?? createLinter({ ruleset: jargon ? full : withoutJargon(full), grammar: createGrammar });
  linters.set(jargon, linter);
  return linter;
}

function answer(order: Order): Answer {
  if (order.kind === 'begin') {
    // The build put its own compiled ruleset into the page.
    full = JSON.parse(order.ruleset) as CompiledRuleset;
    linterFor(false)?.assess({ id: 'note', text: 'Ready.' });
    return { kind: 'ready' };
  }
  const assessment = linterFor(order.jargon)?.assess(order.record);
  return assessment === undefined ? { kind: 'failed' } : { kind: 'assessed', assessment };
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  try {
    postMessage(answer(data));
  } catch {
    postMessage({ kind: 'failed' } satisfies Answer);
  }
});
