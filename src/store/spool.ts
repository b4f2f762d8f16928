import type { Assessment, CaseRecord } from '../core/index.ts';
import { findingKeys } from './finding-keys.ts';
import { storeRow } from './row.ts';

/** A record kept whole for the report. */
export interface Body {
  readonly n: number;
  readonly record: CaseRecord;
  readonly assessment: Omit<Assessment, 'ruleset' | 'extra'>;
  /** Names of its findings. */
  readonly keys: readonly string[];
}

interface SpoolOptions {
  readonly line: (name: string, value: unknown) => void;
  readonly keepText: boolean;
  /** How many of the records most in need are kept whole. */
  readonly keep: number;
}

/** The two files between the stream and the store: a row a record, and the records that may be among those most in need. */
export const SPOOL = { rows: 'rows.jsonl', bodies: 'bodies.jsonl' } as const;

/** Takes records in the order of the run. */
export function createSpool({ line, keepText, keep }: SpoolOptions): (record: CaseRecord, assessment: Assessment) => void {
  let n = 0;
  const mayBeKept = createGate(keep);
  return (record, assessment) => {
    line(SPOOL.rows, storeRow(record, assessment, { n, keepText }));
    if (mayBeKept(needOf(assessment))) line(SPOOL.bodies, bodyOf(n, record, assessment));
    n += 1;
  };
}

/** What the page of a record shows, and no more: no worker, no characteristics. */
function bodyOf(n: number, { id, text, fields }: CaseRecord, { findings, setAside, voice, risk, hiddenRisk, score, strengths, id: assessed }: Assessment): Body {
  return { n, record: { id, text, ...(fields === undefined ? {} : { fields }) }, assessment: { id: assessed, findings, setAside, voice, risk, hiddenRisk, score, ...(strengths === undefined ? {} : { strengths }) }, keys: findingKeys(findings) };
}

const NEEDS = 202;

/** Hidden risk first, then the lowest score. */
function needOf({ score, hiddenRisk }: Assessment): number {
  return score.overall + (hiddenRisk.present ? 0 : 101);
}

/** Lets through whatever could still be among the first `keep`; what comes later may push it out, and memory does not grow. */
function createGate(keep: number): (need: number) => boolean {
  const counts = new Uint32Array(NEEDS);
  return (need) => {
    let before = 0;
    for (let i = 0; i <= need; i += 1) before += counts[i] ?? 0;
    counts[need] = (counts[need] ?? 0) + 1;
    return before < keep;
  };
}

/** The order of records in every list: most in need first, then as in the export. */
export const BY_NEED = 'hidden_risk DESC, overall, n';
