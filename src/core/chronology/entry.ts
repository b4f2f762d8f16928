import type { Assessment } from '../assess/types.ts';
import { dateIn } from '../dates/read.ts';
import type { CaseRecord } from '../record/types.ts';
import type { CaseEntry } from './types.ts';

const FLAG = /exploit|\b(cse|cce|ce)\b.*(flag|marker)|^(cse|cce|ce)$/i;
const YES = /^\W*(yes|y|true|1|cse|cce|at risk|confirmed|suspected)\b/i;
const NO = /^\W*(no|n|none|not|false|0)\b/i;
/** Shorter sentences come up again by chance. */
const LONG = 70;
/** What is kept of a record must stay small. */
const MOST = 40;
/** Findings that are counted over the records of a case. */
const COUNTED = new Set(['record/meeting-no-health', 'record/one-agency-audit']);

/** What of a record and its assessment counts for the case. */
export function entryOf(record: CaseRecord, { record: facts, risk, hiddenRisk, findings }: Assessment): CaseEntry {
  const harm = risk.harm === 'present' || hiddenRisk.present;
  return {
    id: record.id, agency: record.agency, type: facts?.type, grade: facts?.grade, marks: facts?.marks ?? [],
    day: record.date === undefined ? undefined : dateIn(record.date)?.day,
    rules: findings.map(({ ruleId }) => ruleId).filter((id) => COUNTED.has(id)), harm, sourceUnknown: harm && risk.source !== 'present',
    flag: flagOf(record), passages: passagesOf(record.text),
  };
}

function flagOf({ fields = {} }: CaseRecord): CaseEntry['flag'] {
  const values = Object.entries(fields).filter(([name]) => FLAG.test(name)).map(([, value]) => value);
  if (values.some((value) => YES.test(value))) return 'yes';
  return values.some((value) => NO.test(value)) ? 'no' : undefined;
}

function passagesOf(text: string): number[] {
  const sentences = text.split(/(?<=[.!?])\s+|\r?\n\s*\r?\n/).map((sentence) => sentence.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim());
  return [...new Set(sentences.filter((sentence) => sentence.length >= LONG).map(numberOf))].slice(0, MOST);
}

/** FNV-1a: the same words give the same number everywhere, and the words cannot be read from it. */
function numberOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
