import { invertedEffects } from '@codemirror/commands';
import { StateEffect, StateField, type EditorState, type Extension, type Transaction } from '@codemirror/state';
import type { Finding } from '../../../src/core/index.ts';

/** A finding that the worker has decided to leave, with the reason; it has no place where the finding has none. */
export interface Left {
  readonly ruleId: string;
  readonly quote: string;
  readonly because: string;
  readonly from?: number;
  readonly to?: number;
}

/** Leaves a finding, for a reason. */
export const leave = StateEffect.define<Left>({ map: (left, changes) => moved(left, (at, side) => changes.mapPos(at, side)) });
/** Takes back the decision to leave it. */
export const takeBack = StateEffect.define<Left>({ map: (left, changes) => moved(left, (at, side) => changes.mapPos(at, side)) });

function moved(left: Left, map: (at: number, side: -1 | 1) => number): Left {
  return left.from === undefined || left.to === undefined ? left : { ...left, from: map(left.from, 1), to: map(left.to, -1) };
}

const field = StateField.define<readonly Left[]>({
  create: () => [],
  update: (before, { changes, docChanged, effects }) => {
    let now = docChanged ? before.map((left) => moved(left, (at, side) => changes.mapPos(at, side))) : before;
    for (const effect of effects) {
      if (effect.is(leave)) now = [...now, effect.value];
      if (effect.is(takeBack)) now = now.filter((left) => !same(left, effect.value));
    }
    return now;
  },
});

function same(a: Left, b: Left): boolean {
  return a.ruleId === b.ruleId && a.from === b.from && a.to === b.to;
}

/** Keeps what was left, in its place through every edit, and lets undo take it back. */
export const leaving: Extension = [
  field,
  invertedEffects.of(({ effects }) => effects.flatMap((effect) =>
    effect.is(leave) ? [takeBack.of(effect.value)] : effect.is(takeBack) ? [leave.of(effect.value)] : [])),
];

/** Whether a transaction leaves a finding or takes that back. */
export function decides({ effects }: Transaction): boolean {
  return effects.some((effect) => effect.is(leave) || effect.is(takeBack));
}

/** Everything that the worker has left, in the order in which it was. */
export function leftIn(state: EditorState): readonly Left[] {
  return state.field(field);
}

/** The decision to leave this finding, where there is one. */
export function leftFor(finding: Finding, left: readonly Left[]): Left | undefined {
  return left.find((one) => one.ruleId === finding.ruleId && one.from === finding.start && one.to === finding.end);
}
