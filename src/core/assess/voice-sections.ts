import type { Span } from '../text/types.ts';
import type { Section } from './sections.ts';
import type { Signs } from './signs.ts';
import type { VoiceEvidence } from './voice-evidence.ts';

const FIRST_PERSON = /\b(i|i['’]?m|i['’]?ve|i['’]?d|i['’]?ll|my|me|mine)\b/i;
/** The worker's own "I". */
const WORKER = /\bI (asked|saw|met|spoke|visited|tried|think|read|observed|explained|am unable|was unable|have not|could not|met with|discussed|offered|attempted|will|rang|gave)\b|\b(told|asked|showed|gave) (me|us)\b/;
const OTHERS = /\b(mum|mam|mom|mother|dad|father|parents?|carers?|nan|gran|grandma|school|staff|teacher|keyworker|aunt|uncle)\b[^.]{0,30}\b(says?|said|reports?|reported|thinks?|feels?|states?|stated|believes?|views?)\b|\b(as per|per|via|through|shares?) (mum|mother|dad|father|carer|parents?)/i;
const SHOWN = /\b(observed|drew|drawn|turned|moved|leaned|hummed|rocked|appeared|presented|smiled|nodded|cried|played|drew|pointed|flinched|hid|clung|babbl\w+|non[- ]?verbal|gestur\w+|makaton|symbols?|body language|eye contact|clingy|distressed)\b/i;
/** "Seen", "ok", "did not attend": something is written, and nothing is said of what the child thinks or feels. */
const NOTHING = /^(\W*(child|yp|he|she|they|pupil)?\s*(was|were)?\s*(seen( (and|alone|well|at home|at school|today|safe))*|spoken to|present|well|fine|ok|okay|happy|settled|asleep|chatty|quiet|polite|appropriate\w*|no (issues|concerns|comment|views?)( (raised|expressed|recorded|at this time))?|did not (attend|engage|comment|wish to comment)|declined|refused|would not engage|unable to (obtain|ascertain|gain)[\w ]*|too young[\w ]*|not (present|seen|sought|obtained|recorded|completed|known|available|applicable|done|asked|gained|ascertained)[\w ,]*|blank|to be (obtained|gained|sought|completed)[\w ]*)\W*)+$/i;

/** What stands under "Voice of the child", "Wishes and feelings", counts at the level that its form shows. */
export function voiceSections(signs: Signs, sections: readonly Section[]): Partial<VoiceEvidence> {
  const found: Record<keyof VoiceEvidence, Span[]> = { direct: [], reported: [], observed: [], proxy: [] };
  for (const { element, value, span, hollow } of sections) {
    if (element !== 'voice' || hollow || value.trim() === '' || NOTHING.test(value)) continue;
    const place = span ?? { start: 0, end: 0 };
    found[formOf(value)].push(place);
  }
  return found;
}

function formOf(value: string): keyof VoiceEvidence {
  if (FIRST_PERSON.test(value) && !WORKER.test(value)) return 'direct';
  if (/["“].{6,}["”]/.test(value)) return 'direct';
  if (OTHERS.test(value)) return 'proxy';
  return SHOWN.test(value) ? 'observed' : 'reported';
}
