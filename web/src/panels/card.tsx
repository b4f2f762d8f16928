import type { VNode } from 'preact';
import type { Finding, Suggestion } from '../../../src/core/index.ts';
import { categoryWords, counted, kindWords, severityWords } from '../../../src/formatters/index.ts';
import { isPlaced } from '../editor/marks.ts';
import { headingFor } from '../headings.ts';
import type { PageProps } from '../session.ts';
import { LeaveIt } from './leave-it.tsx';

export interface CardProps extends PageProps {
  readonly finding: Finding;
  /** The cursor stands at its words. */
  readonly here: boolean;
}

/** One finding: what, why, what to write or ask instead, and the ways to deal with it. */
export function Card({ finding, here, shown, session }: CardProps): VNode {
  const { severity, category, kind, quote, message, why, suggestions } = finding;
  const back = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape') return;
    if (isPlaced(finding)) session.show(finding);
    else session.back();
  };
  return (
    <article class={`app-card app-card--${severity}`} tabIndex={-1} aria-current={here ? 'true' : undefined} aria-label={quote ?? message} onKeyDown={back}>
      <p class="app-card__kind"><span class={`app-tag app-tag--${severity}`}>{severityWords[severity]}</span> {kind === 'wording' ? categoryWords[category] : kindWords[kind]}</p>
      <h3 class="govuk-heading-s app-card__message">{message}</h3>
      {why !== undefined && <p class="govuk-body-s app-card__why"><span class="govuk-visually-hidden">Why it matters: </span>{why}</p>}
      {finding.ruleId === 'risk/hidden' && <Signs shown={shown} session={session} />}
      {suggestions.length > 0 && <Suggestions finding={finding} session={session} suggestions={suggestions} />}
      <div class="app-card__ways">
        {isPlaced(finding) && <button type="button" class="app-link" onClick={() => session.show(finding)}>Show in the note</button>}
        {!isPlaced(finding) && <Answer finding={finding} shown={shown} session={session} />}
        <LeaveIt finding={finding} session={session} />
      </div>
    </article>
  );
}

type Ideas = Pick<CardProps, 'finding' | 'session'> & { readonly suggestions: readonly Suggestion[] };

/** The first idea in full; the others on request, so that many findings stay readable. */
function Suggestions({ finding, session, suggestions }: Ideas): VNode {
  const [first, ...others] = suggestions;
  return (
    <>
      {first !== undefined && <IdeaList finding={finding} session={session} suggestions={[first]} />}
      {others.length > 0 && (
        <details class="app-more">
          <summary class="app-leave__summary">{counted(others.length, 'other idea')}</summary>
          <IdeaList finding={finding} session={session} suggestions={others} />
        </details>
      )}
    </>
  );
}

function IdeaList({ finding, session, suggestions }: Ideas): VNode {
  return (
    <ul class="govuk-list app-card__suggestions" aria-label="What to write or ask instead">
      {suggestions.map(({ text, replacement }) => (
        <li key={text}>
          {text}
          {replacement !== undefined && (
            <button type="button" class="govuk-button app-card__apply" onClick={() => session.replace(finding, replacement)}>Write “{replacement}”</button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The signs that nobody has put together, each with the way to it. */
function Signs({ shown: { assessment, text }, session }: PageProps): VNode | null {
  const signs = new Map(assessment?.hiddenRisk.indicators.map(({ start, end }) => [text.slice(start, end), { start, end }]));
  return (
    <ul class="govuk-list app-signs" aria-label="The signs">
      {[...signs].map(([words, place]) => (
        <li key={words}>
          <button type="button" class="app-link" onClick={() => session.show(place)}><span class="govuk-visually-hidden">Show in the note: </span>“{words}”</button>
        </li>
      ))}
    </ul>
  );
}

function Answer({ finding, shown, session }: Pick<CardProps, 'finding' | 'shown' | 'session'>): VNode | null {
  const heading = headingFor(finding, shown.types);
  if (heading === undefined) return null;
  return <button type="button" class="govuk-button govuk-button--secondary app-card__apply" onClick={() => session.answer(heading)}>Answer under “{heading}”</button>;
}
