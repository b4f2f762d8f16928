import type { VNode } from 'preact';
import type { Domain, Score } from '../../../src/core/index.ts';
import { domainWords } from '../../../src/formatters/index.ts';

const DOMAINS: readonly Domain[] = ['language', 'voice', 'risk'];

/** The score by part, with where each point went. */
export function ScorePanel({ score }: { readonly score: Score }): VNode {
  return (
    <section class="app-score" aria-labelledby="score">
      <h2 class="govuk-heading-m app-score__title" id="score">Score <strong class="app-score__overall">{score.overall}</strong> of 100</h2>
      <dl class="app-bars">
        {DOMAINS.map((domain) => (
          <div key={domain}>
            <dt>{domainWords[domain]}</dt>
            <dd><span class="app-bar" aria-hidden="true"><span class="app-bar__fill" style={{ width: `${score[domain]}%` }} /></span><span class="app-bar__number">{score[domain]}</span></dd>
          </div>
        ))}
      </dl>
      <p class="app-score__note">It describes the note, not you and not the child.</p>
      {score.deductions.length > 0 && <Deductions score={score} />}
    </section>
  );
}

function Deductions({ score: { deductions } }: { readonly score: Score }): VNode {
  return (
    <details class="govuk-details app-deductions">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Where the points went</span></summary>
      <div class="govuk-details__text">
        <ul class="govuk-list">
          {deductions.map(({ points, of, because }, index) => <li key={index}><strong>{points}</strong> from {domainWords[of].toLowerCase()}: {because}</li>)}
        </ul>
      </div>
    </details>
  );
}
