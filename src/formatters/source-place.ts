import type { CaseRecord, SourcePart } from '../core/index.ts';
import { createLocator } from './position.ts';

/** Says where an offset stands as a person would look for it: "page 2", "paragraph 5", "row 12, Narrative"; in a note "8:14". */
export function createPlacer({ text, source }: CaseRecord): (offset: number) => string {
  const parts = source?.parts ?? [];
  const locate = createLocator(text);
  return (offset) => {
    const part = parts.findLast(({ start }) => start <= offset) ?? parts[0];
    const said = part === undefined ? '' : partWords(part);
    const { line, column } = locate(offset);
    return said === '' ? `${line}:${column}` : said;
  };
}

function partWords({ page, paragraph, row, column }: SourcePart): string {
  if (page !== undefined) return `page ${page}`;
  if (paragraph !== undefined) return `paragraph ${paragraph}`;
  return [...(row === undefined ? [] : [`row ${row}`]), ...(column === undefined ? [] : [column])].join(', ');
}
