import { measuredRule, ruleSource, tellingRules, tellRule } from '../loader/index.ts';
import type { Loaded } from './world.ts';

/** A rule as a page to read: what it says, why, what to write instead, its examples, and how often it was right. */
export async function explained({ ruleset, ownFile }: Loaded, id: unknown): Promise<string | undefined> {
  const rule = tellingRules(ruleset).find((candidate) => candidate.id === id);
  if (rule === undefined) return undefined;
  const builtIn = ownFile(rule.id) === undefined ? await ruleSource(rule.id) : undefined;
  const { title, severity, says, why, instead, flagged, left, source, measured } = await tellRule(rule, builtIn?.rule.examples, builtIn === undefined ? undefined : measuredRule(rule));
  return [
    `# ${title}`, `\`${rule.id}\` · ${severity}`, `**It says:** ${says}`, `**Why:** ${why}`,
    listed('Write or ask instead', instead), listed('It flags', flagged), listed('It leaves alone', left),
    `**Source:** ${source}`, ...(measured === undefined ? [] : [`**Measured:** ${measured}.`]), '',
  ].filter((part, i, all) => part !== '' || i === all.length - 1).join('\n\n');
}

function listed(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `**${title}:**\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}
