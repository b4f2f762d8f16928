import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeExcelFile, { type Feature, type Row, type Sheet } from 'write-excel-file/node';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings, sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility';
import { harmless } from '../formatters/index.ts';
import { withoutTimes } from './zip-times.ts';

// What the package takes as the content of a file; it has no name for it outside.
type FileContent = Stream | Buffer | Blob;

export type CellValue = string | number | undefined;

/** A column of a sheet. */
export interface SheetColumn {
  readonly head: string;
  /** In letters. */
  readonly width: number;
  /** Whoever fills the cell in chooses one of these. */
  readonly choices?: readonly string[];
}

/** A sheet of a workbook: one row a thing, the heads above. */
export interface SheetPart {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A workbook as bytes, the same for the same sheets. Text that a spreadsheet would run as a formula begins with an apostrophe. */
export async function workbookOf(parts: readonly SheetPart[]): Promise<Buffer> {
  const sheets = parts.map(({ name, columns, rows }): Sheet<FileContent> => ({
    sheet: name, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1,
    data: [columns.map(({ head }) => ({ value: head, fontWeight: 'bold', wrap: true, alignVertical: 'top', backgroundColor: '#e8eef4' }) as const), ...rows.map((row) => row.map(cellOf))] as Row[],
  }));
  return withoutTimes(await writeExcelFile(sheets, { fontFamily: 'Arial', fontSize: 11, features: [choicesFeature(parts)] }).toBuffer());
}

/** The most that a cell holds. */
const LONGEST = 32_767;

function cellOf(value: CellValue): Row[number] {
  if (typeof value === 'number') return { value, alignVertical: 'top' };
  if (value === undefined || value === '') return null;
  return { value: harmless(value).slice(0, LONGEST), type: String, wrap: true, alignVertical: 'top' };
}

/** Rows that may still be added by hand below those that are there. */
const SPARE = 500;

function choicesFeature(parts: readonly SheetPart[]): Feature<FileContent> {
  const file = 'xl/worksheets/sheet{id}.xml';
  return {
    files: {
      transform: {
        [file]: {
          transform: (xml: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
            const part = parts[sheetIndex];
            const lists = part === undefined ? [] : listsOf(part);
            return lists.length === 0 ? xml : insertElementMarkupAccordingToOrderOfSiblings(xml, `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`, getOrderOfSiblings(file, 'worksheet') ?? [], 'worksheet');
          },
        },
      },
    },
  };
}

function listsOf({ columns, rows }: SheetPart): readonly string[] {
  return columns.flatMap(({ choices, head }, i) => {
    if (choices === undefined) return [];
    const [letter, list] = [columnLetter(i), sanitizeTextContent(`"${choices.join(',')}"`)];
    return [`<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="${sanitizeAttributeValue(head)}" error="Please choose from the list." sqref="${letter}2:${letter}${rows.length + 1 + SPARE}"><formula1>${list}</formula1></dataValidation>`];
  });
}

function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnLetter(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}
