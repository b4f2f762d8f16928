import type { Assessment, LanguageCategory, Span, WordingFinding } from '../../core/index.ts';
import type { LabelledFlag, LabelledText, Pair, Quoted } from './labelled.ts';
import { measured, share, type Measure } from './measure.ts';

export const LANGUAGE: readonly LanguageCategory[] = ['adultify', 'blame', 'label', 'minimise', 'disengage'];
const SEVERITIES = ['high', 'medium', 'low'];

/** One text's wording faults, ours beside the readers'. */
export interface Compared {
  readonly labelled: LabelledText;
  readonly flags: readonly (LabelledFlag & { readonly found: boolean; readonly categoryRight: boolean })[];
  /** Without those on words that the readers could not agree about: they count neither way. */
  readonly findings: readonly { readonly finding: WordingFinding; readonly right: boolean }[];
  readonly distractors: number;
  readonly distractorsFlagged: number;
}

/** How well the wording faults are found. */
export interface LanguageFigures extends Measure {
  readonly flags: number;
  readonly findings: number;
  readonly categoryRight: number | null;
  readonly distractorsFlagged: number | null;
  readonly cleanRecordsFlagged: number | null;
  readonly recallBySeverity: Readonly<Record<string, number | null>>;
  readonly recallByCategory: Readonly<Record<string, number | null>>;
}

function locate<Q extends Quoted>(text: string, quoted: Q): Q & Span {
  let start = -1;
  for (let i = 0; i <= (quoted.nth ?? 0); i += 1) start = text.indexOf(quoted.quote, start + 1);
  return { ...quoted, start, end: start + quoted.quote.length };
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

// Advice costs nothing and is no fault, so it counts neither way.
function faultsIn({ findings }: Assessment): WordingFinding[] {
  return findings.flatMap((finding) => (finding.kind === 'wording' && finding.severity !== 'info' && LANGUAGE.some((category) => category === finding.category) ? [finding] : []));
}

/** Sets what we found in a text beside what readers found. */
export function compare({ labelled, assessment }: Pair<LabelledText>): Compared {
  const placed = <Q extends Quoted>(quotes: readonly Q[] = []): (Q & Span)[] => quotes.map((quoted) => locate(labelled.text, quoted));
  const [flags, contested, distractors] = [placed(labelled.flags), placed(labelled.contested), placed(labelled.distractors)];
  const findings = faultsIn(assessment).map((finding) => ({ finding, right: flags.some((flag) => meets(finding, flag)) }))
    .filter(({ finding, right }) => right || !contested.some((span) => meets(finding, span)));
  return {
    labelled,
    flags: flags.map((flag) => {
      const hits = findings.filter(({ finding }) => meets(finding, flag));
      return { ...flag, found: hits.length > 0, categoryRight: hits.some(({ finding }) => finding.category === flag.category) };
    }),
    findings,
    distractors: distractors.length,
    distractorsFlagged: distractors.filter((span) => findings.some(({ finding, right }) => !right && meets(finding, span))).length,
  };
}

/** How well the wording faults of some texts are found. */
export function languageOf(compared: readonly Compared[]): LanguageFigures {
  const [flags, findings] = [compared.flatMap((one) => one.flags), compared.flatMap((one) => one.findings)];
  const found = flags.filter((flag) => flag.found);
  const clean = compared.filter((one) => one.labelled.flags.length === 0);
  const total = (key: 'distractors' | 'distractorsFlagged'): number => compared.reduce((sum, one) => sum + one[key], 0);
  const recalls = (keys: readonly string[], by: 'severity' | 'category'): Record<string, number | null> =>
    Object.fromEntries(keys.map((key) => [key, share(found.filter((flag) => flag[by] === key).length, flags.filter((flag) => flag[by] === key).length)]));
  return {
    ...measured(share(findings.filter(({ right }) => right).length, findings.length), share(found.length, flags.length)),
    flags: flags.length,
    findings: findings.length,
    categoryRight: share(found.filter((flag) => flag.categoryRight).length, found.length),
    distractorsFlagged: share(total('distractorsFlagged'), total('distractors')),
    cleanRecordsFlagged: share(clean.filter((one) => one.findings.length > 0).length, clean.length),
    recallBySeverity: recalls(SEVERITIES, 'severity'),
    recallByCategory: recalls(LANGUAGE, 'category'),
  };
}

/** What we missed, and what we found and should not have; a line for each. */
export function missesOf({ labelled: { id }, flags, findings }: Compared): string[] {
  return [
    ...flags.filter((flag) => !flag.found).map(({ category, severity, quote }) => `${id}  missed ${category}/${severity}: ${quote}`),
    ...findings.filter(({ right }) => !right).map(({ finding }) => `${id}  wrong ${finding.ruleId}: ${finding.quote}`),
  ];
}
