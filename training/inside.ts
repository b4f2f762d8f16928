// What the training takes from the core that the core does not offer to others.
export { createGrammar } from '../src/core/grammar.ts';
export { discourseOf } from '../src/core/context/discourse.ts';
export { isLanguage } from '../src/core/linter.ts';
export { createEngine, lintText, withoutOverlaps } from '../src/core/lint/lint.ts';
export { parseText } from '../src/core/text/index.ts';
export { settingOf } from '../src/core/model/setting.ts';
export { LABELS } from '../src/core/model/types.ts';
export { isNear } from '../src/core/model/opinion.ts';
export { createWordFacts, ENDINGS, wordOf } from '../src/core/model/words.ts';
export { compileFolders } from '../src/loader/index.ts';
export { readRules } from '../src/loader/files.ts';
export { createHeadingReader } from '../src/core/assess/headings.ts';
export { hiddenRulesOf } from '../src/core/assess/hidden-risk.ts';
export { judge, riskOf } from '../src/core/assess/risk.ts';
export { elementVotes, hiddenVotes, IN_PROSE, isTold, levelOf, VOICE_LEVELS, voiceVotes } from '../src/core/assess/second-reading.ts';
export { sectionsOf } from '../src/core/assess/sections.ts';
export { othersIn, voiceEvidence, voiceOf } from '../src/core/assess/voice.ts';
export { ELEMENTS, EVIDENCE, evidenceOf, hasWords, secondReadingOf } from '../src/core/model/evidence.ts';
