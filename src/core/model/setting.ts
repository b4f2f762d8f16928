import type { Discourse, Resolved } from '../context/discourse.ts';
import type { Judged } from '../lint/lint.ts';
import { quotationAround } from '../text/index.ts';
import type { Sentence, Token } from '../text/types.ts';
import { ELEMENTS } from './evidence.ts';
import { LABELS } from './types.ts';
import { SOMEBODY, type WordFacts } from './words.ts';

/** A sentence as the learned layer sees it: one entry a token in each row. */
export interface Setting {
  readonly facts: readonly WordFacts[];
  /** Whom the token stands for: a name or pronoun 1 to 7, a possessive 8 more, a role word 16 more. */
  readonly people: Uint8Array;
  /** The nearest doer before the token. */
  readonly doers: Uint8Array;
  /** Whose words they are, as far as a verb of saying before them tells, times 4; 1 more in quotation marks, 2 more after a word that denies. */
  readonly speech: Uint8Array;
  /** What the rules made of the token: 1 to 5 a category found, 8 to 12 one that was excused, from 16 on a sign of something. */
  readonly rules: Uint8Array;
  /** Of the whole sentence: 1 asked, 2 challenged, 4 in the heading, 8 in a paragraph with a label. */
  readonly mark: number;
}

export interface Seen {
  readonly discourse: Discourse;
  readonly sentence: Sentence;
  /** What the rules matched in this sentence. */
  readonly judged: readonly Judged[];
  readonly factsOf: (token: Token) => WordFacts;
}

const PEOPLE: Readonly<Record<string, number>> = { child: 1, family: 2, professional: 3, document: 3, public: 4, exploiter: 5, somebody: 6, writer: 7 };
const DENIAL_REACH = 6;

/** Gathers what is known of each token of a sentence. */
export function settingOf(seen: Seen): Setting {
  const { sentence: { tokens }, factsOf } = seen;
  const rows = (): Uint8Array => new Uint8Array(tokens.length);
  const facts = tokens.map((token) => factsOf(token));
  const setting: Setting = { facts, people: rows(), doers: rows(), speech: rows(), rules: rows(), mark: sentenceMark(seen) };
  markPeople(seen, setting, facts);
  markSpeech(seen, setting);
  markRules(seen, setting);
  return setting;
}

function personOf(mention: Resolved): number {
  return mention.who === 'child' ? 1 : mention.who === 'writer' ? 7 : PEOPLE[mention.is === 'child' ? 'somebody' : mention.is] ?? 6;
}

/** Names and pronouns become who they stand for; a role word ("mum") stays a word too. Each token after a doer knows it. */
function markPeople({ discourse, sentence }: Seen, { people, doers }: Setting, facts: WordFacts[]): void {
  const mentions = discourse.mentions(sentence);
  for (const mention of mentions) {
    const person = personOf(mention) + (mention.possessive ? 8 : 0) + (mention.kind === 'role' ? 16 : 0);
    for (let at = mention.from; at < mention.to; at += 1) {
      people[at] = person;
      if (mention.kind !== 'role') facts[at] = SOMEBODY;
    }
  }
  let next = 0;
  let doer = 0;
  for (let at = 0; at < people.length; at += 1) {
    for (let mention = mentions[next]; mention !== undefined && mention.to <= at; mention = mentions[next]) {
      if (mention.subject && !mention.possessive) doer = personOf(mention);
      next += 1;
    }
    doers[at] = doer;
  }
}

const ENDS_REPORT = new Set(['but', 'however', 'although', 'though', ';']);

function markSpeech({ discourse, sentence }: Seen, { speech, doers }: Setting): void {
  const quotations = discourse.document.quotations;
  let sayer = 0;
  let denied = 0;
  sentence.tokens.forEach((token, at) => {
    if (ENDS_REPORT.has(token.norm)) sayer = 0;
    const quoted = quotationAround(quotations, token) !== undefined;
    speech[at] = sayer * 4 + (quoted ? 1 : 0) + (denied > 0 ? 2 : 0);
    if (discourse.termEnd(sentence, 'saying', at) > 0) sayer = doers[at] ?? 0;
    denied = discourse.termEnd(sentence, 'negator', at) > 0 ? DENIAL_REACH : denied - 1;
  });
}

const SIGN = 16;
const SIGNS = ['', 'voice/proxy', 'voice/observed', 'voice/reported', 'hidden', ...ELEMENTS.map((element) => `risk/${element}`), 'weak/protective', 'weak/source'];
/** How many codes the rules make: the network has a row for each. */
export const RULE_CODES: number = SIGN + SIGNS.length;

/** A sign's code; those that speak of nothing the network answers for share one. */
function signCode(gives: string): number {
  return SIGN + Math.max(0, SIGNS.indexOf(gives.startsWith('hidden/') ? 'hidden' : gives));
}

function markRules({ sentence: { tokens }, judged }: Seen, { rules }: Setting): void {
  for (const { rule, start, end, excuse } of judged) {
    if (rule.kind === 'learned') continue;
    const code = rule.kind === 'sign' ? signCode(rule.gives) : LABELS.findIndex((label) => label === rule.category) + (excuse === undefined ? 0 : 7);
    if (code < 1) continue;
    tokens.forEach((token, at) => {
      if (token.start < end && start < token.end && (rules[at] === 0 || (rules[at] ?? 0) >= SIGN || (excuse === undefined && rule.kind !== 'sign'))) rules[at] = code;
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
