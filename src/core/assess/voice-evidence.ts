import type { Span } from '../text/types.ts';
import type { VoiceLevel } from './types.ts';

/** Words found at each level; the highest level that has any is the record's. */
export type VoiceEvidence = Readonly<Record<Exclude<VoiceLevel, 'absent'>, readonly Span[]>>;
