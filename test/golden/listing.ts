import type { Assessment, Finding, SetAside } from '../../src/core/index.ts';
import type { FormatResult } from '../../src/formatters/index.ts';

/** What is said of records, in few lines, so that a change of a rule shows as a change of lines. */
export function listing(results: readonly FormatResult[]): string {
  return results.map(({ record, assessment }) => [record.id, ...linesOf(assessment), ''].join('\n')).join('\n');
}

function linesOf({ findings, setAside, voice, risk, hiddenRisk, score }: Assessment): string[] {
  return [
    ...findings.map(findingLine),
    ...setAside.map(asideLine),
    `voice   ${voice.level}${voice.expected ? '' : ' (none expected)'}`,
    `risk    ${Object.entries(risk).map(([element, state]) => `${element} ${state}`).join(', ')}`,
    `hidden  ${hiddenRisk.present ? 'yes' : 'no'}${hiddenRisk.indicators.map(({ indicator }, i) => `${i === 0 ? ': ' : ', '}${indicator}`).join('')}`,
    `score   ${score.overall} (language ${score.language}, voice ${score.voice}, risk ${score.risk})`,
  ];
}

function findingLine({ severity, ruleId, quote, field }: Finding & { readonly field?: string }): string {
  return `${severity.padEnd(6)}  ${ruleId}${words(quote)}${field === undefined ? '' : `  [${field}]`}`;
}

function asideLine({ ruleId, quote, because }: SetAside): string {
  return `aside   ${ruleId}${words(quote)}  ${because}`;
}

/** One line, whatever the lines of the note were. */
function words(quote: string | undefined): string {
  return quote === undefined ? '' : `  “${quote.replace(/\s+/g, ' ')}”`;
}
