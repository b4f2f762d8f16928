import { assess } from './assess/assess.ts';
import { createHeadingReader } from './assess/headings.ts';
import type { Assessment, RulesetId } from './assess/types.ts';
import type { Grammar } from './context/candidate.ts';
import { discourseOf, type Discourse } from './context/discourse.ts';
import { openDraft, type Draft } from './incremental/draft.ts';
import { createMemory, looksOf, type Memory } from './incremental/memory.ts';
import { createEngine, lintSentence, lintText, passagesOf, withRules, type Engine, type Judged, type Linted, type SentencePlace } from './lint/lint.ts';
import { secondReadingOf } from './model/evidence.ts';
import type { Heard } from './model/network.ts';
import { createSecondOpinion, type SecondOpinion } from './model/opinion.ts';
import type { CaseRecord } from './record/types.ts';
import type { CompiledRuleset } from './rules/types.ts';
import { createRecordChecks } from './records/check.ts';
import type { RecordType } from './records/types.ts';
import { isRecordWord, wordsOfType } from './records/words.ts';
import { parseText } from './text/index.ts';

/** Judges records by one ruleset; the same record gives the same assessment, byte for byte, wherever it runs. */
export interface Linter {
  readonly ruleset: RulesetId;
  readonly assess: (record: CaseRecord) => Assessment;
  /** Opens a record that is being written, to be judged anew after each edit at the cost of the sentences that it touches. */
  readonly open: (record: CaseRecord) => Draft;
  /** Everything that rules and signs matched, excused or not, before it is made into an assessment: for testing rules. */
  readonly judge: (record: CaseRecord) => readonly Judged[];
}

export interface LinterOptions {
  readonly ruleset: CompiledRuleset;
  /** Gives a tagger for the few sentences whose words alone do not tell who acts; called at most once, when first needed. */
  readonly grammar?: () => Grammar;
}

/** What one sentence was found to hold, by the rules and by the learned layer. */
interface Reading extends Linted {
  readonly heard: Heard | undefined;
}

/** Something of each record type, made when a record of that type first comes. */
function ofEachType<T>(make: (type: RecordType) => T): (type: RecordType) => T {
  const made = new Map<RecordType, T>();
  return (type) => {
    const own = made.get(type) ?? make(type);
    made.set(type, own);
    return own;
  };
}

/** A record with all its sentences read. */
interface Read {
  readonly discourse: Discourse;
  readonly readings: readonly Reading[];
  /** What was found for the checks of a record type, in the order of the text. */
  readonly wordsFor: (type: RecordType) => readonly Judged[];
}

function readerWith(second: SecondOpinion | undefined): (place: SentencePlace) => Reading {
  return (place) => {
    const { discourse, sentence } = place;
    const { judged, asked } = lintSentence(place);
    return { judged, asked, heard: second?.read(discourse, sentence, judged) };
  };
}

/** Makes a linter: indexes the ruleset once, then assesses any number of records. */
export function createLinter({ ruleset, grammar }: LinterOptions): Linter {
  let tagger: Grammar | undefined;
  const headings = createHeadingReader(ruleset.headings, ruleset.hollow);
  const engine = createEngine({ ...ruleset, rules: ruleset.rules.filter((rule) => !isRecordWord(rule)) }, () => (tagger ??= grammar?.()));
  let whole: Engine | undefined;
  const engineOf = ofEachType((type) => withRules(engine, { ...ruleset, rules: wordsOfType(ruleset, type) }));
  const checks = createRecordChecks(ruleset);
  const second = ruleset.learned === undefined ? undefined : createSecondOpinion(ruleset.learned, engine.vocabulary);
  const discourse = (record: CaseRecord): Discourse => discourseOf(record, parseText(record.text), engine);
  const read = readerWith(second);
  const conclude = (record: CaseRecord, { discourse, readings, wordsFor }: Read): Assessment => {
    const { sentences } = discourse.document;
    const opinion = second?.from(sentences, readings.map(({ heard }) => heard));
    const reading = second === undefined ? undefined : secondReadingOf(sentences, readings.map(({ heard }) => heard?.evidence));
    const recognised = checks.recognise(record, discourse.document);
    const asked = recognised === undefined ? undefined : { checks, recognised, words: wordsFor(recognised.type) };
    return assess({ record, discourse, judged: readings.flatMap(({ judged }) => judged), opinion, reading, ruleset, headings, asked });
  };
  return {
    ruleset: { name: ruleset.name, version: ruleset.version, digest: ruleset.digest },
    judge: (record) => lintText(whole ??= withRules(engine, ruleset), discourse(record)),
    assess: (record) => {
      const seen = discourse(record);
      const passages = passagesOf(engine, seen);
      const readings = seen.document.sentences.map((sentence) => read({ engine, discourse: seen, sentence, passages }));
      return conclude(record, { discourse: seen, readings, wordsFor: (type) => lintText(engineOf(type), seen, passages) });
    },
    open: (first) => {
      const memory = createMemory(engine, read);
      const memoryOf = ofEachType((type): Memory<Linted> => createMemory(engineOf(type), lintSentence));
      return openDraft(first, (record) => {
        const seen = discourse(record);
        const looks = looksOf(seen);
        return conclude(record, { discourse: seen, readings: memory.read(seen, looks), wordsFor: (type) => memoryOf(type).read(seen, looks).flatMap(({ judged }) => judged) });
      });
    },
  };
}

/** The learned layer knows nothing of record types, and their words must not sway it. */
export function isLanguage({ rule }: Judged): boolean {
  return rule.kind !== 'sign' || !rule.gives.startsWith('record/');
}

/** The ruleset without its advice on professional shorthand, which only those get who ask for it. */
export function withoutJargon(ruleset: CompiledRuleset): CompiledRuleset {
  return { ...ruleset, rules: ruleset.rules.filter((rule) => rule.kind === 'sign' || rule.category !== 'jargon') };
}
