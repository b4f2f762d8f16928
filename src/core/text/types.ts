/** Offsets in UTF-16 code units into the record's own text, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * One word, number or mark of punctuation.
 *
 * `norm` is what rules match on: lower case, straight apostrophes taken out ("won't" and "wont" are both
 * `wont`), and split at hyphens ("street-wise" is two tokens). A clitic ('s, 're, 've, 'll, 'd, 'm) is a token
 * of its own whose `norm` keeps the apostrophe.
 */
export interface Token extends Span {
  readonly norm: string;
  readonly kind: 'word' | 'number' | 'punctuation';
  /** The word begins with a capital letter in the text. */
  readonly capital: boolean;
  /** The whole word (two letters or more) is in capitals. */
  readonly upper: boolean;
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Index into `TextDocument.blocks`. */
  readonly block: number;
  /** Position of this sentence in `TextDocument.sentences`. */
  readonly index: number;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'quote';

/** A run of text that stands on its own: a heading, a paragraph with its wrapped lines, a list item, a cell. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Position in `TextDocument.blocks` of the heading this block stands under, or -1. */
  readonly heading: number;
  /** Sentences of this block: `document.sentences.slice(first, last)`. */
  readonly first: number;
  readonly last: number;
  /** For "Risk level: high" the label before the colon, else undefined. Its words are part of the first sentence too. */
  readonly label?: Span;
}

/** A stretch inside quotation marks, marks included. An unclosed quotation runs to the end of its block. */
export interface Quotation extends Span {
  readonly closed: boolean;
}

/** The text of one record, taken apart once; everything below carries offsets into `text`. */
export interface TextDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}
