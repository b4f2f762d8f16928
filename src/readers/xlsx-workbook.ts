import { isDateFormat, BUILT_IN_DATES } from './xlsx-dates.ts';
import { readXml } from './xml-events.ts';
import type { ZipEntry } from './zip-entries.ts';

export interface SheetPart {
  readonly name: string;
  /** Where it is in the package. */
  readonly path: string;
}

/** What the rows of a sheet refer to. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  /** The text with this number in the table that cells point into. */
  readonly sharedText: (index: number) => string;
  /** Whether a cell of this style is a date. */
  readonly isDate: (style: number) => boolean;
  readonly since1904: boolean;
}

type Parts = ReadonlyMap<string, ZipEntry>;

/** Reads all of a workbook but its sheets. */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const relations = await readRelations(parts.get('xl/_rels/workbook.xml.rels'));
  const sheets: SheetPart[] = [];
  let since1904 = false;
  await readPart(parts.get('xl/workbook.xml'), (name, attributes) => {
    if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
    const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    const path = name === 'sheet' ? relations.get(relation ?? '') : undefined;
    if (path !== undefined) sheets.push({ name: attributes['name'] ?? '', path });
  });
  return { sheets, since1904, sharedText: await readSharedTexts(parts.get('xl/sharedStrings.xml')), isDate: await readDateStyles(parts.get('xl/styles.xml')) };
}

async function readPart(part: ZipEntry | undefined, open: (name: string, attributes: Readonly<Record<string, string>>) => void): Promise<void> {
  if (part !== undefined) await readXml(part.chunks(), { open });
}

/** Relations that lead out of the file are left out. */
async function readRelations(part: ZipEntry | undefined): Promise<ReadonlyMap<string, string>> {
  const relations = new Map<string, string>();
  await readPart(part, (name, { Id: id, Target: target, TargetMode: mode }) => {
    if (name !== 'Relationship' || id === undefined || target === undefined || mode === 'External') return;
    relations.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
  });
  return relations;
}

async function readDateStyles(part: ZipEntry | undefined): Promise<(style: number) => boolean> {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let isInCells = false;
  if (part !== undefined) {
    await readXml(part.chunks(), {
      open: (name, attributes) => {
        if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        else if (name === 'cellXfs') isInCells = true;
        else if (name === 'xf' && isInCells) styles.push(Number(attributes['numFmtId'] ?? 0));
      },
      close: (name) => {
        if (name === 'cellXfs') isInCells = false;
      },
    });
  }
  const dates = styles.map((format) => BUILT_IN_DATES.has(format) || isDateFormat(formats.get(format) ?? ''));
  return (style) => dates[style] ?? false;
}

/** Kept as bytes outside the heap: a large export has a narrative in each. */
async function readSharedTexts(part: ZipEntry | undefined): Promise<(index: number) => string> {
  const texts: Buffer[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  if (part !== undefined) {
    await readXml(part.chunks(), {
      open: (name) => {
        if (name === 'si') text = '';
        else if (name === 't') isText = !isPhonetic;
        else if (name === 'rPh') isPhonetic = true;
      },
      text: (words) => {
        if (isText) text += words;
      },
      close: (name) => {
        if (name === 't') isText = false;
        else if (name === 'rPh') isPhonetic = false;
        else if (name === 'si') texts.push(Buffer.from(text));
      },
    });
  }
  return (index) => texts[index]?.toString('utf8') ?? '';
}
