import type { Hover } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, SetAside, SetAsideReason } from '../core/index.ts';
import { measuredLine, measuredRule, tellingRules } from '../loader/index.ts';
import type { Checked } from './checks.ts';
import type { Places } from './encoding.ts';
import { inDocument, overlaps, stretchOf, type Part, type Stretch } from './part.ts';
import type { Loaded } from './world.ts';

/** What is said of the words under the cursor: why, what to write instead, and where that comes from. */
export function hoverAt(checked: Checked, document: TextDocument, offset: number, places: Places): Hover | null {
  const at: Stretch = { start: offset, end: offset };
  const all = checked.parts.filter((part) => overlaps(part, at)).flatMap((part) => tellings(part, checked.loaded)).filter(({ stretch }) => overlaps(stretch, at));
  // What is missing stands at a word that has nothing to do with it, and gives way to what is said of that word.
  const words = all.filter(({ isOfWords }) => isOfWords);
  const told = words.length > 0 ? words : all;
  if (told.length === 0) return null;
  const start = Math.max(...told.map(({ stretch }) => stretch.start));
  const end = Math.min(...told.map(({ stretch }) => stretch.end));
  return { contents: { kind: 'markdown', value: told.map(({ text }) => text).join('\n\n---\n\n') }, range: places.rangeOf(document, { start, end: Math.max(start, end) }) };
}

interface Told {
  readonly stretch: Stretch;
  readonly text: string;
  readonly isOfWords: boolean;
}

function tellings(part: Part, loaded: Loaded): Told[] {
  const { findings, setAside } = part.assessment;
  const found = findings.map((finding): Told => ({ stretch: stretchOf(finding, part), text: findingText(finding, loaded), isOfWords: finding.start !== undefined }));
  const aside = setAside.map((item): Told => ({ stretch: inDocument(item, part), text: asideText(item), isOfWords: true }));
  return [...found, ...aside];
}

function findingText(finding: Finding, { ruleset, ownFile }: Loaded): string {
  const rule = tellingRules(ruleset).find(({ id }) => id === finding.ruleId);
  const source = rule?.source;
  const measured = rule === undefined || ownFile(rule.id) !== undefined ? undefined : measuredRule(rule);
  return [
    `**${escaped(finding.message)}**`,
    ...(finding.why === undefined ? [] : [`*Why:* ${escaped(finding.why)}`]),
    ...(finding.suggestions.length === 0 ? [] : [`*Instead:*\n${finding.suggestions.map(({ text }) => `- ${escaped(text)}`).join('\n')}`]),
    ...(source === undefined ? [] : [`*Source:* ${escaped(source.title)}, ${escaped(source.publisher)}, ${source.year}`]),
    ...(measured === undefined ? [] : [`*Measured:* ${measuredLine(measured)}`]),
    `\`${finding.ruleId}\` · ${finding.severity}`,
  ].join('\n\n');
}

const BECAUSE: Readonly<Record<SetAsideReason, string>> = {
  negated: 'the note says that it is not so',
  challenged: 'the note quotes or names it in order to correct it',
  'other-subject': 'it is said of somebody else',
  'own-words': "these are the child's, the family's or another person's own words",
  benign: 'it is innocent here',
  'fixed-name': 'it is part of a fixed name',
  hypothetical: 'it is asked or supposed',
  suppressed: 'somebody weighed it and left it as it is',
};

function asideText({ ruleId, because }: SetAside): string {
  return `Weighed and left alone: ${BECAUSE[because]}.\n\n\`${ruleId}\``;
}

/** Words of a record are no Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
