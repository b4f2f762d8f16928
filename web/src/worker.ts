import { createGrammar } from '../../src/core/grammar.ts';
import { createLinter, numberWords, withoutJargon, type Assessment, type CaseRecord, type CompiledRuleset, type Draft } from '../../src/core/index.ts';
import type { Answer, Order } from './orders.ts';

// The page's own worker: judges notes away from the keys, so that typing never waits.
let ruleset: CompiledRuleset | undefined;
let draft: { readonly jargon: boolean; readonly of: Draft } | undefined;

/** Judges anew only the sentences that have changed since the last time. */
function assess(record: CaseRecord, jargon: boolean): Assessment | undefined {
  if (ruleset === undefined) return undefined;
  if (draft?.jargon === jargon) return draft.of.update(record);
  const linter = createLinter({ ruleset: jargon ? ruleset : withoutJargon(ruleset), grammar: createGrammar });
  draft = { jargon, of: linter.open(record) };
  return draft.of.assessment;
}

function answer(order: Order): Answer {
  if (order.kind === 'begin') {
    // The build put its own compiled ruleset into the page, but for the table of words, which is quicker made than carried.
    const carried = JSON.parse(order.ruleset) as Omit<CompiledRuleset, 'words'>;
    ruleset = { ...carried, words: numberWords(carried) };
    assess({ id: 'note', text: 'Ready.' }, false);
    return { kind: 'ready', types: ruleset.records };
  }
  const assessment = assess(order.record, order.jargon);
  return assessment === undefined ? { kind: 'failed' } : { kind: 'assessed', assessment };
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  try {
    postMessage(answer(data));
  } catch {
    postMessage({ kind: 'failed' } satisfies Answer);
  }
});
