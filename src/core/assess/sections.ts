import type { Span, TextDocument } from '../text/types.ts';
import type { CaseRecord } from '../record/types.ts';
import type { Announced, HeadingReader } from './headings.ts';

/** A field, or a heading with what stands under it, that announces a risk element or the child's voice. */
export interface Section {
  readonly element: Announced;
  readonly value: string;
  /** The field's own name, when it is one. */
  readonly field?: string;
  /** Where it stands in the narrative, when it is a heading or a label. */
  readonly span?: Span;
}

/** Every field and every heading of a record that announces something. */
export function sectionsOf(record: CaseRecord, document: TextDocument, reader: HeadingReader): Section[] {
  return [...fieldSections(record, reader), ...labelSections(document, reader), ...headingSections(document, reader)];
}

function fieldSections({ fields = {} }: CaseRecord, reader: HeadingReader): Section[] {
  return Object.entries(fields).flatMap(([field, value]): Section[] => {
    const element = reader.announces(field);
    return element === undefined ? [] : [{ element, field, value }];
  });
}

function labelSections({ text, blocks }: TextDocument, reader: HeadingReader): Section[] {
  return blocks.flatMap((block, i): Section[] => {
    if (block.label === undefined) return [];
    const element = reader.announces(text.slice(block.label.start, block.label.end));
    if (element === undefined) return [];
    const after = text.slice(block.label.end, block.end).replace(/^[\s:*_-]+/, '');
    // A label alone on its line announces the list below it.
    const value = after !== '' ? after : itemsAfter(text, blocks, i);
    return [{ element, value, span: { start: block.start, end: block.end } }];
  });
}

function itemsAfter(text: string, blocks: TextDocument['blocks'], at: number): string {
  const next = blocks[at + 1];
  return next === undefined || next.kind === 'heading' ? '' : text.slice(next.start, next.end);
}

function headingSections({ text, blocks }: TextDocument, reader: HeadingReader): Section[] {
  return blocks.flatMap((block, i): Section[] => {
    if (block.kind !== 'heading' || block.label !== undefined) return [];
    const element = reader.announces(text.slice(block.start, block.end));
    if (element === undefined) return [];
    const under = blocks.filter((other) => other.heading === i && other.kind !== 'heading');
    return [{ element, value: under.map((other) => text.slice(other.start, other.end)).join('\n'), span: { start: block.start, end: block.end } }];
  });
}
