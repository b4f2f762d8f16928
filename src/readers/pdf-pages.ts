/** From so many pages on, what stands at the edge of most of them is a running head. */
const FEWEST_PAGES = 3;
const MOST = 0.6;
/** How many lines from the edge a running head may stand. */
const DEPTH = 2;

/** Pages without the lines that stand at the top or the foot of most of them: letterheads, page numbers. */
export function withoutRunningLines(pages: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isNumber = (line: string): boolean => /^(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i.test(line);
  const counts = new Map<string, number>();
  for (const lines of pages) for (const line of new Set(edges(lines).map(shapeOf))) counts.set(line, (counts.get(line) ?? 0) + 1);
  const isRunning = (line: string): boolean => isNumber(line) || (pages.length >= FEWEST_PAGES && (counts.get(shapeOf(line)) ?? 0) >= pages.length * MOST);
  return pages.map((lines) => {
    const atEdge = new Set(edges(lines));
    const kept = lines.filter((line, i) => !(isEdge(i, lines.length) && atEdge.has(line) && line !== '' && isRunning(line)));
    return kept.slice(kept.findIndex((line) => line !== ''));
  });
}

function isEdge(index: number, length: number): boolean {
  return index < DEPTH || index >= length - DEPTH;
}

function edges(lines: readonly string[]): readonly string[] {
  return lines.filter((line, i) => line !== '' && isEdge(i, lines.length));
}

/** Page numbers differ, the line is the same. */
function shapeOf(line: string): string {
  return line.replace(/\d+/g, '#').replace(/\s+/g, ' ');
}
