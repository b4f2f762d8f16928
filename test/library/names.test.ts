import { expect, test } from 'vitest';

/** Every public name. One that goes away, or changes what it is, breaks somebody's program: that is a major version. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  index: [
    'CASE_DETECTORS', 'STANDARD_FROM', 'VERB_SLOT', 'anchorOf', 'builtInRuleset', 'caseEntryOf', 'createCaseReader', 'createChronology', 'createLinter', 'fillerFor', 'loadGrammar', 'loadRuleset',
    'normalise', 'numberWords', 'parseDuration', 'parsePattern', 'parseRecord', 'parseText', 'readPronoun', 'tokenize', 'withoutFindings', 'withoutJargon',
  ],
  'core/index': [
    'CASE_DETECTORS', 'STANDARD_FROM', 'VERB_SLOT', 'anchorOf', 'caseEntryOf', 'createCaseReader', 'createChronology', 'createLinter', 'fillerFor', 'normalise', 'numberWords', 'parseDuration', 'parsePattern',
    'parseRecord', 'parseText', 'readPronoun', 'tokenize', 'withoutFindings', 'withoutJargon',
  ],
  'readers/index': ['ENDINGS', 'SourceError', 'TARGETS', 'UnreadableTable', 'createRowReader', 'decodeText', 'findFiles', 'parseJson', 'parseNote', 'readBytes', 'readFile', 'readJsonLines', 'readXlsxSheet'],
  'formatters/index': [
    'categoryWords', 'counted', 'createLocator', 'csvCell', 'domainWords', 'figures', 'formatters', 'harmless', 'kindWords', 'nothingToMend',
    'recordColumns', 'recordFacts', 'recordLine', 'recordPage', 'renderReport', 'riskElements', 'riskStateWords', 'riskStates', 'riskWords',
    'setAsideWords', 'severityWords', 'shortVoice', 'voiceLevels', 'voiceWords',
  ],
};

test.each(Object.entries(NAMES))('the door %s gives these names', async (file, names) => {
  const door: object = await import(new URL(`../../dist/${file}.js`, import.meta.url).href);
  expect(Object.keys(door).toSorted()).toEqual(names);
});
