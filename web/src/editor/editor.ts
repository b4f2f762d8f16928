import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { linter, nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { decides, leaving } from './left.ts';

export interface EditorEvents {
  /** The text or what was left has changed. */
  readonly changed: (view: EditorView) => void;
  readonly moved: (view: EditorView) => void;
  /** Alt and Enter: put the first suggestion in. */
  readonly apply: (view: EditorView) => boolean;
  /** Control and Enter: go to the card of the words at the cursor. */
  readonly toCard: (view: EditorView) => boolean;
}

const label = EditorView.contentAttributes.of({
  'id': 'note', 'tabindex': '0', 'aria-label': 'Your note', 'aria-describedby': 'note-hint', 'spellcheck': 'true', 'autocorrect': 'on', 'autocapitalize': 'sentences', 'lang': 'en-GB',
});

/** Makes the editor for the note. Tab leaves it, so that nobody is caught inside. */
export function createEditor(parent: HTMLElement, events: EditorEvents): EditorView {
  return new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        EditorView.cspNonce.of('page'),
        history(), leaving, linter(null), EditorView.lineWrapping, label,
        placeholder('Type or paste your note here'),
        keymap.of([
          { key: 'F8', run: nextDiagnostic }, { key: 'Shift-F8', run: previousDiagnostic },
          { key: 'Alt-Enter', run: events.apply }, { key: 'Ctrl-Enter', mac: 'Cmd-Enter', run: events.toCard },
          ...historyKeymap, ...defaultKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged || update.transactions.some(decides)) events.changed(update.view);
          if (update.selectionSet) events.moved(update.view);
        }),
      ],
    }),
  });
}
