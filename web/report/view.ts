import { figures, recordColumns, recordFacts, recordLine, recordPage, type FormatResult, type RecordRow } from '../../src/formatters/index.ts';
import { createList } from './list.ts';

interface Embedded {
  readonly rows: readonly RecordRow[];
  readonly titles: readonly string[];
  readonly perBody: number;
}

const LINES = 100;
const byId = (id: string): HTMLElement | null => document.getElementById(id);
const data = byId('record-rows');
// Our own JSON, written with the page.
if (data !== null) start(JSON.parse(data.textContent ?? '') as Embedded);

function start({ rows, titles, perBody }: Embedded): void {
  const table = document.querySelector<HTMLTableElement>('#records-table');
  const [body, tools] = [table?.tBodies[0], byId('records-tools')];
  if (table === null || body === undefined || tools === null) return;
  const list = createList(rows, titles);
  const pieces = [...document.querySelectorAll('.record-bodies')];
  const unpacked = new Map<number, Promise<readonly FormatResult[]>>();
  let from = 0;

  const show = (): void => {
    const order = list.order();
    from = Math.max(0, Math.min(from, order.length - 1));
    const places = order.slice(from, from + LINES);
    body.innerHTML = places.map((place) => line(place)).join('');
    say('records-count', order.length === 0 ? 'No record fits. Take a condition away.' : `Records ${figures(from + 1)} to ${figures(from + places.length)} of ${figures(order.length)}${order.length === rows.length ? '' : ` (of ${figures(rows.length)})`}`);
    disable('records-before', from === 0);
    disable('records-after', from + LINES >= order.length);
  };
  const line = (place: number): string => {
    const row = rows[place];
    return row === undefined ? '' : recordLine(row, place).html;
  };
  const move = (by: number): void => {
    from += by;
    show();
    table.scrollIntoView();
  };

  /** Unpacks the piece that holds a record, once. */
  const resultAt = async ({ at = -1 }: RecordRow): Promise<FormatResult | undefined> => {
    const piece = Math.floor(at / perBody);
    const text = pieces[piece]?.textContent;
    if (text == null) return undefined;
    const known = unpacked.get(piece) ?? unpack(text);
    unpacked.set(piece, known);
    return (await known)[at % perBody];
  };
  const toggle = async (button: HTMLElement): Promise<void> => {
    const line = button.closest('tr');
    const place = Number(button.dataset['place']);
    const open = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!open));
    if (open) line?.nextElementSibling?.remove();
    else {
      const row = rows[place];
      if (row === undefined) return;
      const result = await resultAt(row);
      const inside = result === undefined ? recordFacts(row).html + findingList(row, titles) : recordPage(row, result, place).html;
      line?.insertAdjacentHTML('afterend', `<tr class="record-more"><td colspan="${recordColumns.length}"><p class="alone"><button type="button" data-alone>Print this record alone</button></p>${inside}</td></tr>`);
    }
  };
  const openNamed = async (): Promise<void> => {
    const wanted = /^#record=(.+)$/.exec(decodeURIComponent(location.hash))?.[1];
    const place = wanted === undefined ? -1 : rows.findIndex(({ id }) => id === wanted);
    if (place < 0) return;
    list.clear();
    from = Math.floor(list.order().indexOf(place) / LINES) * LINES;
    show();
    const button = body.querySelector<HTMLElement>(`[data-place="${place}"]`);
    if (button !== null) await toggle(button);
    button?.focus();
  };

  body.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button === null) return;
    if ('alone' in button.dataset) printAlone(button.closest('tr'));
    else if ('place' in button.dataset) void toggle(button);
  });
  sortable(table, (column, down) => {
    list.sort(column, down);
    from = 0;
    show();
  });
  tools.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement) list.filter('words', target.value);
    else if (target instanceof HTMLSelectElement) list.filter(target.dataset['filter'] ?? '', target.value);
    from = 0;
    show();
  });
  byId('records-before')?.addEventListener('click', () => move(-LINES));
  byId('records-after')?.addEventListener('click', () => move(LINES));
  byId('records-clear')?.addEventListener('click', () => {
    for (const field of tools.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) field.value = '';
    list.clear();
    from = 0;
    show();
  });
  window.addEventListener('hashchange', () => void openNamed());
  tools.hidden = false;
  show();
  void openNamed();
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

function sortable(table: HTMLTableElement, sort: (column: number, down: boolean) => void): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  heads.forEach((head, column) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: head.textContent });
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      sort(column, down);
    });
  });
}

function printAlone(record: Element | null): void {
  document.body.classList.add('one-record');
  record?.classList.add('printed');
  window.print();
  document.body.classList.remove('one-record');
  record?.classList.remove('printed');
}

function say(id: string, words: string): void {
  const element = byId(id);
  if (element !== null) element.textContent = words;
}

function disable(id: string, disabled: boolean): void {
  const button = byId(id);
  if (button instanceof HTMLButtonElement) button.disabled = disabled;
}
