import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { copyFormatted, copyPlain } from '../copy.ts';
import type { PageProps } from '../session.ts';

const REFUSED = 'This browser did not allow copying. Click into the note, then press Ctrl and A, and Ctrl and C.';

/** Takes the mended note back to where it belongs. */
export function CopyBar({ shown: { text }, session }: PageProps): VNode {
  const [said, say] = useState('');
  const [copied, keep] = useState('');
  useEffect(() => warnBeforeLeaving(text.trim() !== '' && text !== copied), [text, copied]);
  const copy = (how: (text: string) => Promise<void>, done: string) => (): void => {
    how(text).then(() => {
      say(done);
      keep(text);
    }, () => say(REFUSED));
  };
  const empty = text.trim() === '';
  return (
    <div class="app-copy">
      <div class="govuk-button-group">
        <button type="button" class="govuk-button" disabled={empty} onClick={copy(copyPlain, 'Copied as plain text.')}>Copy the note</button>
        <button type="button" class="govuk-button govuk-button--secondary" disabled={empty} onClick={copy(copyFormatted, 'Copied with its headings and lists.')}>Copy with formatting</button>
        <button type="button" class="govuk-button govuk-button--secondary" disabled={empty} onClick={session.startAgain}>Empty the page</button>
      </div>
      <p class="govuk-body app-copy__said" role="status">{said}</p>
    </div>
  );
}

/** Nothing is kept, so the browser asks before a note that was not copied is lost. */
function warnBeforeLeaving(needed: boolean): (() => void) | undefined {
  if (!needed) return undefined;
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}
