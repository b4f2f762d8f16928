// What the training takes from the core that the core does not offer to others.
export { createGrammar } from '../src/core/grammar.ts';
export { discourseOf } from '../src/core/context/discourse.ts';
export { isLanguage } from '../src/core/linter.ts';
export { createEngine, lintText, withoutOverlaps } from '../src/core/lint/lint.ts';
export { parseText } from '../src/core/text/index.ts';
export { settingOf } from '../src/core/model/setting.ts';
export { LABELS } from '../src/core/model/types.ts';
export { createWordFacts, ENDINGS, wordOf } from '../src/core/model/words.ts';
export { compileFolders } from '../src/loader/index.ts';
export { readRules } from '../src/loader/files.ts';
