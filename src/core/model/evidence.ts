import type { RiskElement } from '../assess/types.ts';
import type { Sentence, Span } from '../text/types.ts';

/** What a sentence may be evidence of, in the order of the network's scores: one level of voice or none, then an indicator of harm. */
export const EVIDENCE: readonly string[] = ['none', 'proxy', 'observed', 'reported', 'direct', 'indicator'];
/** The risk elements that it may tell of, whose scores come after. */
export const ELEMENTS: readonly RiskElement[] = ['harm', 'source', 'level', 'protective', 'actions'];

const LEVELS = EVIDENCE.length - 1;
const DIRECT = EVIDENCE.indexOf('direct');
const ACTIONS = ELEMENTS.indexOf('actions');

/** What one sentence is evidence of, by itself. */
export interface Evidence {
  /** How likely it is evidence of each level of voice, which add up to 1, and of an indicator. */
  readonly shares: readonly number[];
  /** How likely it tells of none of the risk elements, one after the other. */
  readonly silent: readonly number[];
}

/** A record as the network reads it beside the rules. */
export interface SecondReading {
  readonly sentences: readonly (Span & { readonly shares: readonly number[] })[];
  /** How strongly any sentence speaks for each risk element's being there, as log-odds. */
  readonly elements: readonly number[];
}

/** A reading of the whole record from what was found in its sentences. */
export function secondReadingOf(sentences: readonly Sentence[], evidence: readonly (Evidence | undefined)[]): SecondReading {
  return {
    sentences: sentences.flatMap(({ start, end }, i) => {
      const shares = evidence[i]?.shares;
      return shares === undefined ? [] : [{ start, end, shares }];
    }),
    elements: elementsOf(evidence.flatMap((one) => (one === undefined ? [] : [one.silent]))),
  };
}

/** What the network's scores for one sentence mean. What a child says may tell of harm, and is nobody's action. */
export function evidenceOf(scores: ArrayLike<number>): Evidence {
  const raised = Array.from({ length: LEVELS }, (_, level) => Math.exp(scores[level] ?? 0));
  const total = raised.reduce((sum, share) => sum + share, 0);
  const shares = [...raised.map((share) => share / total), 1 - unlikely(scores[LEVELS])];
  const own = shares[DIRECT] ?? 0;
  const silent = ELEMENTS.map((_, element) => unlikely(scores[EVIDENCE.length + element]));
  return { shares, silent: silent.map((share, element) => (element === ACTIONS ? share + (1 - share) * own : share)) };
}

function unlikely(score = 0): number {
  return 1 / (1 + Math.exp(score));
}

/** The log-odds that at least one of the sentences tells of each element. */
function elementsOf(silent: readonly (readonly number[])[]): number[] {
  return ELEMENTS.map((_, element) => {
    const none = silent.reduce((all, one) => all * (one[element] ?? 1), 1);
    return Math.log((1 - none + 1e-3) / (none + 1e-3));
  });
}

/** Nothing is evidence that has no words. */
export function hasWords({ tokens }: Sentence): boolean {
  return tokens.some((token) => token.kind === 'word');
}
