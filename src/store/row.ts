import { caseEntryOf, type Assessment, type CaseRecord } from '../core/index.ts';
import { findingKeys } from './finding-keys.ts';

/** One record as a line of the file that the store is loaded from. */
export type StoreRow = Readonly<Record<string, unknown>>;

interface Choices {
  /** The place of the record in the run, from 0. */
  readonly n: number;
  readonly keepText: boolean;
}

/** A text beyond this is no case note, and would not fit in the memory that the store may take. */
const LONGEST = 2_000_000;

/** The facts of a record and its assessment. The store leaves the quotations out unless asked to keep them; the lists of the audit have them. */
export function storeRow(record: CaseRecord, assessment: Assessment, { n, keepText }: Choices): StoreRow {
  const { id, agency, team, recordType, caseId, author, date, characteristics = {} } = record;
  const { score, voice, risk, hiddenRisk } = assessment;
  const { ethnicity, sex, send, careStatus: care } = characteristics;
  return wellFormed({
    n, id, agency, team, recordType, caseId, author, date, age: record.child?.age ?? ageOn(record.child?.dateOfBirth, date), ethnicity, sex, send, care,
    overall: score.overall, language: score.language, voice: score.voice, risk: score.risk, keeping: score.record,
    voiceLevel: voice.level, voiceExpected: voice.expected, ...risk,
    hidden: hiddenRisk.present, indicators: [...new Set(hiddenRisk.indicators.map(({ indicator }) => indicator))].sort(),
    findings: findingRows(assessment),
    entry: caseId === undefined ? undefined : wellFormed({ ...caseEntryOf(record, assessment) }),
    text: keepText && record.text.length < LONGEST ? record.text : undefined,
  });
}

/** Full years on the day of the record, where both days are given in full. */
function ageOn(birth: string | undefined, day: string | undefined): number | undefined {
  const [born, seen] = [birth, day].map((text) => /^(\d{4})-(\d{2}-\d{2})/.exec(text ?? ''));
  if (born == null || seen == null) return undefined;
  return Number(seen[1]) - Number(born[1]) - ((seen[2] ?? '') < (born[2] ?? '') ? 1 : 0);
}

function findingRows({ findings, score }: Assessment): readonly StoreRow[] {
  const keys = findingKeys(findings);
  const points = new Map<number, number>();
  for (const deduction of score.deductions) points.set(deduction.finding, (points.get(deduction.finding) ?? 0) + deduction.points);
  return findings.map((finding, i) => wellFormed({
    i, key: keys[i], kind: finding.kind, ruleId: finding.ruleId, category: finding.category, severity: finding.severity,
    startAt: finding.start, endAt: finding.end, points: points.get(i) ?? 0, quote: finding.quote,
    field: finding.kind === 'wording' ? undefined : finding.field, confidence: finding.kind === 'wording' ? finding.confidence : undefined,
  }));
}

/** Half a surrogate pair is no text to a database. One unit stays one unit, so offsets hold. */
function wellFormed(row: StoreRow): StoreRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined).map(([name, value]) => [name, typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value]));
}
