/** Sorting, filtering and opening of records. Plain script of our own; nothing of a record goes into it. */
export const reportScript = `
(() => {
  const table = document.getElementById('records-table');
  if (!table) return;
  const bodies = [...table.tBodies];
  const byId = (id) => document.getElementById(id);
  const tell = (text) => { byId('records-count').textContent = text; };

  const collator = new Intl.Collator('en-GB', { numeric: true });
  const cell = (body, column) => body.rows[0].cells[column].textContent.trim();
  const compare = (column, kind) => (a, b) => kind === 'count'
    ? Number(cell(a, column)) - Number(cell(b, column))
    : collator.compare(cell(a, column), cell(b, column));
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      heads.forEach((other) => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const order = compare(column, head.dataset.sort);
      table.append(...[...bodies].sort((a, b) => (down ? -order(a, b) : order(a, b))));
    });
  });

  const words = new Map();
  const textOf = (body) => {
    if (!words.has(body)) words.set(body, body.textContent.toLowerCase());
    return words.get(body);
  };
  let waiting;
  byId('records-filter').addEventListener('input', ({ target }) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const wanted = target.value.toLowerCase().split(/\\s+/).filter(Boolean);
      bodies.forEach((body) => { body.hidden = !wanted.every((word) => textOf(body).includes(word)); });
      const shown = bodies.filter((body) => !body.hidden).length;
      tell(shown + ' of ' + bodies.length + (bodies.length === 1 ? ' record' : ' records') + ' shown');
    }, 150);
  });

  const setOpen = (open) => bodies.forEach((body) => {
    if (!open || !body.hidden) body.querySelector('details').open = open;
  });
  byId('records-open').addEventListener('click', () => setOpen(true));
  byId('records-close').addEventListener('click', () => setOpen(false));
  byId('records-tools').hidden = false;
})();
`;
