import type { Assessment } from '../assess/types.ts';
import type { CaseRecord } from '../record/types.ts';

/** New words in place of a stretch of the narrative, in UTF-16 code units of the text as the edits before it left it. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A record that is being written. Its assessment is always the one that a fresh `assess` of it would give, byte for byte. */
export interface Draft {
  readonly record: CaseRecord;
  readonly assessment: Assessment;
  /** Takes in edits of the narrative, or the record as it now is, and judges again only what they touch. */
  readonly update: (change: CaseRecord | readonly Edit[]) => Assessment;
}

/** Opens a record with something that assesses it and remembers what it saw. */
export function openDraft(record: CaseRecord, assess: (record: CaseRecord) => Assessment): Draft {
  let [current, assessment] = [record, assess(record)];
  return {
    get record() {
      return current;
    },
    get assessment() {
      return assessment;
    },
    update: (change) => {
      const next = isEdits(change) ? { ...current, text: edited(current.text, change) } : change;
      assessment = assess(next);
      current = next;
      return assessment;
    },
  };
}

function isEdits(change: CaseRecord | readonly Edit[]): change is readonly Edit[] {
  return Array.isArray(change);
}

/** A place outside the text means its nearer end. */
function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, { start, end, text: words }) => {
    const from = Math.max(0, Math.min(start, before.length));
    return before.slice(0, from) + words + before.slice(Math.max(from, end));
  }, text);
}
