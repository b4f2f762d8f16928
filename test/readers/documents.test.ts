import { describe, expect, test } from 'vitest';
import { docx, pdf, readAll, textOf, words, zipped } from './made.ts';

describe('a Word document', () => {
  test('gives headings, lists and tables; tracked changes as accepted, comments left out', async () => {
    const item = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const row = (...texts: readonly string[]): string => `<w:tr>${texts.map((text) => `<w:tc>${words(text)}</w:tc>`).join('')}</w:tr>`;
    const body = [
      words('Home visit', 'Heading1'),
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Actions</w:t></w:r></w:p>',
      '<w:p><w:r><w:t xml:space="preserve">I saw Kai </w:t></w:r><w:ins><w:r><w:t xml:space="preserve">alone </w:t></w:r></w:ins><w:del><w:r><w:delText>with mum </w:delText></w:r></w:del><w:commentRangeStart w:id="0"/><w:r><w:t>today.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>',
      item('one'), item('two'),
      `<w:tbl>${row('Risk level', 'TBC')}${row('Who', 'What', 'When')}</w:tbl>`,
    ].join('');
    const text = await textOf(docx(body, {
      'word/_rels/document.xml.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      'word/comments.xml': `<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0">${words('what a pain')}</w:comment></w:comments>`,
      'word/styles.xml': '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
    }), 'visit.docx');
    expect(text).toBe('# Home visit\n\n**Actions**\n\nI saw Kai alone today.\n\none\n\ntwo\n\nRisk level: TBC\n| Who | What | When |');
  });

  test('keeps where each paragraph stands', async () => {
    const [read] = await readAll(docx(words('One.') + words('Two.')), 'a.docx');
    expect(read?.parsed).toMatchObject({ ok: true, value: { id: 'a.docx', source: { file: 'a.docx', parts: [{ start: 0, paragraph: 1 }, { start: 6, paragraph: 2 }] } } });
  });

  test.each([
    ['an XML entity', docx(words('&a;')).length, () => docx('', { 'word/document.xml': '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa">]><w:document/>' }), 'declares XML entities, which no word processor or spreadsheet writes; it was not opened'],
    ['no document in it', 0, () => zipped({ 'a.xml': '<a/>' }), 'is damaged, or no Word document (.docx)'],
    ['no zip', 0, () => new TextEncoder().encode('words'), 'is damaged, or no Word document (.docx)'],
    ['a password', 0, () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'is locked with a password, or saved in the old Office format; save it without a password and in the new format'],
    ['a file made to fill the disk', 0, () => docx('', { 'word/media/a.xml': '0'.repeat(80 * 1024 * 1024) }), 'holds a file that unpacks to more than 200 times its size; it looks made to fill the disk and was not read further'],
  ])('with %s is refused with its reason', async (_name, _size, make, says) => {
    expect(await textOf(make(), 'a.docx')).toBe(says);
  });
});

describe('a PDF', () => {
  test('gives its lines; letterheads and page numbers are left out, pages kept', async () => {
    const page = (number: number, ...lines: readonly string[]): readonly string[] => ['Northshire Council', ...lines, `Page ${number} of 3`];
    const [read] = await readAll(pdf([page(1, 'I saw Kai at', 'home.'), page(2, 'He said little.'), page(3, 'We will go back.')]), 'letter.pdf');
    expect(read?.parsed).toMatchObject({ ok: true, value: { text: 'I saw Kai at\nhome.\nHe said little.\nWe will go back.', source: { parts: [{ start: 0, page: 1 }, { start: 19, page: 2 }, { start: 35, page: 3 }] } } });
  });

  test('without text, or that is none, is refused with its reason', async () => {
    expect(await textOf(pdf([[]]), 'scan.pdf')).toBe('has no text in it: it is a scan or a picture. Ask for the original, or run text recognition over it first');
    expect(await textOf('%PDF-1.7 cut off', 'cut.pdf')).toBe('is damaged, or no PDF');
  });
});

describe('a web page', () => {
  test('gives what a reader sees, and nothing that runs or hides', async () => {
    const page = '<html><head><title>t</title><style>p{}</style></head><body><h2>Voice</h2><script>alert("x")</script><p onclick="x()">Kai said <b>no</b>,<br>then left &amp; cried.</p><p style="display: none">hidden</p><ul><li>one</li><li><p>two</p></li></ul><table><tr><th>Source of harm:</th><td>N/K</td></tr></table><!-- note --><iframe src="http://x.invalid/">no</iframe></body></html>';
    expect(await textOf(page, 'a.html')).toBe('## Voice\n\nKai said no,\nthen left & cried.\n\n- one\n- two\n\nSource of harm: N/K');
  });

  test('nested without end is refused with its reason', async () => {
    expect(await textOf(`${'<div>'.repeat(1000)}Kai`, 'deep.html')).toBe('Kai');
    expect(await textOf('<div><b>'.repeat(500_000), 'deep.html')).toBe('is nested more deeply than any page that a person writes; it was not read');
  });
});

describe('an e-mail', () => {
  test('gives subject and words, with who wrote to whom as fields; an attachment is named as unread', async () => {
    const mail = ['From: Ann Lowe <a.lowe@example.invalid>', 'To: mash@example.invalid', 'Subject: =?utf-8?Q?Kai_=E2=80=93_missing?=', 'Date: Tue, 06 Feb 2024 14:30:00 +0000', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"', '', '--b', 'Content-Type: text/html', '', '<p>Kai is <i>missing</i>.</p><script>x</script>', '--b', 'Content-Type: application/pdf; name="a.pdf"', 'Content-Disposition: attachment; filename="a.pdf"', '', 'x', '--b--', ''].join('\r\n');
    const notices: string[] = [];
    const [read] = await readAll(mail, 'a.eml', { onNotice: (message) => notices.push(message) });
    expect(read?.parsed).toMatchObject({ ok: true, value: { text: 'Subject: Kai – missing\n\nKai is missing.', date: '2024-02-06 14:30', fields: { From: 'Ann Lowe', To: 'mash@example.invalid' } } });
    expect(notices).toEqual(['a.eml has an attachment that was not read; save and check it too.']);
  });

  test('that is none is said', async () => {
    expect(await textOf('just words', 'a.eml')).toBe('is no e-mail (.eml): it has neither sender, subject nor date');
  });
});

describe('a file that cannot be read', () => {
  test.each([['a.doc', /old Word format.*\.docx/], ['a.msg', /Outlook message.*\.eml/], ['a.xls', /old Excel format.*\.xlsx/], ['a.rtf', /save it as \.docx/]])('%s is told what to do', async (name, says) => {
    expect(await textOf('x', name)).toMatch(says);
  });
});

describe('a document of dated entries', () => {
  const LOG = '# Log for Kai\n\n06/02/2024 14:30 - TW\nKai was out.\n\n**7 Feb 2024** Visit\nHe said on 8 Feb he left.\n\nDate: 2024-02-09\nQuiet.\n';

  test('is one record, unless it is to be split', async () => {
    expect(await readAll(LOG, 'log.md')).toHaveLength(1);
  });

  test('gives a record for each, from its date to the next, and loses nothing', async () => {
    const reads = await readAll(LOG, 'log.md', { splitEntries: true });
    const records = reads.map(({ place, parsed }) => (parsed.ok ? { place, id: parsed.value.id, date: parsed.value.date, text: parsed.value.text } : undefined));
    expect(records.map((record) => record && [record.place, record.id, record.date])).toEqual([
      ['log.md entry 1', 'log.md#1', undefined], ['log.md entry 2', 'log.md#2', '2024-02-06 14:30'], ['log.md entry 3', 'log.md#3', '2024-02-07'], ['log.md entry 4', 'log.md#4', '2024-02-09'],
    ]);
    expect(records.map((record) => record?.text).join('')).toBe(LOG);
  });
});
