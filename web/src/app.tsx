import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { leftFor } from './editor/left.ts';
import { CopyBar } from './panels/copy-bar.tsx';
import { DetailsForm } from './panels/details-form.tsx';
import { Header } from './panels/header.tsx';
import { Results } from './panels/results.tsx';
import { SettingsForm } from './panels/settings-form.tsx';
import type { PageProps, Session, Shown } from './session.ts';

/** The whole page. */
export function App({ shown, session }: PageProps): VNode {
  const empty = shown.text.trim() === '';
  return (
    <>
      <Header />
      <main class="app-wrap" id="main">
        <h1 class="govuk-heading-l app-title">Check a note before you save it</h1>
        <p class="govuk-body app-lead">
          Type or paste your note. You will see words that may hide harm to a child, what is missing, and what to write or ask instead.
          Nothing you type leaves this computer, and nothing is kept.
        </p>
        {shown.failed && <Trouble />}
        <div class="app-columns">
          <section class="app-write" aria-label="The note">
            <DetailsForm details={shown.details} types={shown.types} change={session.setDetails} />
            <NoteBox session={session} empty={empty} />
            <CopyBar shown={shown} session={session} />
          </section>
          <Results shown={shown} session={session} empty={empty} />
        </div>
        <SettingsForm settings={shown.settings} change={session.setSettings} />
        <footer class="app-footer">
          <p>childfirst reads words. It does not know the child, and it does not judge you. A good score is not a safe child: the judgement stays yours.</p>
        </footer>
      </main>
      <Spoken shown={shown} />
    </>
  );
}

function NoteBox({ session, empty }: { readonly session: Session; readonly empty: boolean }): VNode {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (place.current === null ? undefined : session.mount(place.current)), [session]);
  return (
    <div class="govuk-form-group app-note">
      <h2 class="govuk-heading-m app-note__title" id="note-label">Your note</h2>
      <div id="note-hint" class="govuk-hint">
        Press F8 for the next marked words, Ctrl and Enter for advice on them.
      </div>
      {empty && <button type="button" class="govuk-button govuk-button--secondary app-example" onClick={session.tryExample}>Try it with an example</button>}
      <div ref={place} class="app-editor" />
    </div>
  );
}

function Trouble(): VNode {
  return (
    <div class="govuk-error-summary" role="alert">
      <h2 class="govuk-error-summary__title">The note could not be checked</h2>
      <p class="govuk-body">Your words are still here and you can copy them. Open the page again in an up-to-date browser, and tell whoever looks after childfirst if it goes on.</p>
    </div>
  );
}

/** What a screen reader hears, a while after the last change, and only when it differs. */
function Spoken({ shown: { assessment, left, text } }: { readonly shown: Shown }): VNode {
  const [said, say] = useState('');
  useEffect(() => {
    const open = assessment?.findings.filter((finding) => leftFor(finding, left) === undefined) ?? [];
    const words = open.filter(({ kind }) => kind === 'wording').length;
    const message = assessment === undefined || text === '' ? '' : `${words} to look at in the wording, ${open.length - words} missing. Score ${assessment.score.overall} of 100.`;
    const timer = setTimeout(() => say(message), 1500);
    return () => clearTimeout(timer);
  }, [assessment, left, text]);
  return <p class="govuk-visually-hidden" role="status">{said}</p>;
}
