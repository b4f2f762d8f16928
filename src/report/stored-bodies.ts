import type { Finding } from '../core/index.ts';
import { BY_NEED, type Row, type Store } from '../store/index.ts';
import { KEEP } from './gather.ts';

interface StoredBody extends Row {
  readonly n: number;
  readonly id: string;
  readonly text: string;
  readonly voice: string;
  readonly expected: boolean;
  readonly hidden: boolean;
  readonly findings: string;
}

const AT_ONCE = 500;

/** The records of a run whose texts were kept, as lines like those of an audit; the rules' own words stand for the messages. */
export async function* storedBodies(store: Store, run: number): AsyncGenerator<string> {
  for (let from = 0; from < KEEP; from += AT_ONCE) {
    const rows = await store.rows<StoredBody>(`WITH chosen AS (SELECT * FROM (SELECT * FROM records WHERE run = $run ORDER BY ${BY_NEED} LIMIT ${KEEP}) WHERE text IS NOT NULL ORDER BY n LIMIT ${AT_ONCE} OFFSET ${from}),
        found AS (SELECT f.n, to_json(list({i: f.i, key: f.key, kind: f.kind, ruleId: f.rule_id, category: f.category, severity: f.severity, start: f.start_at, "end": f.end_at, quote: f.quote, field: f.field, points: f.points, message: coalesce(r.title, f.rule_id), why: r.why, suggestions: r.suggestions} ORDER BY f.i)) AS findings
          FROM findings f JOIN runs USING (run) LEFT JOIN rules r ON r.digest = runs.digest AND r.rule_id = f.rule_id WHERE run = $run AND f.n IN (SELECT n FROM chosen) GROUP BY f.n)
      SELECT n::INTEGER AS n, record_id AS id, text, voice_level AS voice, voice_expected AS expected, hidden_risk AS hidden, coalesce(findings, '[]')::VARCHAR AS findings FROM chosen LEFT JOIN found USING (n) ORDER BY n`, { run });
    yield* rows.map(lineOf);
    if (rows.length < AT_ONCE) return;
  }
}

type StoredFinding = Omit<Finding, 'suggestions'> & { readonly suggestions: readonly string[] | null; readonly points: number | null; readonly key: string };

function lineOf({ n, id, text, voice, expected, hidden, findings: stored }: StoredBody): string {
  // Our own JSON, made by the question above.
  const rows = JSON.parse(stored) as readonly StoredFinding[];
  const findings = rows.map(({ suggestions, ...finding }) => ({ ...withoutNull(finding), suggestions: (suggestions ?? []).map((words) => ({ text: words })) }));
  const deductions = rows.flatMap(({ points, message, category }, finding) => ((points ?? 0) > 0 ? [{ points, of: category === 'voice' || category === 'risk' ? category : 'language', because: message, finding }] : []));
  return JSON.stringify({ n, record: { id, text }, assessment: { id, findings, setAside: [], voice: { level: voice, expected, evidence: [] }, hiddenRisk: { present: hidden, indicators: [] }, score: { deductions } }, keys: rows.map(({ key }) => key) });
}

function withoutNull(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
