import type { Candidate } from '../context/candidate.ts';
import { excusedBy } from '../lint/exemptions.ts';
import { withoutOverlaps, type Judged } from '../lint/lint.ts';
import type { Suspected } from '../model/opinion.ts';
import type { LearnedRule, WordingRule } from '../rules/types.ts';
import type { Span } from '../text/types.ts';
import type { Weighing } from './weighing.ts';
import type { SetAsideReason } from './types.ts';

/** Words to be reported, with the rule that speaks for them. */
export interface Fault extends Span {
  readonly rule: WordingRule | LearnedRule;
  readonly confidence?: number;
}

/** Words that something matched and that are no fault here. */
export interface Excused extends Span {
  readonly rule: { readonly id: string; readonly kind: string };
  readonly excuse: SetAsideReason | undefined;
}

/** The faults of a record, and what is none. */
export interface Faults {
  readonly faults: readonly Fault[];
  readonly aside: readonly Excused[];
}

type WordingJudged = Judged & { readonly rule: WordingRule };
type LearnedJudged = Judged & { readonly rule: LearnedRule };

/**
 * The faults in the words of a record. Rules find; the learned layer says how sure one may be, sets aside what it is
 * nearly sure is none, and adds words that no rule knows. It never brings back what an exemption excused.
 */
export function faultsOf(weighing: Weighing): Faults {
  const { judged, opinion, ruleset } = weighing;
  const matched = judged.filter((item): item is WordingJudged => item.rule.kind === 'wording');
  const found = withoutOverlaps(matched.filter(({ excuse }) => excuse === undefined));
  if (opinion === undefined || ruleset.learned === undefined) return { faults: found, aside: matched };
  const { keep } = ruleset.learned;
  const rated = found.map((item) => ({ ...item, confidence: opinion.confidenceIn(item) }));
  const kept = rated.filter(({ rule, confidence }) => rule.severity === 'info' || rule.local === true || confidence >= keep);
  const doubted = rated.filter((item) => !kept.includes(item)).map((item): Excused => ({ ...item, excuse: 'benign' }));
  const excused = matched.filter(({ excuse }) => excuse !== undefined);
  const further = opinion.suspected.filter((span) => !kept.some((other) => overlaps(other, span)) && !excused.some((other) => overlaps(other, span.strongest))).flatMap((span) => addedBy(span, weighing));
  return {
    faults: [...kept, ...further.filter((item) => item.excuse === undefined)].sort((a, b) => a.start - b.start),
    aside: [...matched, ...doubted, ...further.filter((item) => item.excuse !== undefined)],
  };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Suspected words with the rule that speaks for them, weighed for challenge and speaker; the model itself weighs the rest. */
function addedBy(span: Suspected, { judged, discourse, ruleset }: Weighing): (Fault & Excused)[] {
  const fitting = judged.find((item): item is LearnedJudged => item.rule.kind === 'learned' && item.rule.category === span.category && item.sentence === span.sentence);
  const rule = fitting?.rule ?? ruleset.rules.find((other): other is LearnedRule => other.kind === 'learned' && other.category === span.category && other.find.length === 0);
  const sentence = discourse.document.sentences[span.sentence];
  if (rule === undefined || sentence === undefined) return [];
  const candidate: Candidate = { discourse, sentence, hit: span, grammar: () => undefined };
  const { start, end, confidence } = span;
  return [{ rule, start, end, confidence, excuse: excusedBy(candidate, WEIGHED_BY_MODEL, 'anyone') }];
}

const WEIGHED_BY_MODEL: readonly SetAsideReason[] = ['fixed-name', 'negated', 'hypothetical', 'other-subject'];
