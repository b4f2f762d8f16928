import type { EditorView } from '@codemirror/view';
import type { Finding, Span } from '../../../src/core/index.ts';
import { leave, type Left } from './left.ts';

/** Puts words in place of others and selects them, so that the worker sees what changed; a capital stays a capital. */
export function replaceWords(view: EditorView, { start, end }: Span, words: string): void {
  const capital = /^\p{Lu}/u.test(view.state.sliceDoc(start, end));
  const insert = capital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  view.dispatch({ changes: { from: start, to: end, insert }, selection: { anchor: start, head: start + insert.length }, scrollIntoView: true, userEvent: 'input.complete' });
  view.focus();
}

/** Selects words of the note and goes there. */
export function goTo(view: EditorView, { start, end }: Span): void {
  const { length } = view.state.doc;
  view.dispatch({ selection: { anchor: Math.min(start, length), head: Math.min(end, length) }, scrollIntoView: true });
  view.focus();
}

/** Puts a heading at the end of the note, and the cursor behind it. */
export function beginAnswer(view: EditorView, heading: string): void {
  const from = view.state.doc.toString().trimEnd().length;
  const insert = `${from === 0 ? '' : '\n\n'}${heading}: `;
  view.dispatch({ changes: { from, to: view.state.doc.length, insert }, selection: { anchor: from + insert.length }, scrollIntoView: true, userEvent: 'input' });
  view.focus();
}

/** Puts another note in place of this one; undo brings this one back. */
export function replaceAll(view: EditorView, text: string): void {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 }, userEvent: 'input' });
  view.focus();
}

/** Leaves a finding, for a reason. */
export function leaveFinding(view: EditorView, { ruleId, quote = '', start: from, end: to }: Finding, because: string): void {
  const left: Left = { ruleId, quote, because, ...(from === undefined || to === undefined ? {} : { from, to }) };
  view.dispatch({ effects: leave.of(left) });
}
