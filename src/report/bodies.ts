import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Finding } from '../core/index.ts';
import type { FormatResult, ReportExample } from '../formatters/index.ts';

const packed = promisify(gzip);

/** Records in one piece: small enough to unpack at a click, large enough to pack well. */
export const PER_BODY = 100;

export interface Packed {
  readonly bodies: readonly string[];
  /** The place of a record in the pieces, by its place in the run. */
  readonly places: ReadonlyMap<number, number>;
  readonly examples: Readonly<Record<string, ReportExample>>;
}

interface Wanted {
  /** Places of the new findings of each record, where the report is about those. */
  readonly fresh: ReadonlyMap<number, readonly number[]> | undefined;
  /** Places in the run of the records to pack. */
  readonly chosen: ReadonlySet<number>;
  /** Rules of which an example is wanted. */
  readonly rules: readonly string[];
}

/** Packs the chosen records as they come; what is in memory is small beside the page. */
export async function packBodies(lines: AsyncIterable<string>, { chosen, rules, fresh }: Wanted): Promise<Packed> {
  const [bodies, places, examples] = [[] as Promise<Buffer>[], new Map<number, number>(), new Map<string, ReportExample>()];
  const lacking = new Set(rules);
  let piece: string[] = [];
  const close = (): void => {
    // On threads of Node's own, while the next lines are read.
    if (piece.length > 0) bodies.push(packed(`[${piece.join(',')}]`, { level: 4 }));
    piece = [];
  };
  for await (const line of lines) {
    const n = Number(/^\{"n":(\d+)/.exec(line)?.[1]);
    if (!chosen.has(n)) continue;
    places.set(n, places.size);
    piece.push(fresh === undefined ? line : `${line.slice(0, -1)},"fresh":${JSON.stringify(fresh.get(n) ?? [])}}`);
    if (lacking.size > 0) findExamples(line, lacking, examples);
    if (piece.length === PER_BODY) close();
  }
  close();
  return { bodies: (await Promise.all(bodies)).map((body) => body.toString('base64')), places, examples: Object.fromEntries(examples) };
}

/** The lines of a file. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  // Opened when it is asked for its first line: an interface that waits loses what it has read.
  yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
}

function findExamples(line: string, lacking: Set<string>, examples: Map<string, ReportExample>): void {
  if (![...lacking].some((rule) => line.includes(rule))) return;
  // Our own line.
  const { record, assessment } = JSON.parse(line) as FormatResult;
  for (const finding of assessment.findings) {
    if (!lacking.has(finding.ruleId) || !pointsAtWords(finding)) continue;
    examples.set(finding.ruleId, { recordId: record.id, text: record.text, start: finding.start, end: finding.end });
    lacking.delete(finding.ruleId);
  }
}

function pointsAtWords(finding: Finding): finding is Finding & { readonly start: number; readonly end: number } {
  return finding.kind === 'wording';
}
