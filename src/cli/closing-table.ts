import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { meanScore, type Totals } from '../audit/index.ts';
import type { CompiledRuleset } from '../core/index.ts';

interface Closing {
  readonly ruleset: CompiledRuleset;
  readonly report: string;
  readonly cwd: string;
}

/** What a supervisor reads when the run ends. */
export function closingTable(totals: Totals, { ruleset, report, cwd }: Closing): string {
  const { records, rejected, voice, risk } = totals;
  const share = (count: number): string => `${count} of ${records}`;
  const titles = new Map(ruleset.rules.map((rule) => [rule.id, rule.title]));
  const frequent = [...totals.byRule.values()].filter(({ first }) => first.kind === 'wording').sort((a, b) => b.records - a.records || (a.ruleId < b.ruleId ? -1 : 1)).slice(0, 5);
  const lacking = (element: keyof typeof risk): string => share(risk[element].absent + risk[element].hollow);
  const rows: (readonly [string, string])[] = [
    ['Records read', String(records + rejected)], ['  assessed', String(records)], ['  set aside', rejected === 0 ? '0' : `${rejected} (see rejects.jsonl)`],
    ['Average score', records === 0 ? '–' : `${meanScore(totals)} of 100`],
    ["Child's voice missing", share(voice.absent + voice.proxy)],
    ['Risk that nobody named', share(totals.hiddenRisk)],
    ['Harm not named', lacking('harm')], ['Source of harm missing', lacking('source')], ['Risk level missing', lacking('level')],
    ['Protective factors missing', lacking('protective')], ['Actions missing or hollow', lacking('actions')],
    ...frequent.map((rule, i): readonly [string, string] => [i === 0 ? 'Most frequent wording' : '', `${titles.get(rule.ruleId) ?? rule.ruleId} (${rule.records})`]),
    ...totals.neediest.slice(0, 5).map(({ record, assessment }, i): readonly [string, string] => [i === 0 ? 'Read these first' : '', `${record.id} (score ${assessment.score.overall}${assessment.hiddenRisk.present ? ', risk not named' : ''})`]),
  ];
  const near = relative(cwd, report);
  return `\n${rows.map(([name, value]) => `${name.padEnd(28)}${value}`).join('\n')}\n\nThe report is at ${near.startsWith('..') ? report : near}\n${pathToFileURL(report).href}\n`;
}
