import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import { counted, voiceLevels, voiceWords } from '../plain-words.ts';
import type { ReportData, VoiceCounts } from '../report-types.ts';
import { barTable, section, stackTable } from './parts.ts';

/** Fewer records than this could point to one child or one worker. */
const fewest = 5;

const shortNames = ['Own words', 'Reported', 'Seen', 'By an adult', 'Nothing'];

/** Where the child can be heard: over all records, and by agency where there are enough of them. */
export function voice({ voice: { levels, notExpected, agencies } }: ReportData): Html {
  const all = sum(levels);
  const overall = barTable({
    caption: 'Records by the strongest voice of the child in them', rowHead: 'Voice', column: 'Records', of: all,
    rows: voiceLevels.map((level) => ({ label: voiceWords[level], count: levels[level] })),
  });
  const note = notExpected === 0 ? undefined
    : html`<p class="soft">${counted(notExpected, 'record')} ${notExpected === 1 ? 'is' : 'are'} not counted here: no contact with the child and no decision about them.</p>`;
  return section({
    id: 'voice',
    title: 'The child’s voice',
    shows: 'In how many records the child can be heard, and how directly. A baby or a child who does not speak has a voice too: what was seen of them counts.',
    next: 'Where there is nothing from the child, ask who saw them, whether they were seen alone, and what they said or showed. If nobody has, plan when someone will. Never fill the gap with a guess.',
    body: html`${overall}${note}${byAgency(agencies)}`,
  });
}

function byAgency(agencies: ReportData['voice']['agencies']): Html | undefined {
  const shown = agencies.filter(({ voice: counts }) => sum(counts) >= fewest);
  if (agencies.length === 0) return undefined;
  const left = agencies.length - shown.length;
  const note = left === 0 ? undefined
    : html`<p class="soft">${left === 1 ? 'One agency has' : `${left} agencies have`} fewer than five records and ${left === 1 ? 'is' : 'are'} not shown, so that no child and no worker can be picked out.</p>`;
  if (shown.length === 0) return note;
  const table = stackTable({
    caption: 'Voice by agency, in records', rowHead: 'Agency', columns: shortNames, shares: false,
    rows: shown.map(({ agency, voice: counts }) => ({ label: agency, counts: voiceLevels.map((level) => counts[level]) })),
  });
  return html`<h3>By agency</h3>${table}${note}`;
}

function sum(counts: VoiceCounts): number {
  return voiceLevels.reduce((total, level) => total + counts[level], 0);
}
