import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/core/index.ts';
import { GOOD, jsonIn, jsonLines, linesIn, POOR, put, run, scratch, spawned, type Outcome } from './support.ts';

const cwd = put(scratch(), { 'good.md': GOOD, 'poor.md': POOR });
/** Words of a record that must never come out in a message about the run. */
const SECRET = 'Zebedee owes them';
const NO_TRACE = /\n {4}at |node:internal|Error:/;

async function checked(name: string, content: string | Uint8Array, more: readonly string[] = []): Promise<Outcome> {
  const outcome = await run(['check', name, 'good.md', '--format', 'jsonl', ...more], { cwd: put(cwd, { [name]: content }) });
  expect(outcome.stderr).not.toContain(SECRET);
  expect(outcome.stderr).not.toMatch(NO_TRACE);
  // Whatever is wrong with one, the other is checked.
  expect(jsonLines<Assessment>(outcome.stdout).map(({ id }) => id)).toContain('good.md');
  return outcome;
}

describe('an input that is no record', () => {
  test.each([
    { name: 'empty.md', content: '', says: 'empty.md: text: the note is empty\n' },
    { name: 'blank.txt', content: ' \n\t\n', says: 'blank.txt: text: the note is empty\n' },
    { name: 'head-only.md', content: `---\nname: ${SECRET}\n---\n`, says: 'head-only.md: text: the note is empty\n' },
    { name: 'record.json', content: `{"id":"1","text":"${SECRET}`, says: /^record\.json: is not valid JSON \(at character \d+\)\n$/ },
    { name: 'list.json', content: `[{"id":"1"},{"text":"${SECRET}"},"${SECRET}"]`, says: 'list.json record 1: text is missing\nlist.json record 2: id is missing\nlist.json record 3: expected an object with at least "id" and "text"\n' },
    { name: 'wrong.json', content: `{"id":"1","text":"${SECRET}","child":{"age":"teen"},"fields":3}`, says: 'wrong.json: child.age: expected a number of years; fields: expected an object of names and values\n' },
    { name: 'lines.jsonl', content: `${SECRET}\n{"id":"2","text":"x"}\n`, says: 'lines.jsonl line 1: is not valid JSON\n' },
    { name: 'rows.csv', content: `Id,Narrative\n1,${SECRET},2\n2,x\n`, says: 'rows.csv row 2: has 3 cells where the header has 2\n' },
    { name: 'letter.docx.md', content: Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), says: 'letter.docx.md: is not a text file; save it as .txt or .md\n' },
    { name: 'scan.pdf', content: `%PDF-1.7 ${SECRET}`, says: 'scan.pdf: is damaged, or no PDF\n' },
  ])('$name is said with its place, and ends with 2', async ({ name, content, says }) => {
    const { code, stderr } = await checked(name, content);
    expect(code).toBe(2);
    expect(stderr).toMatch(typeof says === 'string' ? new RegExp(`^${says.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : says);
  });

  test('on standard input is said by its name', async () => {
    expect(await run(['check', '-'], { cwd })).toMatchObject({ code: 2, stderr: 'standard input: text: the note is empty\n' });
    expect(await run(['check', '-', '--stdin-filename', 'a.md'], { cwd, stdin: '\n' })).toMatchObject({ code: 2, stderr: 'a.md: text: the note is empty\n' });
  });

  test('as a process ends with 2 and no trace', async () => {
    const { code, stderr } = await spawned(['check', 'empty.md', 'gone.md', 'record.json'], { cwd });
    expect(code).toBe(2);
    expect(stderr).not.toMatch(NO_TRACE);
    expect(stderr.split('\n').slice(0, 2)).toEqual(['empty.md: text: the note is empty', 'There is no file “gone.md”.']);
  });
});

describe('an input that is odd', () => {
  test('bytes that are no UTF-8 are read as Windows-1252, and it is said', async () => {
    const { code, stdout, stderr } = await checked('old.md', Buffer.concat([Buffer.from('Zo'), Buffer.from([0xeb, 0x92]), Buffer.from('s friend. '), Buffer.from(POOR)]));
    expect([code, stderr]).toEqual([1, 'old.md is not UTF-8; it was read as Windows-1252.\n']);
    expect(jsonLines<Assessment>(stdout)[0]?.findings).toContainEqual(expect.objectContaining({ quote: 'chose to go back to the address', start: 18 }));
  });

  test('the same bytes on standard input too', async () => {
    const { stderr } = await run(['check', '-'], { cwd, stdin: Buffer.concat([Buffer.from([0xeb]), Buffer.from(POOR)]) });
    expect(stderr).toBe('standard input is not UTF-8; it was read as Windows-1252.\n');
  });

  test('a note that is one word of 200,000 letters', async () => {
    const { code, stderr } = await checked('word.md', 'a'.repeat(200_000));
    expect([code, stderr]).toEqual([1, '']);
  });

  test('such a word between others, in every format', async () => {
    put(cwd, { 'long.md': `Kai chose to go back to the address. It was ${'ä'.repeat(200_000)} there.` });
    for (const format of ['terminal', 'html', 'sarif', 'github']) {
      const { code, stdout } = await run(['check', 'long.md', '--format', format], { cwd });
      expect(code).toBe(1);
      expect(stdout).toContain('chose-harm');
    }
  });

  test('a note of 5 MB: an e-mail with what hung on it', async () => {
    const prose = 'I saw Kai at school. He told me about the match on Saturday, and about his nan.\n\n'.repeat(2000);
    const page = `${'JVBERi0xLjcKJeLjz9MKMSAwIG9iago8PC9UeXBlL0NhdGFsb2cvUGFnZXMgMiAwIFI'.padEnd(76, 'A')}\n`.repeat(40);
    const attachment = `${page}\n`.repeat(1600);
    const long = `${prose}${attachment}\n${prose}${POOR}`;
    const { code, stdout, stderr } = await spawned(['check', 'big.md', '--format', 'json'], { cwd: put(cwd, { 'big.md': long }) });
    expect(long.length).toBeGreaterThan(4.8 * 2 ** 20);
    expect([code, stderr]).toEqual([1, '']);
    const [assessment]: Assessment[] = JSON.parse(stdout);
    expect(assessment?.findings.map(({ start, end }) => long.slice(start, end))).toContain('chose to go back to the address');
  }, 60_000);

  test('line ends of every kind, and no text but marks', async () => {
    for (const text of ['Kai was here.\r\nKai was there.\rKai was.', '###\n\n---\n\n> \n\n- \n', '“”‘’…—', '😀'.repeat(50), '---\nname: Kai\nno end to this head', '\u0000'.length > 0 ? '\u200b\u200d\ufeffx' : '']) {
      const { code, stderr } = await checked('odd.md', text);
      expect([code, stderr]).toEqual([1, '']);
    }
  });
});

describe('an audit over all of it', () => {
  test('reads, assesses or sets aside every record, and says each place', async () => {
    const world = put(scratch(), {
      'a-empty.md': '', 'b-note.md': POOR, 'c-word.txt': 'a'.repeat(200_000),
      'd-lines.jsonl': Buffer.concat([Buffer.from(`{"id":"1","text":"x"}\n${SECRET} {\n{"id":"2","text":"caf`), Buffer.from([0xe9]), Buffer.from('"}\n{"id":"1","text":"again"}\n{"id":3}\n')]),
      'e-rows.csv': 'Id,Narrative\n9,fine\n10\n11,"never closed\n12,fine too\n',
      'f-list.json': '[{"id":"20","text":"y"},{"id":"21"}]',
      'g-broken.json': `{"id":"30","text":"${SECRET}`,
    });
    const { code, stdout, stderr } = await spawned(['audit', '.', '--out', 'report'], { cwd: world });
    const { read, assessed, rejected } = jsonIn<{ readonly read: number; readonly assessed: number; readonly rejected: number }>(world, 'report', 'summary.json');
    const rejects = linesIn<{ readonly place: string }>(world, 'report', 'rejects.jsonl').map(({ place }) => place);
    expect(code).toBe(0);
    expect([read, assessed, rejected]).toEqual([15, 6, 9]);
    expect(rejects).toEqual(['a-empty.md', 'd-lines.jsonl line 2', 'd-lines.jsonl line 3', 'd-lines.jsonl line 4', 'd-lines.jsonl line 5', 'e-rows.csv row 3', 'e-rows.csv row 4', 'f-list.json record 2', 'g-broken.json']);
    expect(linesIn(world, 'report', 'assessments.jsonl')).toHaveLength(assessed);
    for (const place of rejects) expect(stderr).toContain(`Set aside: ${place}: `);
    expect(stderr).not.toMatch(NO_TRACE);
    expect(`${stdout}${stderr}`).not.toContain(SECRET);
  });

  test('of nothing but bad records ends with 2, and still writes what it found', async () => {
    const { code, stdout } = await run(['audit', 'list.json', '--out', 'none'], { cwd: put(cwd, { 'list.json': '[{"id":"1"},{"id":"2"}]' }) });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^Average score +–$/m);
    expect(linesIn(join(cwd, 'none'), 'rejects.jsonl')).toHaveLength(2);
  });
});
