import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { SourcePart } from '../core/index.ts';
import { withoutRunningLines } from './pdf-pages.ts';
import type { Extractor } from './types.ts';


const MOST_PAGES = 2000;
/** Lines further apart than so many line heights are two paragraphs. */
const PARAGRAPH_GAP = 1.45;

let loading: Promise<typeof Pdf> | undefined;

/** pdf.js asks for classes to draw with as it is loaded, and would look for a native package; words need neither. */
async function load(): Promise<typeof Pdf> {
  const globals: Record<string, unknown> = globalThis;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= function none() {
    return undefined;
  };
  // Found there, the worker's code runs in this thread.
  globals['pdfjsWorker'] ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** A PDF with a text layer: its lines, page after page; running heads and page numbers left out. */
export const extractPdf: Extractor = async (bytes) => {
  const pdf = await (loading ??= load());
  // pdf.js takes the bytes over, so it gets its own.
  const task = pdf.getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, stopAtErrors: false });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) return refused(`has more than ${MOST_PAGES} pages; split it first`);
    const pages: string[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pages.push(linesOf((await page.getTextContent()).items));
      page.cleanup();
    }
    const joined = joinPages(withoutRunningLines(pages));
    return joined.text.trim() === '' ? refused('has no text in it: it is a scan or a picture. Ask for the original, or run text recognition over it first') : joined;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return refused('is locked with a password; save it without one');
    return refused('is damaged, or no PDF');
  } finally {
    await task.destroy();
  }
};

function refused(message: string): { readonly problems: readonly [{ readonly path: ''; readonly message: string }] } {
  return { problems: [{ path: '', message }] };
}

type Items = Awaited<ReturnType<Pdf.PDFPageProxy['getTextContent']>>['items'];

/** The lines of a page; an empty one where the gap is that of a paragraph. */
function linesOf(items: Readonly<Items>): string[] {
  const lines: string[] = [];
  let line = '';
  let height = 0;
  let above: number | undefined;
  for (const item of items) {
    if (!('str' in item)) continue;
    // The sixth number of the matrix is how far up the page the item stands.
    const y = Number(item.transform[5]);
    if (item.str.trim() !== '') {
      if (line === '' && above !== undefined && height > 0 && above - y > height * PARAGRAPH_GAP) lines.push('');
      above = y;
      height = Math.max(item.height, 1);
    }
    line += item.str;
    if (!item.hasEOL) continue;
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** A sentence may go on over the page, so pages are joined by a line break. */
function joinPages(pages: readonly (readonly string[])[]): { readonly text: string; readonly parts: readonly SourcePart[] } {
  const parts: SourcePart[] = [];
  let text = '';
  for (const [index, lines] of pages.entries()) {
    if (text !== '') text += '\n';
    parts.push({ start: text.length, page: index + 1 });
    text += lines.join('\n');
  }
  return { text, parts };
}
