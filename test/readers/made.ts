import { strToU8, zipSync } from 'fflate';
import { readBytes } from '../../src/readers/files.ts';
import type { Read, ReadOptions } from '../../src/readers/types.ts';

export const zipped = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = (target: string, type: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

/** A Word document with this body. */
export const docx = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array => zipped({
  '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels': relations('word/document.xml', 'officeDocument'),
  'word/document.xml': `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
  ...more,
});
export const words = (text: string, style = ''): string => `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** An Excel workbook with these sheets, each given as the XML of its rows. */
export const xlsx = (sheets: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}): Uint8Array => {
  const names = Object.keys(sheets);
  return zipped({
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, `<?xml version="1.0"?><worksheet><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`])),
    ...more,
  });
};
export const cells = (row: number, values: readonly string[]): string =>
  `<row r="${row}">${values.map((value, i) => `<c r="${String.fromCharCode(65 + i)}${row}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`).join('')}</row>`;

/** A PDF with these lines on its pages, put together by hand. */
export function pdf(pages: readonly (readonly string[])[]): Uint8Array {
  const contents = pages.map((lines) => `BT /F1 12 Tf 14 TL 50 750 Td ${lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + i * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return strToU8(file, true);
}

/** What is read of bytes under a name. */
export async function readAll(bytes: Uint8Array | string, name: string, options: ReadOptions = {}): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const read of readBytes(typeof bytes === 'string' ? strToU8(bytes) : bytes, name, options)) reads.push(read);
  return reads;
}

/** The one text that is read of a document, or what is wrong with it. */
export async function textOf(bytes: Uint8Array | string, name: string): Promise<string> {
  const [read] = await readAll(bytes, name);
  if (read === undefined) return '(nothing)';
  return read.parsed.ok ? read.parsed.value.text : read.parsed.problems.map(({ message }) => message).join('; ');
}
