import { beforeAll, expect, test } from 'vitest';
import type { Linter } from '../../../src/core/index.ts';
import { builtInLinter, noteOf } from '../../support/ruleset.ts';

let linter: Linter;
beforeAll(async () => {
  linter = await builtInLinter();
});

const said = 'The officer says that Kai is streetwise.';
const [one, other] = ['I told him that no boy of eleven is.', 'He has asked for a car to be sent.'];

function confidenceIn(text: string): number {
  const [found] = linter.assess(noteOf(text)).findings.filter((finding) => finding.kind === 'wording');
  expect(found?.confidence).toBeGreaterThan(0);
  return found?.confidence ?? 0;
}

test('the sentences that follow have their say in how sure to be', () => {
  expect(confidenceIn(`${said} ${one}`)).not.toBe(confidenceIn(`${said} ${other}`));
});

test('so does the one before', () => {
  expect(confidenceIn(`${one} ${said}`)).not.toBe(confidenceIn(`${other} ${said}`));
});

test('a plain fault among good sentences stays one', () => {
  expect(confidenceIn('His nan walks him to school. Kai chose to go back to the address. PC Lowe will visit both men by 4 March.')).toBeGreaterThan(0);
});

test('those of another matter further on have none', () => {
  const between = '\n\n# Plan\n\nNone yet.\n\n# Home\n\n';
  expect(confidenceIn(said + between + one)).toBe(confidenceIn(said + between + other));
});
