export { aggregateOf, aggregateSchema, FEWEST_TO_SHARE, type Aggregate } from './aggregate.ts';
export { compareReadings, moderationList, readSample, type Moderation, type Reading } from './agreement.ts';
export { createOverriding, overridesSchema, type Override, type Overriding } from './overrides.ts';
export { drawSample, sampleSheets, type SampleMethod, type SampleOptions } from './sample.ts';
