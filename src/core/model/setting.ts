import type { Discourse, Resolved } from '../context/discourse.ts';
import type { Judged } from '../lint/lint.ts';
import { longestTerm } from '../lexicon/vocabulary.ts';
import { quotationAround } from '../text/index.ts';
import type { Sentence, Token } from '../text/types.ts';
import { LABELS } from './types.ts';
import { hashOf, type WordFacts } from './words.ts';

/** A sentence as the learned layer sees it: one number a token in each row. */
export interface Setting {
  /** The word; a person's name or pronoun is who it is, and a number is its kind. */
  readonly words: Int32Array;
  readonly facts: readonly WordFacts[];
  /** The nearest doer before the token. */
  readonly doers: Uint8Array;
  /** Whose words they are, as far as a verb of saying before them tells. */
  readonly sayers: Uint8Array;
  /** 1 in quotation marks, 2 after a word that denies, 3 both. */
  readonly marks: Uint8Array;
  /** What the rules made of the token. */
  readonly rules: Uint8Array;
  /** Of the whole sentence: asked, challenged, in the heading or a label. */
  readonly sentence: number;
}

export interface Seen {
  readonly discourse: Discourse;
  readonly sentence: Sentence;
  /** What the rules matched in this sentence. */
  readonly judged: readonly Judged[];
  readonly factsOf: (norm: string) => WordFacts;
}

const PEOPLE: Readonly<Record<string, number>> = { child: 1, family: 2, professional: 3, document: 3, public: 4, exploiter: 5, somebody: 6, writer: 7 };
const DENIAL_REACH = 6;

/** Gathers what is known of each token of a sentence. */
export function settingOf(seen: Seen): Setting {
  const { sentence: { tokens }, factsOf } = seen;
  const facts = tokens.map((token) => factsOf(token.norm));
  const words = Int32Array.from(tokens, (token, at) => (token.kind === 'number' ? numberWord(token) : facts[at]?.word ?? 0));
  const setting: Setting = {
    words, facts, doers: new Uint8Array(tokens.length), sayers: new Uint8Array(tokens.length), marks: new Uint8Array(tokens.length),
    rules: new Uint8Array(tokens.length), sentence: sentenceMark(seen),
  };
  markPeople(seen, setting);
  markSpeech(seen, setting);
  markRules(seen, setting);
  return setting;
}

const AGES = [hashOf('#child-age'), hashOf('#adult-age'), hashOf('#number')] as const;

function numberWord({ norm }: Token): number {
  const age = /^\d{1,2}$/.test(norm) ? Number(norm) : -1;
  return age < 0 || age > 60 ? AGES[2] : age < 18 ? AGES[0] : AGES[1];
}

function personOf(mention: Resolved): number {
  return mention.who === 'child' ? 1 : mention.who === 'writer' ? 7 : PEOPLE[mention.is === 'child' ? 'somebody' : mention.is] ?? 6;
}

const PERSON_WORDS = Array.from({ length: 16 }, (_, i) => hashOf(`@${i}`));

/** Names and pronouns become who they stand for; a role word ("mum") stays a word. Each token after a doer knows it. */
function markPeople({ discourse, sentence }: Seen, { words, doers }: Setting): void {
  const mentions = discourse.mentions(sentence);
  for (const mention of mentions) {
    if (mention.kind === 'role') continue;
    for (let at = mention.from; at < mention.to; at += 1) words[at] = PERSON_WORDS[personOf(mention) + (mention.possessive ? 8 : 0)] ?? 0;
  }
  let next = 0;
  let doer = 0;
  for (let at = 0; at < words.length; at += 1) {
    for (let mention = mentions[next]; mention !== undefined && mention.to <= at; mention = mentions[next]) {
      if (mention.subject && !mention.possessive) doer = personOf(mention);
      next += 1;
    }
    doers[at] = doer;
  }
}

const ENDS_REPORT = new Set(['but', 'however', 'although', 'though', ';']);

function markSpeech({ discourse, sentence: { tokens } }: Seen, { sayers, marks, doers }: Setting): void {
  const { vocabulary } = discourse.cast;
  const quotations = discourse.document.quotations;
  let sayer = 0;
  let denied = 0;
  tokens.forEach((token, at) => {
    if (ENDS_REPORT.has(token.norm)) sayer = 0;
    sayers[at] = sayer;
    if (longestTerm(vocabulary, 'saying', tokens, at) > 0) sayer = doers[at] ?? 0;
    const quoted = quotationAround(quotations, token) !== undefined;
    marks[at] = (quoted ? 1 : 0) + (denied > 0 ? 2 : 0);
    denied = longestTerm(vocabulary, 'negator', tokens, at) > 0 ? DENIAL_REACH : denied - 1;
  });
}

/** 1 to 5 a category found, 8 to 12 one that was excused, 16 evidence of something. */
function markRules({ sentence: { tokens }, judged }: Seen, { rules }: Setting): void {
  for (const { rule, start, end, excuse } of judged) {
    if (rule.kind === 'learned') continue;
    const code = rule.kind === 'sign' ? 16 : LABELS.findIndex((label) => label === rule.category) + (excuse === undefined ? 0 : 7);
    if (code < 1) continue;
    tokens.forEach((token, at) => {
      if (token.start < end && start < token.end && ((rules[at] ?? 0) === 0 || rules[at] === 16 || (excuse === undefined && rule.kind !== 'sign'))) rules[at] = code;
    });
  }
}

function sentenceMark({ discourse, sentence }: Seen): number {
  const { document, holds } = discourse;
  const block = document.blocks[sentence.block];
  const asked = sentence.tokens.at(-1)?.norm === '?' ? 1 : 0;
  const challenged = holds(sentence, 'challenge') || [1, -1].some((distance) => {
    const other = document.sentences[sentence.index + distance];
    return other !== undefined && (holds(other, 'challenge-back') || holds(other, 'challenge'));
  }) ? 2 : 0;
  return asked + challenged + (block?.kind === 'heading' ? 4 : block?.label !== undefined ? 8 : 0);
}
