import { REACH } from '../context/candidate.ts';
import type { Discourse } from '../context/discourse.ts';
import type { Quotation, Sentence, TextDocument } from '../text/types.ts';
import { createDigest, type Digest } from './digest.ts';

/** The sentences that judging one of them may look at: it and its neighbours, the first of its block, and its heading. */
export function seenFrom({ blocks, sentences }: TextDocument, sentence: Sentence): readonly (Sentence | undefined)[] {
  const block = blocks[sentence.block];
  const heading = blocks[block?.heading ?? -1];
  const seen = [sentences[block?.first ?? -1], sentences[heading?.first ?? -1]];
  for (let at = sentence.index - REACH; at <= sentence.index + REACH; at += 1) seen.push(sentences[at]);
  return seen;
}

/** Everything of each sentence that judging it, or one that looks at it, can see, summed up; without its place in the text. */
export function viewsOf(discourse: Discourse): number[] {
  const { document } = discourse;
  const quotationsIn = quotationReader(document.quotations);
  const digest = createDigest();
  const name = createNames(digest);
  return document.sentences.map((sentence) => {
    addWords(digest, sentence);
    addPeople(digest, name, discourse, sentence);
    addBlock(digest, document, sentence);
    for (const quotation of quotationsIn(sentence)) addQuotation(digest, document.text, quotation, sentence);
    return digest.take();
  });
}

const KINDS = { word: 1, number: 2, punctuation: 3 } as const;

function addWords(digest: Digest, { start, end, tokens }: Sentence): void {
  digest.number(end - start);
  for (const token of tokens) {
    digest.text(token.norm);
    digest.number(token.start - start);
    digest.number(token.end - start);
    digest.number(KINDS[token.kind] + (token.capital ? 4 : 0) + (token.upper ? 8 : 0));
  }
}

/** Whom the words mean, and so all that the rest of the text says of people. */
function addPeople(digest: Digest, name: (text: string | undefined) => void, { cast, mentions }: Discourse, sentence: Sentence): void {
  name(cast.childPronoun);
  for (const { from, to, role, pronoun, key, kind, possessive, who, is, subject } of mentions(sentence)) {
    digest.number(from);
    digest.number(to);
    digest.number((possessive ? 1 : 0) + (subject ? 2 : 0));
    name(role);
    name(pronoun);
    name(key);
    name(kind);
    name(who);
    name(is);
  }
}

function createNames(digest: Digest): (text: string | undefined) => void {
  return (text) => (text === undefined ? digest.number(-1) : digest.text(text));
}

function addBlock(digest: Digest, { text, blocks }: TextDocument, { block: index, index: at, start }: Sentence): void {
  const block = blocks[index];
  if (block === undefined) return;
  digest.text(block.kind);
  digest.number((at === block.first ? 1 : 0) + (at === block.last - 1 ? 2 : 0) + (block.label === undefined ? 0 : 4));
  if (block.label === undefined || at !== block.first) return;
  digest.number(block.label.start - start);
  digest.text(text.slice(block.label.start, block.label.end));
}

/** Where a quotation stands from here; what it says elsewhere tells whose it is. */
function addQuotation(digest: Digest, text: string, { start, end, closed }: Quotation, sentence: Sentence): void {
  digest.number(start - sentence.start);
  digest.number(end - sentence.start);
  digest.number(closed ? 1 : 0);
  if (start < sentence.start || end > sentence.end) digest.text(text.slice(start, end));
}

/** The quotations that touch a sentence; to be asked from first to last. */
function quotationReader(quotations: readonly Quotation[]): (sentence: Sentence) => Quotation[] {
  let at = 0;
  return ({ start, end }) => {
    while ((quotations[at]?.end ?? Infinity) <= start) at += 1;
    let to = at;
    while ((quotations[to]?.start ?? Infinity) < end) to += 1;
    return quotations.slice(at, to);
  };
}
