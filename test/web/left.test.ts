import { history, redo, undo } from '@codemirror/commands';
import { EditorState, type Transaction } from '@codemirror/state';
import { beforeEach, describe, expect, test } from 'vitest';
import { leave, leaving, leftFor, leftIn } from '../../web/src/editor/left.ts';
import { linter } from '../http/support.ts';

const TEXT = 'Kai is streetwise.';
const [finding] = linter.assess({ id: 'note', text: TEXT }).findings;
let state: EditorState;
const dispatch = (transaction: Transaction): void => {
  state = transaction.state;
};
const left = { ruleId: 'adultify/streetwise', quote: 'streetwise', because: 'agreed', from: 7, to: 17 };

beforeEach(() => {
  state = EditorState.create({ doc: TEXT, extensions: [history(), leaving] });
  dispatch(state.update({ effects: leave.of(left) }));
});

describe('a finding that is left', () => {
  test('is known again', () => {
    expect(finding === undefined ? undefined : leftFor(finding, leftIn(state))).toEqual(left);
  });

  test('keeps to its words while others are written before and behind them', () => {
    dispatch(state.update({ changes: { from: 0, insert: 'Seen. ' } }));
    dispatch(state.update({ changes: { from: state.doc.length, insert: ' More.' } }));
    expect(leftIn(state)).toEqual([{ ...left, from: 13, to: 23 }]);
  });

  test('is found again by undo, and left again by redo', () => {
    undo({ state, dispatch });
    expect(leftIn(state)).toEqual([]);
    redo({ state, dispatch });
    expect(leftIn(state)).toEqual([left]);
  });

  test('is another finding once its words have changed', () => {
    dispatch(state.update({ changes: { from: 7, to: 17, insert: 'very streetwise' } }));
    const [now] = linter.assess({ id: 'note', text: state.doc.toString() }).findings;
    expect(now === undefined ? 'none' : leftFor(now, leftIn(state))).toBeUndefined();
  });
});
