// `npm run bench:lsp`: how soon the language server answers, how soon diagnostics follow an edit, and what it keeps in memory.
// `-- --edits 10000` types for longer; every so often the answer is compared with that of a document opened afresh.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { inRoot } from '../scripts/support/paths.mjs';

const { values } = parseArgs({ options: { edits: { type: 'string', default: '2000' } } });
const edits = Number(values.edits);
const WORDS = 3_000;
// Nobody types for ever; memory is read when the writer has paused.
const PAUSES = 8;
const PAUSE_MS = 4_000;

const notes = readFileSync(inRoot('test/eval/dev.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line).text);
// A kind of record that is known has its own words looked for too.
let text = '# Home visit\n\n';
for (let i = 0; text.split(/\s+/).length < WORDS; i += 1) text += `${notes[i % notes.length]}\n\n`;
const sentences = notes.slice(60, 120).flatMap((note) => note.split(/(?<=[.!?])\s+/)).filter((sentence) => sentence.length < 160);

let seed = 11;
const random = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;

function connect() {
  const server = spawn(process.execPath, [inRoot('bin/childfirst.js'), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  return { server, connection };
}

const initialize = (connection) => connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const megabytes = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
// Milliseconds that the server's main thread was at work, whatever else the machine did.
const worked = (pid) => Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
const pull = (connection, uri) => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });

async function readiness() {
  const times = [];
  for (let i = 0; i < 5; i += 1) {
    const started = performance.now();
    const { server, connection } = connect();
    await initialize(connection);
    times.push(performance.now() - started);
    server.kill();
  }
  return at(times.sort((a, b) => a - b), 0.5);
}

/** One key after another at some place, now and then a pasted sentence, a new place, or, where the note has grown, a cut. */
function nextChange(document, cursor) {
  const length = document.getText().length;
  if (random() < 0.02 || cursor.queue === '') {
    cursor.at = Math.floor(random() * length);
    cursor.queue = ` ${sentences[Math.floor(random() * sentences.length)]}`;
  }
  const range = (start, end) => ({ start: document.positionAt(start), end: document.positionAt(end) });
  if (length > text.length && random() < 0.1) return { range: range(cursor.at, cursor.at + Math.floor(random() * 300)), text: '' };
  const typed = random() < 0.02 ? cursor.queue : cursor.queue.charAt(0);
  cursor.queue = cursor.queue.slice(typed.length);
  cursor.at += typed.length;
  return { range: range(cursor.at - typed.length, cursor.at - typed.length), text: typed };
}

async function typing() {
  const { server, connection } = connect();
  await initialize(connection);
  await connection.sendNotification('initialized', {});
  const uri = 'untitled:note';
  let document = TextDocument.create(uri, 'markdown', 1, text);
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await pull(connection, uri);
  const cursor = { at: 0, queue: '' };
  const times = [];
  const work = [];
  const memory = [];
  let stale = 0;
  for (let i = 0; i < edits; i += 1) {
    const change = nextChange(document, cursor);
    document = TextDocument.update(document, [change], i + 2);
    const [started, before] = [performance.now(), worked(server.pid)];
    void connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: i + 2 }, contentChanges: [change] });
    const { items } = await pull(connection, uri);
    times.push(performance.now() - started);
    work.push(worked(server.pid) - before);
    if ((i + 1) % Math.ceil(edits / PAUSES) === 0) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      memory.push(megabytes(server.pid));
    }
    if (i % 200 === 0 && !(await isFresh(connection, document, items))) stale += 1;
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const sorted = (all) => all.slice(20).sort((a, b) => a - b);
  return { work: sorted(work), times: sorted(times), memory, stale, words: document.getText().split(/\s+/).length };
}

async function isFresh(connection, document, items) {
  const uri = 'untitled:fresh';
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: document.getText() } });
  const fresh = await pull(connection, uri);
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  return JSON.stringify(fresh.items) === JSON.stringify(items);
}

console.log(`ready after ${Math.round(await readiness())} ms (start of the process to its answer, median of 5)`);
const { work, times, memory, stale, words } = await typing();
const told = (all) => `${at(all, 0.5).toFixed(1)} ms at the median, ${at(all, 0.95).toFixed(1)} ms at the 95th percentile, ${at(all, 1).toFixed(0)} ms at most`;
console.log(`${edits} edits of a note of ${words} words`);
console.log(`edit to diagnostics ${told(times)}`);
console.log(`of which at work    ${told(work)}`);
console.log(`memory ${memory.map((mb) => mb.toFixed(0)).join(' ')} MB, each time that the writer pauses`);
console.log(stale === 0 ? 'no stale diagnostic' : `${stale} STALE ANSWERS`);
process.exitCode = stale === 0 ? 0 : 1;
