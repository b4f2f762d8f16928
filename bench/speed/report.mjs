const whole = (value) => Math.round(value).toLocaleString('en-GB');
const tenths = (value) => value.toFixed(1);
const hundredths = (value) => value.toFixed(2);

const start = ({ runs, nodeMilliseconds, checkMilliseconds, slowestMilliseconds, timesNode }) => ({
  title: `Start-up: a check of one note, cold (${runs} notes)`,
  head: ['command', 'ms', 'times Node'],
  rows: [
    ['node -e 0', whole(nodeMilliseconds), tenths(1)],
    ['childfirst check note.md', whole(checkMilliseconds), tenths(timesNode)],
    ['the slowest of them', whole(slowestMilliseconds), tenths(slowestMilliseconds / nodeMilliseconds)],
  ],
});

const latency = ({ words, edits, draft, whole: asWhole }) => ({
  title: `Latency: a note of ${words} words judged anew after an edit (${edits} edits, warm)`,
  head: ['ms', 'half are done within', '95 in 100 within'],
  rows: [['re-checked as an open draft', hundredths(draft.p50), hundredths(draft.p95)], ['judged as a whole', hundredths(asWhole.p50), hundredths(asWhole.p95)]],
});

const speed = ({ notes, megabytes, commands }) => ({
  title: `Speed: whole commands over ${whole(notes)} notes (${tenths(megabytes)} MB as JSON lines)`,
  head: ['command', 'notes/s', 'peak MiB'],
  rows: commands.map(({ name, notesPerSecond, peak }) => [name, whole(notesPerSecond), whole(peak)]),
});

const memory = ({ few, many, commands }) => ({
  title: 'Memory: peak MiB by how many records are read',
  head: ['command', whole(few), whole(many), 'growth'],
  rows: commands.map(({ name, few, many, growth }) => [name, whole(few), whole(many), hundredths(growth)]),
});

const peers = ({ notes, rounds, phrases, tools }) => ({
  title: `Side by side: the same ${whole(notes)} notes, one thread (median of ${rounds} rounds by turns; ${phrases} phrases)`,
  head: ['tool', 'notes/s', 'times the quickest JavaScript peer', 'times the quickest with the phrases', 'reported per note'],
  rows: tools.map((tool) => [tool.name, whole(tool.notesPerSecond), hundredths(tool.timesQuickest), hundredths(tool.timesQuickestWithPhrases), tool.perNote === null ? '' : tenths(tool.perNote)]),
});

const shapes = { start, latency, speed, memory, peers };

/** What was measured as tables: a title, a head and rows of words. */
export const tablesOf = (measured) => Object.entries(shapes).flatMap(([name, shape]) => (name in measured ? [shape(measured[name])] : []));

/** Tables for a terminal: names to the left, numbers to the right. */
export function plain(tables) {
  return tables.map(({ title, head, rows }) => {
    const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
    const line = (row) => row.map((word, column) => (column === 0 ? word.padEnd(widths[0]) : word.padStart(widths[column]))).join('  ');
    return [title, ...[head, ...rows].map((row) => `  ${line(row)}`)].join('\n');
  }).join('\n\n');
}

/** The same tables as Markdown. */
export function markdown(tables) {
  const line = (row) => `| ${row.join(' | ')} |`;
  return tables.map(({ title, head, rows }) => [`**${title}**`, '', line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')).join('\n\n');
}
