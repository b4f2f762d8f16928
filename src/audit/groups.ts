import type { Assessment, CaseRecord } from '../core/index.ts';

/** How the records of one group of children came out. */
export interface GroupCount {
  readonly characteristic: string;
  readonly group: string;
  readonly records: number;
  readonly withHigh: number;
  readonly voiceMissing: number;
  readonly hiddenRisk: number;
}

export interface GroupCounts {
  readonly add: (judged: { readonly record: CaseRecord; readonly assessment: Assessment }) => void;
  /** Groups of five records or more, so that nobody is picked out. */
  readonly groups: () => GroupCount[];
}

const FEWEST = 5;

/** Counts by ethnicity, sex and SEND, so that one can see whose records come out worse. */
export function countGroups(): GroupCounts {
  const counts = new Map<string, GroupCount>();
  return {
    add: ({ record: { characteristics = {} }, assessment }) => {
      for (const [characteristic, value] of Object.entries(characteristics)) {
        const group = value.trim() === '' ? 'not recorded' : value.trim();
        const key = `${characteristic}\n${group.toLowerCase()}`;
        counts.set(key, added(counts.get(key) ?? { characteristic, group, records: 0, withHigh: 0, voiceMissing: 0, hiddenRisk: 0 }, assessment));
      }
    },
    groups: () => [...counts.values()].filter(({ records }) => records >= FEWEST).sort((a, b) => (a.characteristic === b.characteristic ? b.records - a.records : a.characteristic < b.characteristic ? -1 : 1)),
  };
}

function added(count: GroupCount, { findings, voice, hiddenRisk }: Assessment): GroupCount {
  return {
    ...count, records: count.records + 1,
    withHigh: count.withHigh + Number(findings.some(({ severity }) => severity === 'high')),
    voiceMissing: count.voiceMissing + Number(voice.expected && (voice.level === 'absent' || voice.level === 'proxy')),
    hiddenRisk: count.hiddenRisk + Number(hiddenRisk.present),
  };
}
