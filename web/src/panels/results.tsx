import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Assessment, Finding, Severity } from '../../../src/core/index.ts';
import { counted, nothingToMend, setAsideWords } from '../../../src/formatters/index.ts';
import { leftFor } from '../editor/left.ts';
import { isPlaced } from '../editor/marks.ts';
import { strengthsOf } from '../strengths.ts';
import type { PageProps } from '../session.ts';
import { Card } from './card.tsx';
import { ScorePanel } from './score.tsx';

/** Everything that childfirst says of the note. */
export function Results({ shown, session, empty }: PageProps & { readonly empty: boolean }): VNode {
  const { assessment, left, at, settings } = shown;
  const here = assessment?.findings.findIndex((finding) => isPlaced(finding) && finding.start <= at && at <= finding.end);
  // Most keys change nothing here, and then nothing is drawn.
  return useMemo(() => (
    <section class="app-results" aria-label="What was found">
      {assessment === undefined ? <p class="govuk-body app-quiet">{empty ? 'What is found in your note will stand here, with the reason and a better way to put it.' : 'Reading your note…'}</p>
        : <Found assessment={assessment} at={assessment.findings[here ?? -1]} shown={shown} session={session} />}
    </section>
  ), [assessment, left, here, settings, empty, session]);
}

type FoundProps = PageProps & { readonly assessment: Assessment };
/** With the finding at the cursor, if there is one. */
type AllProps = FoundProps & { readonly at: Finding | undefined };

const GRAVEST: readonly Severity[] = ['high', 'medium', 'low', 'info'];

function Found({ assessment, at, shown, session }: AllProps): VNode {
  const open = assessment.findings.filter((finding) => leftFor(finding, shown.left) === undefined);
  const wording = open.filter(({ kind }) => kind === 'wording');
  const missing = open.filter(({ kind }) => kind !== 'wording').toSorted((a, b) => GRAVEST.indexOf(a.severity) - GRAVEST.indexOf(b.severity));
  const heading = (id: string, words: string): VNode => <h2 class="govuk-heading-m" id={id} tabIndex={-1}>{words}</h2>;
  return (
    <>
      <ScorePanel score={assessment.score} />
      {assessment.record !== undefined && <p class="app-read-as">Read as: {assessment.record.title}.</p>}
      {heading('wording', wording.length === 0 ? nothingToMend : `${counted(wording.length, 'place')} to look at`)}
      {wording.map((finding) => <Card key={`${finding.ruleId} ${finding.quote} ${finding.start}`} finding={finding} here={finding === at} shown={shown} session={session} />)}
      {heading('missing', missing.length === 0 ? 'Nothing is missing that childfirst looks for.' : `${counted(missing.length, 'thing')} missing`)}
      {missing.map((finding) => <Card key={finding.ruleId} finding={finding} here={finding === at} shown={shown} session={session} />)}
      <Strengths assessment={assessment} shown={shown} session={session} />
      <LeftByYou shown={shown} session={session} />
      <SetAsideList assessment={assessment} shown={shown} session={session} />
    </>
  );
}

function Strengths({ assessment, session }: FoundProps): VNode | null {
  const strengths = strengthsOf(assessment);
  if (strengths.length === 0) return null;
  return (
    <section class="app-strengths">
      <h2 class="govuk-heading-m">What is good in it</h2>
      <ul class="govuk-list govuk-list--bullet">
        {strengths.map(({ says, at }) => <li key={says}>{says} {at !== undefined && <ShowButton at={at} session={session} of={says} />}</li>)}
      </ul>
    </section>
  );
}

function LeftByYou({ shown: { left }, session }: PageProps): VNode | null {
  if (left.length === 0) return null;
  return (
    <section class="app-left">
      <h2 class="govuk-heading-m" id="left" tabIndex={-1}>Left by you</h2>
      <p class="govuk-body-s">They still count in the score, which is worked out from the words alone.</p>
      <ul class="govuk-list">
        {left.map((one) => (
          <li key={`${one.ruleId} ${one.from}`}>
            {one.quote === '' ? 'Something missing' : `“${one.quote}”`}: {one.because}{' '}
            <button type="button" class="app-link" onClick={() => session.takeBack(one)}>Look at it again<span class="govuk-visually-hidden"> {one.quote}</span></button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SetAsideList({ assessment: { setAside }, session }: FoundProps): VNode | null {
  if (setAside.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Weighed and let stand ({setAside.length})</span></summary>
      <div class="govuk-details__text">
        <ul class="govuk-list">
          {setAside.map(({ quote, because, start, end, ruleId }) => (
            <li key={`${ruleId} ${start}`}>“{quote}”: {setAsideWords[because]}. <ShowButton at={{ start, end }} session={session} of={quote} /></li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function ShowButton({ at, session, of }: Pick<PageProps, 'session'> & { readonly at: { readonly start: number; readonly end: number }; readonly of: string }): VNode {
  return <button type="button" class="app-link" onClick={() => session.show(at)}>Show<span class="govuk-visually-hidden"> in the note: {of}</span></button>;
}
