import type { Finding, Score, SetAside, Strength, Suggestion, WordingFinding } from '../core/index.ts';
import type { Paint } from './ansi.ts';
import { plainLine } from './ansi.ts';
import { excerptOf } from './excerpt.ts';
import { suggestionLine } from './findings.ts';
import { kindWords, scoreParts, scoreWords, setAsideWords, severityWords } from './plain-words.ts';

interface Page {
  readonly paint: Paint;
  readonly width: number;
  readonly quiet: boolean;
}

interface WordingPlace extends Page {
  readonly text: string;
  /** Where it stands, in words. */
  readonly place: string;
  /** The reason is given once for each rule in a record. */
  readonly explain: boolean;
}

const indent = '  ';

/** One wording: where it stands, the sentence with the words underlined, what is wrong and what to try. */
export function wordingBlock(finding: WordingFinding, at: WordingPlace): string {
  const { severity, ruleId, message, why, suggestions } = finding;
  const label = at.paint[severity](severityWords[severity]);
  return [
    `${indent}${plainLine(at.place)}  ${label}  ${at.paint.faint(ruleId)}`,
    ...quotedLines(finding, at),
    ...paragraph(message, '', at.width),
    ...(at.quiet || !at.explain || why === undefined ? [] : paragraph(firstSentence(why), 'Why: ', at.width)),
    ...(at.quiet ? [] : advice(suggestions, 'Try: ', at.width)),
  ].join('\n');
}

/** One thing that is missing or empty, with the question to ask. */
export function missingBlock({ kind, severity, ruleId, message, field, suggestions }: Finding & { readonly field?: string }, page: Page): string {
  const label = page.paint[severity](severityWords[severity]);
  const where = field === undefined ? '' : `  field “${plainLine(field)}”`;
  return [
    `${indent}${kindWords[kind]}  ${label}  ${page.paint.faint(ruleId)}${where}`,
    ...paragraph(message, '', page.width),
    ...(page.quiet ? [] : advice(suggestions, 'Ask: ', page.width)),
  ].join('\n');
}

/** One thing done well. */
export function strengthBlock({ message, ruleId }: Strength, { paint, width }: Page): string {
  return [...paragraph(message, '', width), `${indent}${indent}${paint.faint(ruleId)}`].join('\n');
}

/** One match that the context excused. */
export function setAsideLine({ quote, ruleId, because }: SetAside, place: string): string {
  return `${indent}${plainLine(place)}  “${plainLine(quote)}”: ${setAsideWords[because]} (${ruleId})`;
}

/** The score with its parts. */
export function scoreLine(score: Score, paint: Paint): string {
  return `${paint.strong(`Score ${scoreWords(score)}`)}  (${scoreParts(score)})`;
}

/** Colour underlines the words themselves; without it a row of carets stands below them. */
function quotedLines(finding: WordingFinding, { text, width, paint }: WordingPlace): readonly string[] {
  const { before, words, after } = excerptOf(text, finding, width - indent.length * 2);
  const lead = `${indent}${indent}${plainLine(before)}`;
  const shown = plainLine(words);
  const marked = paint[finding.severity](paint.underline(shown));
  const sentence = `${lead}${marked}${plainLine(after)}`.trimEnd();
  return marked === shown ? [sentence, `${' '.repeat(lead.length)}${'^'.repeat(shown.length)}`] : [sentence];
}

function advice(suggestions: readonly Suggestion[], label: string, width: number): readonly string[] {
  return suggestions.flatMap((suggestion) => paragraph(suggestionLine(suggestion), label, width));
}

/** Words broken into lines; those after the first stand under the text, not under the label. */
function paragraph(text: string, label: string, width: number): readonly string[] {
  const room = Math.max(width - indent.length * 2 - label.length, 20);
  const lines: string[] = [];
  let line = '';
  for (const word of plainLine(text).split(' ').filter((part) => part !== '')) {
    if (line !== '' && line.length + word.length + 1 > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one, index) => `${indent}${indent}${index === 0 ? label : ' '.repeat(label.length)}${one}`);
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
