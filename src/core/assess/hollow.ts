import type { HollowTable } from '../rules/types.ts';

/** Tells words that say something from words that only fill a place. */
export interface HollowReader {
  /** Nothing in the value says anything. */
  readonly isHollow: (value: string) => boolean;
  /** A sentence that only says that things go on: "Cont to monitor." */
  readonly isRoutine: (value: string) => boolean;
}

const STOP = new Set(('the a an to be is are was as at in on of for and or with by from this that it its all any will shall has have been our we i per re if no not none ' +
  'present time stage here there further else any other also at moment currently today now he she they him her them his their child yp').split(' '));
/** What begins so is empty, whatever follows: "N/A to this session", "TBC once seen", "see AssetPlus". */
const OPENS_EMPTY = /^(n\/?a|n\.a\.?|tb[acd]|not applicable|(still )?to be (confirmed|completed|advised|updated|obtained|agreed|established|identified|determined|assessed)|blank|not (yet )?(completed|obtained|recorded|known|assessed|sought|applicable)|as discussed|awaiting|pending|see|refer to|as per|as above|as previous(ly)?|as before|as ([\w’']+ ){0,2}(review|plan|ehcp|ra|assessment|policy|log|chronology|report)|per)(?=$|[\s,.;:(–-])/i;
/** What is empty only in few words: "see AssetPlus" is, "see Nan every day" is not. */
const POINTER = /^(see|refer to|as [\w’' ]*(review|plan|ehcp|ra|assessment|policy|log|chronology|report)|as per|per|as before|as previous(ly)?|awaiting|pending)\b/i;
const FEW = 6;

/** Prepares the table of hollow values; words of headings count as empty too, since they only repeat the question. */
export function createHollowReader(table: HollowTable, headings: readonly string[]): HollowReader {
  const values = new Set(Object.values(table).flat().map(fold));
  const words = new Set([...values, ...headings].flatMap((value) => value.split(' ')).filter((word) => word !== 'yes' && !KEPT.has(word)));
  const routine = new Set((table['routine'] ?? []).map(fold).flatMap((value) => value.split(' ')));
  const clauseIsHollow = (clause: string): boolean => {
    const folded = fold(clause);
    if (folded === '' || values.has(folded)) return true;
    const all = folded.split(' ');
    if (OPENS_EMPTY.test(clause.trim())) return !POINTER.test(clause.trim()) || all.length <= FEW;
    if (all.length <= FEW && /\btb[acd]\b/.test(folded)) return true;
    return all.every((word) => STOP.has(word) || words.has(word));
  };
  return {
    isHollow: (value) => wholeIsEmpty(value) || clausesOf(value).every(clauseIsHollow),
    isRoutine: (value) => {
      const all = fold(value).split(' ').filter((word) => !STOP.has(word));
      return all.length > 0 && all.length <= FEW && all.every((word) => routine.has(word) || words.has(word)) && all.some((word) => BARE_ROUTINE.has(word));
    },
  };
}
/** Words of headings that say something as a value. */
const KEPT = new Set('school family network mum dad nan carer police people person adult adults safe safer helps well works strengths exploitation cse cce ce harm danger abuse scale priority two tier exploiter exploiters perpetrator suspect suspects associates story life words feelings wishes needs steps step meeting'.split(' '));
const BARE_ROUTINE = new Set('monitor monitoring ongoing continue cont continues continuing vigilant vigilance watch eye'.split(' '));

/** "N/A, attendance only": the first words settle it. */
function wholeIsEmpty(value: string): boolean {
  return /^["“'\s]*(n\/?a|tb[acd])(?=$|[\s,.;:(–-])/i.test(value) && !/[.;\n]\s*\S{3,}\s\S+\s\S+/.test(value.trim());
}

/** The statements of a value, one by one. */
export function clausesOf(value: string): string[] {
  return value.split(/(?<=[^\d\s])[.;\n]+(?=\s|$)|,\s+|\s[–—-]\s/).map((clause) => clause.replace(/^["“'\s•*-]+|["”'\s]+$/g, '')).filter((clause) => clause !== '');
}

function fold(value: string): string {
  return value.toLowerCase().replace(/['’]/g, '').replace(/[^a-z/✓]+/g, ' ').trim();
}
