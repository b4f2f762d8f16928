import { expect, test } from 'vitest';

/** Every public name. One that goes away, or changes what it is, breaks somebody's program: that is a major version. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  index: ['VERB_SLOT', 'anchorOf', 'builtInRuleset', 'createLinter', 'loadGrammar', 'loadRuleset', 'normalise', 'parsePattern', 'parseRecord', 'parseText', 'readPronoun', 'tokenize'],
  'core/index': ['VERB_SLOT', 'anchorOf', 'createLinter', 'normalise', 'parsePattern', 'parseRecord', 'parseText', 'readPronoun', 'tokenize'],
  'readers/index': ['NOTE_ENDINGS', 'SourceError', 'TARGETS', 'createRowReader', 'decodeText', 'findFiles', 'parseNote', 'readFile', 'readJsonLines', 'readNote'],
  'formatters/index': ['createLocator', 'formatters', 'renderReport'],
};

test.each(Object.entries(NAMES))('the door %s gives these names', async (file, names) => {
  const door: object = await import(new URL(`../../dist/${file}.js`, import.meta.url).href);
  expect(Object.keys(door).toSorted()).toEqual(names);
});
