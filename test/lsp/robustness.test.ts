import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, PULLS, type Started } from './client.ts';
import { random } from './random.ts';

const program = fileURLToPath(new URL('../../bin/childfirst.js', import.meta.url));
const notes: readonly string[] = readFileSync('samples/notes/multi-agency/strategy-discussion.md', 'utf8').split('\n\n');

let client: Client | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});
const start = async (started?: Started): Promise<Client> => (client = await Client.start(started));

/** Runs the server with bytes as they are, and gives how it ended. */
async function ended(...chunks: readonly string[]): Promise<{ readonly code: number | null; readonly words: string }> {
  const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let words = '';
  server.stdout.on('data', (chunk: Buffer) => (words += chunk.toString('utf8')));
  server.stderr.on('data', (chunk: Buffer) => (words += chunk.toString('utf8')));
  for (const chunk of chunks) server.stdin.write(chunk);
  server.stdin.end();
  const [code] = await once(server, 'close');
  return { code: typeof code === 'number' ? code : null, words };
}

const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

describe('a client that is not as it should be', () => {
  test('goes away without a word: the server ends too', async () => {
    expect((await ended(framed('{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}'))).code).toBe(0);
  });

  test('is killed while others hold its pipes open: the server ends too', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    server.stdin.write(framed(`{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":${editor.pid},"rootUri":null,"capabilities":{}}}`));
    await once(server.stdout, 'data');
    editor.kill('SIGKILL');
    const [code] = await once(server, 'close');
    expect(code).not.toBeNull();
  }, 20_000);

  test('stops listening while it is told something: nothing is said of it', async () => {
    const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let words = '';
    server.stderr.on('data', (chunk: Buffer) => (words += chunk.toString('utf8')));
    server.stdin.write(framed('{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}'));
    await once(server.stdout, 'data');
    server.stdout.destroy();
    server.stdin.end(framed('{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:a","languageId":"markdown","version":1,"text":"Kai is streetwise."}}}'));
    const [code] = await once(server, 'close');
    expect([code, words]).toEqual([0, '']);
  });

  test('says nothing at all', async () => {
    expect(await ended()).toEqual({ code: 0, words: '' });
  });

  test.each([
    ['no JSON', framed('{"jsonrpc":')],
    ['nothing, of no length', 'Content-Length: 0\r\n\r\n'],
    ['no object', framed('[1,2]')],
    ['a method that nobody knows', framed('{"jsonrpc":"2.0","id":7,"method":"textDocument/sing","params":{}}')],
    ['parameters of the wrong kind', framed('{"jsonrpc":"2.0","id":8,"method":"textDocument/hover","params":{"textDocument":5}}')],
    ['a change of a document that is not open', framed('{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///x","version":2},"contentChanges":[{"text":"x"}]}}')],
  ])('sends %s, and is answered afterwards all the same', async (_name, message) => {
    const initialize = framed('{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}');
    const { code, words } = await ended(initialize, message, framed('{"jsonrpc":"2.0","id":99,"method":"shutdown"}'));
    expect(words).toContain('"id":99,"result":null');
    expect(code).toBe(0);
  });

  test('asks for documents that are not open', async () => {
    const editor = await start({ capabilities: PULLS });
    expect(await editor.at('textDocument/hover', editor.uri('none.md'), 0, 0)).toBeNull();
    expect((await editor.pull(editor.uri('none.md'))).items).toEqual([]);
    await expect(editor.command('childfirst.sing')).rejects.toThrow('childfirst has no command');
    await expect(editor.command('childfirst.dismiss', 1, 2)).rejects.toThrow('A dismissal needs');
  });
});

test('a document too long to be checked while it is written is told so, and others are checked meanwhile', async () => {
  const editor = await start();
  const long = await editor.open('long.md', 'Kai is streetwise. '.repeat(270_000));
  expect(await editor.pushed(long)).toMatchObject([{ severity: 3, message: expect.stringContaining('too long to check while you write') }]);
  await editor.change(long, { text: 'Kai is streetwise.' });
  expect(await editor.pushed(long)).toContainEqual(expect.objectContaining({ code: 'adultify/streetwise' }));
});

test('an empty note has nothing to be said of', async () => {
  const editor = await start();
  expect(await editor.pushed(await editor.open('note.md', ''))).toEqual([]);
});

test('a broken file of dismissals is named, and left as it is', async () => {
  const editor = await start({ files: { '.childfirst/dismissed.json': '{' } });
  const uri = await editor.open('note.md', 'Kai is streetwise.');
  expect(await editor.pushed(uri)).not.toEqual([]);
  expect(editor.messages[0]).toContain('cannot read');
  expect(await editor.command('childfirst.dismiss', uri, 'adultify/streetwise', 'streetwise', 'x')).toBe(false);
  expect(readFileSync(`${editor.folder}/.childfirst/dismissed.json`, 'utf8')).toBe('{');
});

// The same over ten thousand edits is `npm run bench:lsp`.
test('after many edits the diagnostics are those of the text as it is', async () => {
  const editor = await start({ capabilities: PULLS });
  const next = random(7);
  let text = notes.join('\n\n');
  const uri = await editor.open('note.md', text);
  let document = TextDocument.create(uri, 'markdown', 1, text);
  for (let edits = 0; edits < 400; edits += 1) {
    const from = Math.floor(next() * text.length);
    const range = { start: document.positionAt(from), end: document.positionAt(from + Math.floor(next() * next() * 60)) };
    const piece = next() < 0.5 ? notes[Math.floor(next() * notes.length)] ?? '' : ['\n', '"', ' Kai is streetwise. ', 'x', ''][Math.floor(next() * 5)] ?? '';
    const change = { range, text: text.length > 12_000 ? '' : piece };
    void editor.change(uri, change);
    document = TextDocument.update(document, [change], edits + 2);
    text = document.getText();
    if (edits % 40 === 0) void editor.pull(uri).catch(() => undefined);
  }
  const { items } = await editor.pull(uri);
  const fresh = await editor.open('fresh.md', text);
  const plain = (list: readonly object[]): string => JSON.stringify(list);
  expect(plain(items)).toBe(plain((await editor.pull(fresh)).items));
  expect(items.every(({ range }) => document.offsetAt(range.end) <= text.length)).toBe(true);
});
