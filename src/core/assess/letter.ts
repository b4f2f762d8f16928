import type { Span } from '../text/types.ts';
import type { Signs } from './signs.ts';
import type { VoiceEvidence } from './voice-evidence.ts';

const TOLD = /\byou (?:also |then |have |had |never |really |still |both )?(?:told|said|asked|explained|described|wrote|mentioned|showed|wanted|want|wish|hope|feel|felt|miss|worry|worried|would like|said that|let (?:me|us) know|do not want|don['’]?t want|did not want|didn['’]?t want|are (?:worried|scared|frightened|proud|happy|sad|angry)|were (?:worried|scared|frightened|proud|happy|sad|angry))\b/gi;

/** In a letter to the child "you" is the child: "You told me that …", and what stands in quotation marks after it. */
export function letterEvidence({ record, document, discourse }: Signs): Partial<VoiceEvidence> {
  if (!isToChild(record.text, discourse.cast.childNames)) return {};
  const reported: Span[] = [...record.text.matchAll(TOLD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const direct = document.quotations.filter((quotation) => reported.some((told) => told.end <= quotation.start && quotation.start - told.end < 40 && !/[.!?\n]/.test(record.text.slice(told.end, quotation.start))));
  return { reported, direct: direct.map(({ start, end }) => ({ start, end })) };
}

/** "Dear Minh" on a line of its own, by the child's own name. */
function isToChild(text: string, names: readonly (readonly string[])[]): boolean {
  const greeted = /(?:^|\n)\W*(?:dear|hi|hello) ([\p{L}'’-]+)(?: [\p{L}'’-]+)?\s*[,\n–-]/iu.exec(text)?.[1]?.toLowerCase().replace(/['’]/g, '');
  return greeted !== undefined && names.some((name) => name[0] === greeted);
}
