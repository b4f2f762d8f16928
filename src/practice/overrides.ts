import { withoutFindings, type Assessment, type CompiledRuleset } from '../core/index.ts';
import { findingKeys } from '../store/index.ts';

/** What somebody decided about a finding. It names the record and the finding's key, and holds no words of the record. */
export interface Override {
  readonly record: string;
  readonly finding: string;
  /** `accept`: the finding is right. `dismiss`: it is wrong here, and is left out. */
  readonly decision: 'accept' | 'dismiss';
  readonly reason: string;
  readonly reviewer: string;
  /** The last day on which it holds. */
  readonly until: string;
}

/** The shape of a file of overrides. */
export const overridesSchema = {
  $id: 'overrides',
  title: 'Decisions about findings',
  type: 'array',
  items: {
    type: 'object', additionalProperties: false, required: ['record', 'finding', 'decision', 'reason', 'reviewer', 'until'],
    properties: {
      record: { type: 'string', minLength: 1 }, finding: { type: 'string', pattern: '^f[0-9a-f]{15}$' }, decision: { enum: ['accept', 'dismiss'] },
      reason: { type: 'string', minLength: 3 }, reviewer: { type: 'string', minLength: 1 }, until: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    },
  },
} as const;

/** Overrides on their way through a run. */
export interface Overriding {
  /** An assessment without what was dismissed. */
  readonly revise: (assessment: Assessment) => Assessment;
  /** What became of them, when the run is over. */
  readonly outcome: () => { readonly dismissed: number; readonly accepted: number; readonly expired: readonly Override[]; readonly unused: readonly Override[] };
}

/** Takes overrides as they stand on a day. */
export function createOverriding(overrides: readonly Override[], today: string, { scoring }: Pick<CompiledRuleset, 'scoring'>): Overriding {
  const expired = overrides.filter((one) => one.until < today);
  const held = overrides.filter((one) => one.until >= today);
  const byRecord = new Map<string, Override[]>();
  for (const one of held) byRecord.set(one.record, [...byRecord.get(one.record) ?? [], one]);
  const used = new Set<Override>();
  return {
    revise: (assessment) => {
      const own = byRecord.get(assessment.id);
      if (own === undefined) return assessment;
      const keys = findingKeys(assessment.findings);
      const found = own.filter(({ finding }) => keys.includes(finding));
      for (const one of found) used.add(one);
      const dropped = new Set(found.filter(({ decision }) => decision === 'dismiss').map(({ finding }) => keys.indexOf(finding)));
      return dropped.size === 0 ? assessment : withoutFindings(assessment, dropped, scoring);
    },
    outcome: () => ({
      dismissed: [...used].filter(({ decision }) => decision === 'dismiss').length, accepted: [...used].filter(({ decision }) => decision === 'accept').length,
      expired, unused: held.filter((one) => !used.has(one)),
    }),
  };
}
