import { recordColumns, recordFacts, recordPage, type FormatResult, type RecordRow } from '../../src/formatters/index.ts';

interface Opening {
  readonly rows: readonly RecordRow[];
  readonly titles: readonly string[];
  /** Records in one piece. */
  readonly perBody: number;
}

/** Opens and closes the record of a button; its piece is unpacked once. */
export function createOpening({ rows, titles, perBody }: Opening): (button: HTMLElement) => Promise<void> {
  const pieces = [...document.querySelectorAll('.record-bodies')];
  const unpacked = new Map<number, Promise<readonly FormatResult[]>>();
  const resultAt = async ({ at = -1 }: RecordRow): Promise<FormatResult | undefined> => {
    const piece = Math.floor(at / perBody);
    const text = pieces[piece]?.textContent;
    if (text == null) return undefined;
    const known = unpacked.get(piece) ?? unpack(text);
    unpacked.set(piece, known);
    return (await known)[at % perBody];
  };
  return async (button) => {
    const [line, place] = [button.closest('tr'), Number(button.dataset['place'])];
    const [row, open] = [rows[place], button.getAttribute('aria-expanded') === 'true'];
    button.setAttribute('aria-expanded', String(!open));
    if (open) line?.nextElementSibling?.remove();
    else if (row !== undefined) line?.insertAdjacentHTML('afterend', opened(inside(row, await resultAt(row), { titles, place })));
  };
}

function opened(inside: string): string {
  return `<tr class="record-more"><td colspan="${recordColumns.length}"><p class="alone"><button type="button" data-alone>Print this record alone</button></p>${inside}</td></tr>`;
}

function inside(row: RecordRow, result: FormatResult | undefined, { titles, place }: { readonly titles: readonly string[]; readonly place: number }): string {
  return result === undefined ? recordFacts(row).html + findingList(row, titles) : recordPage(row, result, place).html;
}

/** JSON, gzip, base64: what the report was written with. */
async function unpack(text: string): Promise<readonly FormatResult[]> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  // Our own JSON, written with the page.
  return JSON.parse(await new Response(stream).text()) as readonly FormatResult[];
}

function findingList({ rules }: RecordRow, titles: readonly string[]): string {
  const list = document.createElement('ul');
  for (const rule of rules) list.append(Object.assign(document.createElement('li'), { textContent: titles[rule] ?? '' }));
  return list.outerHTML;
}
