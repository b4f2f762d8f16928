import { markdownBlocks } from './blocks-markdown.ts';
import { plainBlocks, type RawBlock } from './blocks-plain.ts';
import { quotationsIn } from './quotations.ts';
import { splitSentences } from './sentences.ts';
import type { Block, Quotation, Sentence, TextDocument } from './types.ts';

export { quotationAround } from './quotations.ts';
export { normalise, tokenize } from './tokens.ts';

/** Marks that only show structure or emphasis: the plain block model reads them too. */
const MARKED = /^ {0,3}#{1,6} \S|\*\*\S|__\S|`\S/m;
/** Markdown whose structure only a Markdown parser reads: quotes, fences, links, underlined headings, nested lists, HTML. */
const MARKDOWN = /^ {0,3}> ?\S|^ {0,3}(```|~~~)|\]\(|\S[ \t]*\r?\n {0,3}(={3,}|-{3,})[ \t]*$|^ {2,}[-*+] \S|^<[a-z]/im;
/** The Markdown parser slows down steeply on long text, so a longer one is read as plain. */
const LONGEST_MARKDOWN = 100_000;
const EMPHASIS: ReadonlySet<string> = new Set(['*', '_', '`', '#']);

/** Takes a narrative apart into blocks, sentences, words and quotations, all with offsets into it. */
export function parseText(text: string): TextDocument {
  const markdown = text.length <= LONGEST_MARKDOWN && MARKDOWN.test(text);
  const marked = markdown || MARKED.test(text);
  const raw = markdown ? markdownBlocks(text, 0, text.length) : plainBlocks(text);
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  const quotations: Quotation[] = [];
  let heading = -1;
  for (const [index, block] of raw.entries()) {
    const quoted = quotationsIn(text, block);
    const own = splitSentences(block, { text, block: index, index: sentences.length, quotations: quoted, skipped: marked ? EMPHASIS : undefined });
    blocks.push(numbered(block, heading, sentences.length, own.length));
    for (const sentence of own) sentences.push(sentence);
    for (const quotation of quoted) quotations.push(quotation);
    if (block.kind === 'heading') heading = index;
  }
  return { text, blocks, sentences, quotations };
}

function numbered(block: RawBlock, heading: number, first: number, count: number): Block {
  return { ...block, heading, first, last: first + count };
}
