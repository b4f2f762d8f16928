import type { Span, TextDocument } from '../text/types.ts';

const ROLE = 'me|i|we|us|mum|dad|mother|father|nan|gran|grandad|aunt|auntie|uncle|carers?|family|school|college|staff|police|health|duty|housing|legal|workers?|manager|management|nurse|team|tutor|teacher|mentor|coach|governors|panel|chair|midwife|consultant|liaison|hospital|placement|both';
const TASKS: ReadonlySet<string> = new Set([
  'offer amend alter replace rewrite remove deliver carry visit add call ring phone contact speak meet refer make send chase arrange book complete update',
  'attend review request ask check serve liaise write draft email text collect raise submit convene hold provide apply pursue hand bring change pick',
  'drive talk invite report try start begin tell go give have get do move flag fetch walk supervise find secure preserve disrupt circulate share sit run',
  'lead fit transport escort accompany ensure escalate follow fund install investigate issue keep log map notify obtain open place prepare search set',
  'sign stay support take teach trace transfer assess allocate advise brief explain cover join adapt appeal arrest interview seize train build put come',
  'help look play',
].flatMap((line) => line.split(' ')));
const OTHER_TASKS = /^(?:re-?refer|e-mail|see(?! (?:log|above|below|previous|tool|plan|file|attached|report))|close off|be (?:seen|rung|asked|told|moved|met|walked|collected|in|at|with|on))\b/;
const DAY = '(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)days?|Mon|Tues?|tues|Weds?|weds|Thurs?|thurs|Fri|Sat|Sun';
/** A time that something can be held to. */
const TIME = new RegExp(String.raw`\b(?:(?:by|on|at|from|before|this|next|each|every|until|till|for|within) (?:the )?(?:${DAY}|\d|noon|midday|lunch|break|half term|Easter|Christmas|summer|week|wk|weekend|month|morning|end of|close of|first thing|wednesday)|(?:${DAY})\b|today|tonight|tomorrow|tmrw|tommorow|in the morning|straight away|asap|ASAP|TODAY|TONIGHT|Today|Tonight|Tomorrow|daily|weekly|same day|\d{1,2}[./]\d{1,2}\b|\d{1,2}(?:st|nd|rd|th)\b|\d{4} ?(?:hrs|today|tomorrow)|\d+ ?(?:hrs|hours|days|wks?|weeks?)\b|\d ?[ap]m\b|[1-9]/52\b)`);
/** "DS Orme to visit", "Mum to collect", "me to ring": an owner directly before the task. */
const TO = / to (?:also |then |now |first )?/g;
const OWNER = new RegExp(String.raw`(?:^|[-–—:;,.(]\s*|\b(?:and|then|also)\s+)(?:[A-Z][\w’'&/+]*(?: [A-Z][\w’'&/+()]*){0,3}|(?:(?:the|his|her|their|my) (?:[\w-]+ )?)?(?:${ROLE}))(?: \([^)]{1,30}\))?(?: is| are| am)?$`);
/** "DS Orme – visit", at the beginning of a line. */
const OWNER_AND_DASH = /^\W*[A-Z][\w’'. ]{1,16} [-–—] /g;
/** "I'll ring", "we will ask", "I'm seeing": the writer's own promise. */
const PROMISE = /\b(?:I|we)(?: will|['’]ll| shall| am going to|['’]m going to)(?: be)?(?: also| then| now)? /gi;
const PROMISED = /\b(?:I|we)(?:['’]m|['’]re| am| are) (?:ringing|calling|seeing|meeting|visiting|taking|driving|chasing|speaking|doing|coming|arranging|collecting|asking|sending|back|bringing|writing to (?:him|her|them|ask|the))/i;
/** "Aunt Hanan will have you", "Carole is doing the report": somebody else's act to come, where a time stands with it. */
const WILL = /(?:\bwill|['’]ll) (?:be )?/gi;
const COMING = /\b(?:is|are|['’]s|['’]re|am|being) (?:now )?(?:ringing|calling|seeing|meeting|visiting|taking|driving|chasing|speaking|doing|coming|arranging|collecting|asking|sending|having|getting|sought|reviewed|served|fitted|moved|adapted|placed|kept|walking|starting)\b|\b(?:placing|moving|ringing|fitting|chasing)\b/i;
const STEP = /\b(strategy|strat|nrm|s\.?47|visit|meeting|mtg|panel|review|warrants?|disruption|notice|cawn|conference|icpc|abe|interview|referral|appointment|appt|session|call|callback|welfare|cctv|statement|marker|plan|assessment|screening|search|arrests?|removal|move|intermediary|device|lado|escort|markers?|scan|medical|search|letter|contact|closure order|placement)\b/i;
const LIST_OWNER = /\b(me|sw|dc|ds|dsl|tm|yjs|csc|pol(ice)?|hoy|senco|health|lado|legal|school|edt|duty|iro|ewo|mum|nan|m[rs]s? [A-Z]\w+|[A-Z]{2,5}|[A-Z][a-z]+)\b/;
const PAST = /\b(was|were|had|did|didn['’]?t|went|came|told|said|says|found|rang|saw|met|got|gave|took|paid|rtn|since|following|asking|left|seen|made|been|\w{3,}ed)\b/i;
/** A line of a log under its date tells what has been, unless somebody is to do something. */
const DATED_ENTRY = /^\W*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w* )?\d{1,2}[./]\d{1,2}\b(?!.*\bwill\b)/i;
/** Not what anybody will do for the child's safety: closing, waiting, and what is asked of the child. */
const NO_STEP = /\b(monitor|keep an eye|see how|usual way|if (he|she|they|you) (do|does|is|are) not|wants? to|would like to|like to|used to|able to|self[- ]refer|annual leave|on leave|could|might|should have|nobody|never|won['’]?t|not been|take it that|give (him|her|them) that|look at it|take (annual )?leave|as (a|the) result|will say|had to|on (?:the )?system|when (he|she|they) (is|are|feels?) ready)\b/i;

/** A table with a column for the step and one for who or when, and a row that is filled in. */
const TABLE = /^[^\n]*\bactions?[^\n|]*\|[^\n]*\b(?:who|owner|when|by)\b[^\n]*\n[^\n]*--[^\n]*\n\W*\w[^\n|]*\|[^\n]*\w/im;

/** Actions stand in a table, each with an owner or a time. */
export function hasActionTable(text: string): boolean {
  return TABLE.test(text);
}

/** A sentence that says what will be done, and by whom or by when. */
export function plannedIn({ text, sentences, quotations }: TextDocument, childNames: readonly string[]): Span | undefined {
  return sentences.find((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    return !quotations.some(({ start, end }) => start <= sentence.start && sentence.end <= end) && isPlanned(words, childNames);
  });
}

/** What seldom holds is asked first: few sentences get to the long lists. */
function isPlanned(words: string, childNames: readonly string[]): boolean {
  return looksPlanned(words, childNames) && !NO_STEP.test(words) && !(DATED_ENTRY.test(words) && tasksAfter(TO, words).length === 0);
}

function looksPlanned(words: string, childNames: readonly string[]): boolean {
  if (PROMISED.test(words) || tasksAfter(PROMISE, words).length > 0) return true;
  if (ownedIn(words).some((found) => !isChilds(found, childNames) && !NOT_OWNER.test(found))) return true;
  if (!TIME.test(words)) return false;
  return COMING.test(words) || tasksAfter(WILL, words).length > 0 || (STEP.test(words) && LIST_OWNER.test(words) && !PAST.test(words));
}

/** Where words lead to a task. A table of tasks, since expressions with all of them took the engine some 40 ms to make ready. */
function tasksAfter(lead: RegExp, words: string): { readonly from: number; readonly task: string }[] {
  return [...words.matchAll(lead)].flatMap(({ 0: found, index }) => {
    const after = words.slice(index + found.length);
    const rest = lead.ignoreCase ? after.toLowerCase() : after;
    const isPassive = found.endsWith(' be ');
    const other = OTHER_TASKS.exec(isPassive ? `be ${rest}` : rest)?.[0];
    const first = /^[a-z]+/.exec(rest)?.[0] ?? '';
    const isTask = other !== undefined || TASKS.has(first) || (isPassive && TASKS.has(first.replace(/(?:ed|ing)$/, '')));
    return isTask ? [{ from: index, task: found + (other ?? first) }] : [];
  });
}

/** Each owner with what they are to do. */
function ownedIn(words: string): string[] {
  const owned = tasksAfter(TO, words).flatMap(({ from, task }) => {
    const owner = OWNER.exec(words.slice(0, from))?.[0];
    return owner === undefined ? [] : [owner + task];
  });
  return [...owned, ...tasksAfter(OWNER_AND_DASH, words).map(({ task }) => task)];
}

const NOT_OWNER = /\b(Response|Due|Back|Next|Used|Lots|Reason|Happy|Just|Asked|Told|Refus\w+|Declin\w+|Agreed|Listen\w*|Reluctant|Able|Unable|Unwilling|Way|Likely|Up|Referral|Wants?|Outcome|Legal) (to|is to|are to)\b|to (have|get|come|go|do) (so|had|on)\b/;

function isChilds(found: string, childNames: readonly string[]): boolean {
  return childNames.some((name) => found.toLowerCase().includes(`${name} to `));
}
