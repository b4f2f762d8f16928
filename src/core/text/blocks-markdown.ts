import type { Nodes, Parent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { plainBlocks, type RawBlock } from './blocks-plain.ts';
import type { BlockKind } from './types.ts';

const parser = unified().use(remarkParse);

/** Markdown as blocks, each with its offsets in the whole text. */
export function markdownBlocks(text: string, start: number, end: number): RawBlock[] {
  return blocksOf(parser.parse(text.slice(start, end)), { text, offset: start, kind: 'paragraph' });
}

interface Inside {
  readonly text: string;
  readonly offset: number;
  readonly kind: BlockKind;
}

function blocksOf(node: Nodes, inside: Inside): RawBlock[] {
  switch (node.type) {
    case 'root': return childBlocks(node, inside);
    case 'blockquote': return childBlocks(node, { ...inside, kind: 'quote' });
    case 'list': case 'listItem': return childBlocks(node, { ...inside, kind: 'item' });
    case 'heading': return headingBlock(node, inside);
    case 'paragraph': case 'code': case 'html': return linesOf(node, inside);
    default: return [];
  }
}

function childBlocks(node: Parent, inside: Inside): RawBlock[] {
  return node.children.flatMap((child) => blocksOf(child, inside));
}

function headingBlock(node: Parent, { offset }: Inside): RawBlock[] {
  const first = node.children[0]?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  return first === undefined || last === undefined ? [] : [{ start: offset + first, end: offset + last, kind: 'heading' }];
}

/** Labels, bold lines, dates and table rows inside a Markdown paragraph are found as in plain text. */
function linesOf(node: Nodes, { text, offset, kind }: Inside): RawBlock[] {
  const [from, to] = [node.position?.start.offset, node.position?.end.offset];
  if (from === undefined || to === undefined) return [];
  return plainBlocks(text, offset + from, offset + to).map((block) => (block.kind === 'paragraph' ? { ...block, kind } : block));
}
