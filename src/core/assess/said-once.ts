import type { Finding, RecordFinding, Severity } from './types.ts';

const RANK: readonly Severity[] = ['info', 'low', 'medium', 'high'];

/** Of two findings on one gap only the record type's stays, since it asks for more; it is as severe as either. */
export function saidOnce(general: readonly Finding[], typed: readonly RecordFinding[]): Finding[] {
  const stands = (finding: Finding): RecordFinding | undefined => typed.find((own) => own.element !== undefined && (finding.kind === 'omission' || finding.kind === own.kind) && isOn(finding, own.element));
  return [
    ...general.filter((finding) => stands(finding) === undefined),
    ...typed.map((own) => {
      const other = general.find((finding) => stands(finding) === own);
      return other === undefined || RANK.indexOf(other.severity) <= RANK.indexOf(own.severity) ? own : { ...own, severity: other.severity };
    }),
  ];
}

/** A finding that says of a risk element, or of voice, that it is missing or says nothing. */
export function isOn(finding: Finding, element: NonNullable<RecordFinding['element']>): boolean {
  if (element === 'voice') return finding.ruleId === 'voice/absent';
  return finding.ruleId === `risk/${element}-absent` || finding.ruleId === `risk/${element}-hollow`;
}
