import type { VNode } from 'preact';
import type { Finding } from '../../../src/core/index.ts';
import type { Session } from '../session.ts';

const WORDING = ['they are the child’s own words', 'I repeat it to challenge it', 'it is about somebody else', 'this wording has been agreed', 'I have another reason'];
const MISSING = ['it stands in another record', 'it is not known yet, and I have said so', 'it does not belong in this kind of note', 'I have another reason'];

/** “Leave it, because…”: one click on a reason. */
export function LeaveIt({ finding, session }: { readonly finding: Finding; readonly session: Session }): VNode {
  const choose = (because: string) => (): void => {
    session.leave(finding, because);
    // The card goes; whoever works with the keyboard goes on from the heading over it.
    document.getElementById(finding.kind === 'wording' ? 'wording' : 'missing')?.focus();
  };
  return (
    <details class="app-leave">
      <summary class="app-leave__summary">Leave it, because…</summary>
      <ul class="app-leave__reasons">
        {(finding.kind === 'wording' ? WORDING : MISSING).map((reason) => (
          <li key={reason}><button type="button" class="app-link" onClick={choose(reason)}>{reason}</button></li>
        ))}
      </ul>
    </details>
  );
}
