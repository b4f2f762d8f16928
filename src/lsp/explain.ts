import type { CompiledRuleset } from '../core/index.ts';

/** A rule as a page to read: what it says, why, and what to write instead. */
export function explained({ rules }: CompiledRuleset, id: unknown): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined || rule.kind === 'sign') return undefined;
  const { title, severity, message, why, suggestions, source } = rule;
  return [
    `# ${title}`, `\`${rule.id}\` · ${severity}`, `**It says:** ${message}`, `**Why:** ${why}`,
    `**Instead:**\n\n${suggestions.map(({ text }) => `- ${text}`).join('\n')}`, `**Source:** ${source.title}, ${source.publisher}, ${source.year}`, '',
  ].join('\n\n');
}
