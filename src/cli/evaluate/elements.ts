import type { RiskElement, VoiceLevel } from '../../core/index.ts';
import type { Pair } from './labelled.ts';
import { measure, share, type Answer, type Measure } from './measure.ts';

export const ELEMENTS: readonly RiskElement[] = ['harm', 'source', 'level', 'protective', 'actions'];
const HEARD: ReadonlySet<VoiceLevel> = new Set(['direct', 'reported', 'observed']);

/** What a measure was made from, and a line for each answer that was not the reader's. */
interface Judged {
  readonly measure: Measure;
  readonly misses: readonly string[];
}

function judged(answers: readonly (Answer & { readonly told: string })[]): Judged {
  return { measure: measure(answers), misses: answers.filter(({ is, said }) => is !== said).map(({ told }) => told) };
}

/** How well we see that a child's voice is missing, and how often its level is the reader's. */
export function voiceOf(pairs: readonly Pair[]): Judged & { readonly levelRight: number | null } {
  const agreed = pairs.filter(({ labelled }) => labelled.voice.contested === undefined)
    .map(({ labelled, assessment }) => ({ id: labelled.id, level: labelled.voice.level, ours: assessment.voice.level }));
  return {
    ...judged(agreed.map(({ id, level, ours }) => ({ is: !HEARD.has(level), said: !HEARD.has(ours), told: `${id}  voice: said ${ours}, is ${level}` }))),
    levelRight: share(agreed.filter(({ level, ours }) => level === ours).length, agreed.length),
  };
}

/** How well we see that a part of the risk is missing or empty. */
export function riskOf(pairs: readonly Pair[], element: RiskElement): Judged {
  return judged(pairs.filter(({ labelled }) => labelled.risk[element] !== 'contested').map(({ labelled, assessment }) => {
    const [is, said] = [labelled.risk[element], assessment.risk[element]];
    return { is: is !== 'present', said: said !== 'present', told: `${labelled.id}  risk.${element}: said ${said}, is ${is}` };
  }));
}

/** How well risk is seen that a record tells and does not name. */
export function hiddenOf(pairs: readonly Pair[]): Judged {
  return judged(pairs.filter(({ labelled }) => labelled.hiddenRisk.contested === undefined).map(({ labelled, assessment }) => {
    const [is, said] = [labelled.hiddenRisk.present, assessment.hiddenRisk.present];
    return { is, said, told: `${labelled.id}  hiddenRisk: said ${said}, is ${is}` };
  }));
}
