import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { discourseOf } from '../../src/core/context/discourse.ts';
import { createEngine, lintText } from '../../src/core/lint/lint.ts';
import { parseText } from '../../src/core/text/index.ts';
import { builtInRules, noteOf } from '../support/ruleset.ts';

test('the engine does not hold on to the texts that it has read', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const engine = createEngine(await builtInRules(), () => undefined);
  const read = readFileSync('test/eval/dev.jsonl', 'utf8').trim().split('\n').map((line) => {
    const note = noteOf(JSON.parse(line).text as string);
    const document = parseText(note.text);
    lintText(engine, discourseOf(note, document, engine));
    return new WeakRef(document);
  });
  // What is weakly held is let go of only after the turn in which it was made.
  await new Promise((resolve) => setTimeout(resolve, 0));
  collect();
  expect(read.filter((document) => document.deref() !== undefined).length).toBeLessThanOrEqual(1);
});
