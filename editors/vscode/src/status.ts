import { StatusBarAlignment, window, type Disposable } from 'vscode';
import type { NotePanel } from './panel.ts';

/** The score of the note that is open, in the status bar; a click opens the list of findings. */
export function createStatus(panel: NotePanel): Disposable {
  const item = window.createStatusBarItem('childfirst.score', StatusBarAlignment.Right, 50);
  item.name = 'childfirst';
  item.command = 'workbench.actions.view.problems';
  panel.onShown((assessment) => {
    if (assessment === undefined) {
      item.hide();
      return;
    }
    const { overall, language, voice, risk } = assessment.score;
    item.text = `$(comment-discussion) childfirst ${overall}`;
    item.tooltip = `Language ${language}, voice ${voice}, risk ${risk}. A good score is not a safe child.`;
    item.show();
  });
  return item;
}
