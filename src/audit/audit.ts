import type { Assessment, CaseRecord, Linter, Parsed } from '../core/index.ts';
import { addRecord, emptyTotals, type Totals } from './totals.ts';

/** A record of an export, or why a row is none. */
export interface Incoming {
  readonly place: string;
  readonly parsed: Parsed<CaseRecord>;
}

export interface AuditOptions {
  readonly incoming: AsyncIterable<Incoming>;
  readonly linter: Linter;
  /** How many of the records most in need are kept whole for the report. */
  readonly keep: number;
  readonly prepare?: (record: CaseRecord) => CaseRecord;
  readonly onAssessed: (assessment: Assessment) => void;
  readonly onRejected: (reject: Reject) => void;
  readonly onProgress?: (read: number) => void;
}

/** A row that was set aside: where it stands and what is wrong with it. */
export interface Reject {
  readonly place: string;
  readonly id?: string;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/** Record by record: assessed or set aside, counted either way; `records + rejected` is all that was read. */
export async function runAudit(options: AuditOptions): Promise<Totals> {
  const totals = emptyTotals();
  const places = new Map<string, string>();
  for await (const { place, parsed } of options.incoming) {
    const reject = rejectOf(place, parsed, places);
    if (reject !== undefined || !parsed.ok) {
      totals.rejected += 1;
      if (reject !== undefined) options.onRejected(reject);
    } else {
      const record = options.prepare?.(parsed.value) ?? parsed.value;
      const assessment = options.linter.assess(record);
      options.onAssessed(assessment);
      addRecord(totals, { record, assessment }, options.keep);
    }
    options.onProgress?.(totals.records + totals.rejected);
  }
  return totals;
}

/** A row that cannot be read, or whose id an earlier row has. */
function rejectOf(place: string, parsed: Parsed<CaseRecord>, places: Map<string, string>): Reject | undefined {
  if (!parsed.ok) return { place, ...(parsed.id === undefined ? {} : { id: parsed.id }), problems: parsed.problems };
  const earlier = places.get(parsed.value.id);
  if (earlier !== undefined) return { place, id: parsed.value.id, problems: [{ path: 'id', message: `was used before, at ${earlier}` }] };
  places.set(parsed.value.id, place);
  return undefined;
}
