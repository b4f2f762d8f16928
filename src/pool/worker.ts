import { parentPort, workerData } from 'node:worker_threads';
import { createLinter, type CaseRecord, type CompiledRuleset } from '../core/index.ts';
import { loadGrammar } from '../loader/index.ts';
import { answerFor } from './judging.ts';

// What pool.ts gives each worker and sends it.
const { ruleset } = workerData as { readonly ruleset: CompiledRuleset };
const linter = createLinter({ ruleset, grammar: loadGrammar });

parentPort?.on('message', ({ number, records }: { readonly number: number; readonly records: string }) => {
  parentPort?.postMessage({ number, answers: (JSON.parse(records) as CaseRecord[]).map((record) => answerFor(linter, record)) });
});
