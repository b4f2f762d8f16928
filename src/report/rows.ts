import type { VoiceLevel } from '../core/index.ts';
import type { RecordRow } from '../formatters/index.ts';
import type { RuleFigures } from '../measures/index.ts';
import { BY_NEED, type Row, type Store } from '../store/index.ts';

interface StoredRow extends Row {
  readonly n: number;
  readonly id: string;
  readonly agency: string | null;
  readonly team: string | null;
  readonly type: string | null;
  readonly date: string | null;
  readonly overall: number;
  readonly language: number;
  readonly voice: number;
  readonly risk: number;
  readonly keeping: number | null;
  readonly high: number;
  readonly all: number;
  readonly level: VoiceLevel;
  readonly hidden: boolean;
  readonly rules: string;
  readonly places: string;
}

/** A record's line, its place in the run, and the places of its findings in its assessment, as `findings` of the store stands. */
export interface PlacedRow {
  readonly n: number;
  readonly places: readonly number[];
  readonly line: RecordRow;
}

interface Chosen {
  readonly run: number;
  readonly keep: number;
  readonly rules: readonly RuleFigures[];
}

/** The records most in need of attention. */
export async function rowsOf(store: Store, { run, keep, rules }: Chosen): Promise<readonly PlacedRow[]> {
  const numbers = new Map(rules.map(({ ruleId }, i) => [ruleId, i]));
  const found = await store.rows<StoredRow>(`WITH chosen AS (SELECT * FROM records WHERE run = $run ORDER BY ${BY_NEED} LIMIT ${keep}),
      found AS (SELECT n, count(*) FILTER (severity = 'high') AS high, count(*) AS total, to_json(list(DISTINCT rule_id ORDER BY rule_id)) AS rules, to_json(list(i ORDER BY i)) AS places FROM findings WHERE run = $run AND n IN (SELECT n FROM chosen) GROUP BY n)
    SELECT n::INTEGER AS n, record_id AS id, agency, team, record_type AS type, date, overall, language, voice, risk, keeping, coalesce(high, 0)::INTEGER AS high, coalesce(total, 0)::INTEGER AS all,
      voice_level AS level, hidden_risk AS hidden, coalesce(rules, '[]')::VARCHAR AS rules, coalesce(places, '[]')::VARCHAR AS places FROM chosen LEFT JOIN found USING (n) ORDER BY ${BY_NEED}`, { run });
  return found.map(({ n, agency, team, type, date, keeping, rules: ids, places, ...row }) => ({
    // Our own JSON, of numbers and of texts only.
    n, places: JSON.parse(places) as readonly number[],
    line: { ...row, ...given({ agency, team, type, date }), ...(keeping === null ? {} : { record: keeping }), rules: (JSON.parse(ids) as readonly string[]).map((id) => numbers.get(id) ?? -1) },
  }));
}

function given(parts: Readonly<Record<'agency' | 'team' | 'type' | 'date', string | null>>): Partial<Record<'agency' | 'team' | 'type' | 'date', string>> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null && value.trim() !== ''));
}
