import { figures, recordLine, type RecordRow } from '../../src/formatters/index.ts';
import { createList, type RecordList } from './list.ts';
import { createOpening } from './opening.ts';

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
  const toggle = createOpening({ rows, titles, perBody });
  const pager = createPager({ rows, list, body });
  const openNamed = async (): Promise<void> => {
    const wanted = /^#record=(.+)$/.exec(location.hash)?.[1];
    const place = wanted === undefined ? -1 : rows.findIndex(({ id }) => encodeURIComponent(id) === wanted || id === wanted);
    if (place < 0) return;
    list.clear();
    pager.showFrom(Math.floor(list.order().indexOf(place) / LINES) * LINES);
    const button = body.querySelector<HTMLElement>(`[data-place="${place}"]`);
    if (button !== null) await toggle(button);
    button?.focus();
  };
  const afresh = (): void => pager.showFrom(0);
  onButtons(body, toggle);
  onFilters(tools, { list, afresh });
  sortable(table, (column, down) => {
    list.sort(column, down);
    afresh();
  });
  for (const [id, by] of [['records-before', -LINES], ['records-after', LINES]] as const) byId(id)?.addEventListener('click', () => {
    pager.move(by);
    table.scrollIntoView();
  });
  window.addEventListener('hashchange', () => void openNamed());
  tools.hidden = false;
  afresh();
  void openNamed();
}

interface Paged {
  readonly rows: readonly RecordRow[];
  readonly list: RecordList;
  readonly body: HTMLElement;
}

/** Shows so many lines of the list at a time. */
function createPager({ rows, list, body }: Paged): { readonly showFrom: (place: number) => void; readonly move: (by: number) => void } {
  let from = 0;
  const showFrom = (wanted: number): void => {
    const order = list.order();
    from = Math.max(0, Math.min(wanted, order.length - 1));
    const places = order.slice(from, from + LINES);
    body.innerHTML = places.map((place) => lineAt(rows, place)).join('');
    const among = order.length === rows.length ? '' : ` (of ${figures(rows.length)})`;
    say('records-count', order.length === 0 ? 'No record fits. Take a condition away.' : `Records ${figures(from + 1)} to ${figures(from + places.length)} of ${figures(order.length)}${among}`);
    disable('records-before', from === 0);
    disable('records-after', from + LINES >= order.length);
  };
  return { showFrom, move: (by) => showFrom(from + by) };
}

function lineAt(rows: readonly RecordRow[], place: number): string {
  const row = rows[place];
  return row === undefined ? '' : recordLine(row, place).html;
}

function onButtons(body: HTMLElement, toggle: (button: HTMLElement) => Promise<void>): void {
  body.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button === null) return;
    if ('alone' in button.dataset) printAlone(button.closest('tr'));
    else if ('place' in button.dataset) void toggle(button);
  });
}

function onFilters(tools: HTMLElement, { list, afresh }: { readonly list: RecordList; readonly afresh: () => void }): void {
  tools.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement) list.filter('words', target.value);
    else if (target instanceof HTMLSelectElement) list.filter(target.dataset['filter'] ?? '', target.value);
    afresh();
  });
  byId('records-clear')?.addEventListener('click', () => {
    for (const field of tools.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) field.value = '';
    list.clear();
    afresh();
  });
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
