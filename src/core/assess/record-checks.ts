import { checkRecord, type Checked } from '../records/check.ts';
import { gradeIn } from '../records/grade.ts';
import type { Announced } from './headings.ts';
import { sectionsOf, type Section } from './sections.ts';
import type { Signs } from './signs.ts';
import type { Finding, HiddenRisk, Risk, Voice } from './types.ts';
import type { Weighing } from './weighing.ts';
import type { Fill } from './wording.ts';

interface FoundOut {
  readonly signs: Signs;
  readonly sections: readonly Section[];
  readonly voice: Voice;
  readonly risk: Risk;
  readonly hiddenRisk: HiddenRisk;
  readonly findings: readonly Finding[];
  readonly fill: Fill;
}

/** Hands what has been found out about a record to the checks of its type. */
export function checksOf({ record, headings, asked }: Weighing, { signs, sections, voice, risk, hiddenRisk, findings, fill }: FoundOut): Checked | undefined {
  if (asked === undefined) return undefined;
  const indicators = signs.signs.filter(({ rule, excuse }) => rule.gives.startsWith('hidden/') && excuse === undefined).map(({ rule }) => rule.gives);
  return checkRecord(asked.checks, {
    record, recognised: asked.recognised, document: signs.document, fill,
    known: {
      voice, risk, hiddenRisk, categories: new Set(findings.map(({ category }) => category)),
      indicators: new Set(indicators).size,
      grade: gradeIn(sections.filter(({ element, hollow }) => element === 'level' && !hollow).map(({ value }) => value)),
    },
    words: asked.words.flatMap(({ rule, start, end, excuse }) => (rule.kind === 'sign' ? [{ gives: rule.gives, start, end, excused: excuse !== undefined }] : [])),
    // A field ends where any other heading begins, so those of the risk elements are read along. Sections carry the
    // names of what is announced and do not look at them, so that fields of a type pass through like elements.
    read: (announces) => sectionsOf({ ...record, fields: { ...record.characteristics, ...record.fields } }, signs.document, { ...headings, announces: (name) => [...announces(name), ...headings.announces(name)] as readonly Announced[] }),
  });
}
