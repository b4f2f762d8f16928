import type { CaseRecord } from '../record/types.ts';
import type { Block, Sentence, Span, TextDocument } from '../text/types.ts';
import type { Announced, HeadingReader } from './headings.ts';

/** A field, or a heading with what stands under it, that announces a risk element or the child's voice. */
export interface Section<Element extends string = Announced> {
  readonly element: Element;
  /** The heading or field name, as typed. */
  readonly name: string;
  readonly value: string;
  /** Nothing in the value says anything. An empty value is no answer at all, and not hollow. */
  readonly hollow: boolean;
  /** The field's own name, when it is one. */
  readonly field?: string;
  /** Where name and value stand in the narrative, when it is a heading or a label. */
  readonly span?: Span;
}

/** Every field and every heading of a record that announces something to the reader. */
export function sectionsOf<Element extends string>(record: CaseRecord, document: TextDocument, reader: Reader<Element>): Section<Element>[] {
  const fields = Object.entries(record.fields ?? {}).flatMap(([field, value]) => sections({ name: field, value: String(value), field }, reader));
  return [...fields, ...narrativeSections(document, reader), ...boxes(document, reader)];
}

interface Reader<Element> extends Pick<HeadingReader, 'isHeading'> {
  readonly announces: (name: string) => readonly Element[];
  readonly isHollow: (value: string) => boolean;
}

function sections<Element extends string>(found: Omit<Section, 'element' | 'hollow'>, reader: Reader<Element>): Section<Element>[] {
  const value = found.value.trim();
  return reader.announces(found.name).map((element) => ({ ...found, element, value, hollow: value !== '' && reader.isHollow(value) }));
}

/** Where a heading, a label or a question begins, and where its own words end. */
interface Opening {
  readonly name: Span;
  readonly after: number;
}

/** Each opening runs to the next one that announces something, or to the end of what belongs to it. */
function narrativeSections<Element extends string>(document: TextDocument, reader: Reader<Element>): Section<Element>[] {
  const { text, blocks } = document;
  const openings = blocks.flatMap((block) => openingsIn(document, block, reader).map((opening) => ({ ...opening, block })))
    .filter(({ name, block }) => block.kind === 'heading' || reader.announces(text.slice(name.start, name.end)).length > 0);
  return openings.flatMap(({ name, after, block }, i): Section<Element>[] => {
    const limit = Math.min(openings[i + 1]?.name.start ?? text.length, endOf(document, block, after));
    const value = text.slice(after, limit).replace(/^[\s:=.*_–—?-]+/, '');
    return sections({ name: text.slice(name.start, name.end), value, span: { start: name.start, end: limit } }, reader);
  });
}

function openingsIn({ text, sentences }: TextDocument, block: Block, reader: Pick<HeadingReader, 'isHeading'>): Opening[] {
  if (block.kind === 'heading') return [{ name: { start: block.start, end: block.end }, after: block.end }];
  return sentences.slice(block.first, block.last).flatMap((sentence, i): Opening[] => {
    if (i === 0 && block.label !== undefined) return [{ name: block.label, after: block.label.end }];
    const opening = labelIn(text, sentence, reader);
    return opening === undefined ? [] : [opening];
  });
}

/** "Risk: high", "What helps? Nan", "Strengths. Nan": a few words, then a colon, a dash, or an end of their own. */
function labelIn(text: string, { start, end }: Sentence, reader: Pick<HeadingReader, 'isHeading'>): Opening | undefined {
  const [, name = '', ...marks] = LABEL.exec(text.slice(start, end)) ?? [];
  const mark = marks.find((found) => found !== undefined);
  if (name === '' || name.split(/\s+/).length > 6 || (mark === '.' && !reader.isHeading(name)) || (mark === '?' && IS_QUESTION.test(name))) return undefined;
  const at = text.indexOf(name, start);
  return { name: { start: at, end: at + name.length }, after: at + name.length };
}
const LABEL = /^[*_]*([A-Za-z][^\n:.!?–—*]{1,48}?)[*_]*\s*(?:([:=])[*_]*|\s([–—-])\s|([?.])[*_]*$)/;
/** "Is he at risk?" asks; "What helps?" announces. */
const IS_QUESTION = /^(is|are|was|did|does|do|has|have|can|could|will|would)\b/i;

/** A heading holds the blocks under it; a label that stands alone holds the next block, or the list that follows. */
function endOf({ text, blocks }: TextDocument, block: Block, after: number): number {
  const at = blocks.indexOf(block);
  if (block.kind === 'heading') return blocks.findLast((other) => other.heading === at)?.end ?? block.end;
  if (text.slice(after, block.end).replace(/[\s:*_–—?-]+/g, '') !== '') return block.end;
  let end = block.end;
  for (const other of blocks.slice(at + 1)) {
    if (other.kind === 'heading' || other.label !== undefined || (end > block.end && other.kind !== 'item')) break;
    end = other.end;
  }
  return end;
}

/** `Boxes for risk both say "see previous assessment"`: a hollow value in quotation marks after its name. */
function boxes<Element extends string>({ text, sentences, quotations }: TextDocument, reader: Reader<Element>): Section<Element>[] {
  return quotations.flatMap(({ start, end }): Section<Element>[] => {
    const value = text.slice(start + 1, end - 1);
    const sentence = value.length > 50 || !reader.isHollow(value) ? undefined : sentences.find((other) => other.start < start && start < other.end);
    if (sentence === undefined) return [];
    const lead = text.slice(sentence.start, start);
    const name = /\b(?:risk|protective factors|strengths|plan|actions|wishes and feelings|voice)\b/i.exec(lead)?.[0];
    return name === undefined ? [] : sections({ name, value, span: { start: sentence.start, end } }, reader);
  });
}
