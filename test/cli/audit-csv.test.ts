import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/core/index.ts';
import { jsonIn, linesIn, put, run, scratch, type Outcome } from './support.ts';

const cwd = scratch();
let runs = 0;

interface Audited extends Outcome {
  readonly ids: readonly string[];
  readonly quotes: readonly (string | undefined)[];
  readonly folder: string;
}

/** Audits an export of this text; nothing that was read may be missing from the counts. */
async function audit(name: string, text: string | Uint8Array, args: readonly string[] = []): Promise<Audited> {
  runs += 1;
  const folder = join(cwd, `out-${runs}`);
  const outcome = await run(['audit', ...args, name, '--out', folder], { cwd: put(cwd, { [name]: text }) });
  if (!existsSync(folder)) return { ...outcome, ids: [], quotes: [], folder };
  const assessments = linesIn<Assessment>(folder, 'assessments.jsonl');
  const { read, assessed, rejected } = jsonIn<{ readonly read: number; readonly assessed: number; readonly rejected: number }>(folder, 'summary.json');
  expect([read, assessed, rejected]).toEqual([assessed + rejected, assessments.length, linesIn(folder, 'rejects.jsonl').length]);
  return { ...outcome, ids: assessments.map(({ id }) => id), quotes: assessments.flatMap(({ findings }) => findings.filter(({ kind }) => kind === 'wording').map(({ quote }) => quote)), folder };
}

describe('columns', () => {
  const HEADER = 'Case Note ID,Person ID,Forename,Age,Gender,Agency,Note Type,Date of Event,Author,Team,Risk Level,Exploitation Flag,Ethnicity,Narrative';

  test('are understood by their names, and shown with --print-mapping', async () => {
    const { code, stdout, stderr, folder } = await audit('case-notes.csv', `${HEADER}\n`, ['--print-mapping']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe([
      'case-notes.csv', '  Case Note ID → id', '  Person ID → caseId', '  Forename → child.name', '  Age → child.age', '  Gender → sex', '  Agency → agency', '  Note Type → recordType',
      '  Date of Event → date', '  Author → author', '  Team → team', '  Risk Level → fields', '  Exploitation Flag → fields', '  Ethnicity → ethnicity', '  Narrative → text', '',
    ].join('\n'));
    expect(existsSync(folder)).toBe(false);
  });

  test('can be named with --map, more than once and before the file', async () => {
    const { code, ids, quotes } = await audit('odd.csv', 'Blob,Nr,Who\nMina chose to go back to the address.,n-1,Mina\n', ['--map', 'text=Blob', '--map', 'id=Nr', '--map', 'child.name=Who']);
    expect([code, ids, quotes]).toEqual([0, ['n-1'], ['chose to go back to the address']]);
  });

  test('that are named twice are both kept', async () => {
    const { stdout } = await audit('twice.csv', 'Id,Notes,Notes\n1,a,b\n', ['--print-mapping']);
    expect(stdout).toContain('  Notes → text\n  Notes (2) → fields\n');
  });

  test.each([
    { text: 'Ref,Blob\n1,Kai was here\n', args: [], says: 'x.csv: no column looks like the narrative. The columns are: Ref, Blob. Name it with --map text="Column name".\n' },
    { text: 'Ref,Blob\n1,Kai was here\n', args: ['--map', 'text=Blog'], says: 'x.csv: there is no column “Blog” for text. The columns are: Ref, Blob.\n' },
    { text: 'Ref,Blob\n1,Kai was here\n', args: ['--map', 'words=Blob'], says: '--map expects PART="Column", where PART is one of id, text, question, answer, agency, recordType, caseId, author, team, date, child.name, child.aliases, child.age, child.dateOfBirth, child.pronoun, ethnicity, sex, send, careStatus.\n' },
    { text: `1,${'Kai was here. '.repeat(9)}\n`, args: [], says: 'x.csv: no column looks like the narrative. The first row does not look like a header. Name it with --map text="Column name".\n' },
    { text: 'Ref,"Narrative\n1,Kai was here\n', args: [], says: 'x.csv: the header opens a quotation mark that is never closed.\n' },
  ])('that cannot be right are said, with status 2 and no folder: $says', async ({ text, args, says }) => {
    const { code, stdout, stderr, folder } = await audit('x.csv', text, args);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: says });
    expect(existsSync(folder)).toBe(false);
  });
});

describe('rows', () => {
  test('may have line breaks, commas and quotation marks in their cells', async () => {
    const { ids, quotes, stderr } = await audit('cells.csv', 'Id,Narrative,Team\r\n1,"Kai said, ""stop"".\r\n\r\nKai chose to go back to the address, again.",North\r\n2,"Plain, with a 5"" blade",South\r\n');
    expect([ids, quotes, stderr]).toEqual([['1', '2'], ['chose to go back to the address'], '']);
  });

  test.each([['semicolons', ';'], ['tabs', '\t'], ['bars', '|']])('may be parted by %s, whatever stands in the narratives', async (_name, mark) => {
    const rows = [['Id', 'Narrative'], ['1', 'a, b, c, d, e'], ['2', 'f, g'], ['3', 'h']].map((row) => row.join(mark));
    expect((await audit('marks.csv', `${rows.join('\n')}\n`)).ids).toEqual(['1', '2', '3']);
  });

  test('may end in carriage returns, or in both kinds of line end', async () => {
    expect((await audit('mac.csv', 'Id,Narrative\r1,a\r2,b\r')).ids).toEqual(['1', '2']);
    expect((await audit('both.csv', 'Narrative,Id\r\na,1\nb,2\r\n"c",3\r\n')).ids).toEqual(['1', '2', '3']);
  });

  test('have their place for an id where the export has none', async () => {
    put(cwd, { 'p.csv': 'Narrative\na\nb\n', 'q.csv': 'Narrative\nc\n' });
    await run(['audit', 'p.csv', 'q.csv', '--out', 'places'], { cwd });
    expect(linesIn<Assessment>(cwd, 'places', 'assessments.jsonl').map(({ id }) => id)).toEqual(['p.csv row 2', 'p.csv row 3', 'q.csv row 2']);
  });

  test('may say an age in words, or none that can be read', async () => {
    const { ids, stderr } = await audit('ages.csv', 'Id,Age,Narrative\n1,14 yrs,a\n2,N/K,b\n3,,c\n4,15y 3m,d\n');
    expect([ids, stderr]).toEqual([['1', '2', '3', '4'], '']);
  });

  test('with too few or too many cells, an id used before, or no narrative are set aside in their place', async () => {
    const { code, ids, stderr } = await audit('bad.csv', 'Id,Narrative,Team\n1,Kai was here,N\n2,short\n3,a,b,c\n1,again,N\n4,,N\n\n5,fine,N,,\n');
    expect([code, ids]).toEqual([0, ['1', '5']]);
    expect(stderr.split('\n')).toEqual([
      'Set aside: bad.csv row 3: has 2 cells where the header has 3',
      'Set aside: bad.csv row 4: has 4 cells where the header has 3',
      'Set aside: bad.csv row 5: id was used before, at bad.csv row 2',
      'Set aside: bad.csv row 6: text: the note is empty',
      '',
    ]);
  });

  test('after a quotation mark that is never closed are still read', async () => {
    const { ids, stderr } = await audit('open.csv', 'Id,Narrative\n1,"Kai was here\n2,b\n3,"c, d"\n4,e\n');
    expect(stderr).toBe('Set aside: open.csv row 2: opens a quotation mark that is never closed\n');
    expect(ids).toEqual(['2', '3', '4']);
  });

  test('may hold marks that stand once, and are then one row still', async () => {
    const { ids, stderr } = await audit('single.csv', 'Id,Narrative,Team\n1,"She said, "stop" and\nleft, he said","N"\n2,"b","S"\n');
    expect([ids, stderr]).toEqual([['1', '2'], '']);
  });

  test('are set aside one by one only so often', async () => {
    const { code, stderr } = await audit('many.csv', `Id,Narrative\n${'x\n'.repeat(50)}`);
    // Nothing could be assessed.
    expect(code).toBe(2);
    expect(stderr.trimEnd().split('\n')).toHaveLength(21);
    expect(stderr).toMatch(/More are set aside; all of them are in rejects\.jsonl\.\n$/);
  });
});

describe('encodings', () => {
  const WORDS = 'Id,Narrative\n1,Zoë’s mum chose the café\n';
  const rest = [0x5a, 0x6f, 0xeb, 0x92, 0x73];

  test.each([
    { what: 'UTF-8', bytes: Buffer.from(WORDS), says: '' },
    { what: 'UTF-8 with a mark', bytes: Buffer.from(`\uFEFF${WORDS}`), says: '' },
    { what: 'UTF-16', bytes: Buffer.from(`\uFEFF${WORDS}`, 'utf16le'), says: '' },
    { what: 'Windows-1252', bytes: Buffer.concat([Buffer.from('Id,Narrative\n1,'), Buffer.from(rest)]), says: 'enc.csv is not UTF-8; it was read as Windows-1252.\n' },
  ])('$what is read', async ({ bytes, says }) => {
    const { code, ids, stderr } = await audit('enc.csv', bytes);
    expect([code, ids, stderr]).toEqual([0, ['1'], says]);
  });

  test('Windows-1252 keeps its letters and its quotation marks', async () => {
    put(cwd, { 'smart.csv': Buffer.concat([Buffer.from('Id,Forename,Narrative\n1,'), Buffer.from(rest.slice(0, 3)), Buffer.from(','), Buffer.from(rest), Buffer.from(' chose to go back to the address')]) });
    const { stdout } = await run(['check', 'smart.csv'], { cwd });
    expect(stdout).toContain('Zoë’s');
  });
});
