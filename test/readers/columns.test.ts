import { describe, expect, test } from 'vitest';
import { mapColumns, type NamedColumns } from '../../src/readers/columns.ts';
import { cells, readAll, xlsx } from './made.ts';

const mapped = (columns: readonly string[], named: NamedColumns = {}): Record<string, string> => Object.fromEntries(mapColumns(columns, named));

describe('columns', () => {
  test.each([
    [['CASE_NOTE_ID', 'PERSON_ID', 'EVENT_DTTM', 'NOTE_TEXT'], { CASE_NOTE_ID: 'id', PERSON_ID: 'caseId', EVENT_DTTM: 'date', NOTE_TEXT: 'text' }],
    [['caseNoteId', 'Narative', 'Date of Evnet'], { caseNoteId: 'id', Narative: 'text', 'Date of Evnet': 'date' }],
    [['Incident Number', 'Student', 'Incident', 'Category', 'Added'], { 'Incident Number': 'id', Student: 'child.name', Incident: 'text', Category: 'recordType' }],
    [['Legal Status', 'SEN Status', 'Self-defined ethnicity', 'Gender', 'Notes'], { 'Legal Status': 'careStatus', 'SEN Status': 'send', 'Self-defined ethnicity': 'ethnicity', Gender: 'sex', Notes: 'text' }],
  ])('%j are found by name, with synonyms and slips of the keys', (columns, expected) => {
    expect(mapped(columns)).toEqual(expected);
  });

  test('that are named go first: all for the narrative, one for the rest', () => {
    expect(mapped(['A', 'B', 'C', 'Narrative'], { text: ['C', 'a', 'gone'], id: ['gone', 'B'] })).toEqual({ A: 'text', B: 'id', C: 'text' });
  });
});

const textsOf = async (csv: string, options: Parameters<typeof readAll>[2]): Promise<unknown[]> =>
  (await readAll(csv, 'a.csv', options)).map(({ parsed }) => (parsed.ok ? [parsed.value.id, parsed.value.text, parsed.value.fields] : parsed.problems[0]?.message));

describe('a narrative in several columns', () => {
  const csv = 'Id,Incident,Action,Flag\n1,Kai was late,Rang mum,Y\n2,Kai was out,,N\n';
  test('has the name of each over it, and their places', async () => {
    const options = { columns: { text: ['Incident', 'Action'] }, values: { '*flag': { Y: 'Yes' } } };
    expect(await textsOf(csv, options)).toEqual([['1', 'Incident: Kai was late\n\nAction: Rang mum', { Flag: 'Yes' }], ['2', 'Incident: Kai was out', { Flag: 'N' }]]);
    const [first] = await readAll(csv, 'a.csv', options);
    expect(first?.parsed).toMatchObject({ value: { source: { parts: [{ start: 10, column: 'Incident', row: 2 }, { start: 32, column: 'Action', row: 2 }] } } });
  });

  test('is pointed out where one of them was not named', async () => {
    const notices: string[] = [];
    await readAll(`Id,Incident,Action\n1,Kai was late,${'We rang mum and dad. '.repeat(10)}\n`, 'a.csv', { onNotice: (message) => notices.push(message) });
    expect(notices).toEqual(['a.csv: “Action” holds long text, kept as a field: its words are not checked. To check them too, add --map text="Incident" --map text="Action".']);
  });
});

describe('rows of one record', () => {
  test('are joined where they stand together, each entry under its date; later ones are told', async () => {
    const csv = 'Log No,Entry Date,Author,Team,Entry\n1,06/02/2024,A,N,Kai was out.\n1,07/02/2024 09:00,B,S,Kai came back.\n2,08/02/2024,A,N,Al.\n';
    expect(await textsOf(csv, { join: true, columns: { text: 'Entry' } })).toEqual([
      ['1', '2024-02-06: Kai was out.\n\n2024-02-07 09:00: Kai came back.', {}], ['2', 'Al.', {}],
    ]);
  });

  test('that are questions and answers are headings and what stands under them; an unanswered question is an empty field, one that hangs on another is none', async () => {
    const csv = 'Form ID,Question,Answer\n1,Risk level?,TBC\n1,Source of harm,\n1,"If yes, who?",\n1,What does Kai say?,"""I want it to stop."""\n';
    expect(await textsOf(csv, { join: true, columns: { id: 'Form ID', question: 'Question', answer: 'Answer' } })).toEqual([
      ['1', 'Risk level: TBC\n\nWhat does Kai say: "I want it to stop."', { 'Source of harm': '' }],
    ]);
  });
});

describe('a title above the names of the columns', () => {
  test.each([
    ['a.csv', 'Case notes of March\n\nRun by;A. Reed\nId;Team;Narrative\n1;;Kai was out\n'],
    ['b.csv', 'Case notes of March,,\nId,Team,Narrative\n1,,Kai was out\n'],
  ])('of %s is left out, and that is said', async (name, csv) => {
    const notices: string[] = [];
    const [first, ...more] = await readAll(csv, name, { onNotice: (message) => notices.push(message) });
    expect([first?.parsed.ok === true && first.parsed.value.text, more]).toEqual(['Kai was out', []]);
    expect(notices).toEqual([expect.stringMatching(/^[ab]\.csv: the columns are named in row [24]; what stands above was left out\.$/)]);
  });

  test('of a workbook is left out too', async () => {
    const [first] = await readAll(xlsx({ Notes: cells(1, ['Case notes of March']) + cells(3, ['Id', 'Team', 'Narrative', 'Flag']) + cells(4, ['1', '', 'Kai was out']) }), 'a.xlsx');
    expect(first).toMatchObject({ place: 'a.xlsx row 4', parsed: { ok: true, value: { id: '1', text: 'Kai was out', fields: { Flag: '' } } } });
  });
});
