import { REACH } from '../context/candidate.ts';
import type { Discourse } from '../context/discourse.ts';
import type { Quotation, Sentence, TextDocument } from '../text/types.ts';

/** The sentences that judging one of them may look at: it and its neighbours, the first of its block, and its heading. */
export function seenFrom({ blocks, sentences }: TextDocument, sentence: Sentence): readonly (Sentence | undefined)[] {
  const block = blocks[sentence.block];
  const heading = blocks[block?.heading ?? -1];
  const seen = [sentences[block?.first ?? -1], sentences[heading?.first ?? -1]];
  for (let at = sentence.index - REACH; at <= sentence.index + REACH; at += 1) seen.push(sentences[at]);
  return seen;
}

/** Everything of each sentence that judging it, or one that looks at it, can see; without its place in the text. */
export function viewsOf(discourse: Discourse): string[] {
  const quotationsIn = quotationReader(discourse.document.quotations);
  return discourse.document.sentences.map((sentence) => [
    wordsOf(discourse.document.text, sentence), peopleIn(discourse, sentence), blockOf(discourse.document, sentence),
    ...quotationsIn(sentence).map((quotation) => quotationFrom(discourse.document.text, quotation, sentence)),
  ].join('\u0001'));
}

function wordsOf(text: string, { start, end, tokens }: Sentence): string {
  let words = text.slice(start, end);
  for (const token of tokens) words += `\u0002${token.start - start} ${token.norm} ${token.kind.charAt(0)}${token.capital ? 'c' : ''}${token.upper ? 'u' : ''}`;
  return words;
}

/** Whom the words mean, and so all that the rest of the text says of people. */
function peopleIn(discourse: Discourse, sentence: Sentence): string {
  let people = discourse.cast.childPronoun ?? '';
  for (const { from, to, role, pronoun, key, kind, possessive, who, is, subject } of discourse.mentions(sentence)) {
    people += `\u0002${from} ${to} ${role} ${pronoun} ${key} ${kind} ${possessive} ${who} ${is} ${subject}`;
  }
  return people;
}

function blockOf({ text, blocks }: TextDocument, { block: index, index: at, start }: Sentence): string {
  const block = blocks[index];
  if (block === undefined) return '';
  const label = block.label === undefined ? '' : `${block.label.start - start} ${text.slice(block.label.start, block.label.end)}`;
  return `${block.kind} ${at === block.first} ${at === block.last - 1} ${at === block.first ? label : label !== ''}`;
}

/** Where a quotation stands from here; what it says elsewhere tells whose it is. */
function quotationFrom(text: string, { start, end, closed }: Quotation, sentence: Sentence): string {
  return `${start - sentence.start} ${end - sentence.start} ${closed} ${start < sentence.start || end > sentence.end ? text.slice(start, end) : ''}`;
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
