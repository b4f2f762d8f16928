import { sum, type Dimension } from '../../measures/index.ts';
import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import { counted, voiceLevels, voiceWords } from '../plain-words.ts';
import type { ReportData } from '../report-types.ts';
import { dataTable, figure, largeEnough, section, shadeKey, withShare } from './parts.ts';

/** Levels of voice in a word or two. */
export const shortVoice: readonly string[] = ['Own words', 'Reported', 'Seen', 'By an adult', 'Nothing'];

/** Where the child can be heard: over all records, and by agency and team where there are enough of them. */
export function voice(data: ReportData): Html {
  const { measures: { voice: levels, voiceNotExpected } } = data;
  const all = sum(Object.values(levels));
  const overall = figure(data, {
    chart: 'voice', caption: 'Records by the strongest voice of the child in them',
    table: dataTable({ caption: 'Records by the strongest voice of the child in them', heads: ['Voice', 'Records'], rows: voiceLevels.map((level) => [voiceWords[level], withShare(levels[level], all)]) }),
  });
  const note = voiceNotExpected === 0 ? undefined
    : html`<p class="soft">${counted(voiceNotExpected, 'record')} ${voiceNotExpected === 1 ? 'is' : 'are'} not counted here: no contact with the child and no decision about them.</p>`;
  return section({
    id: 'voice',
    title: 'The child’s voice',
    shows: 'In how many records the child can be heard, and how directly. A baby or a child who does not speak has a voice too: what was seen of them counts.',
    next: 'Where there is nothing from the child, ask who saw them, whether they were seen alone, and what they said or showed. If nobody has, plan when someone will. Never fill the gap with a guess.',
    body: html`${overall}${note}${bySource(data, 'agency', 'agency', 'agencies')}${bySource(data, 'team', 'team', 'teams')}`,
  });
}

function bySource(data: ReportData, by: Dimension, one: string, many: string): Html | undefined {
  const groups = (data.groups[by] ?? []).map((group) => ({ ...group, records: sum(Object.values(group.voice)) }));
  if (groups.length === 0) return undefined;
  const { shown, note } = largeEnough(groups, one, many);
  if (shown.length === 0) return note;
  return html`<h3>By ${one}</h3>${figure(data, {
    chart: `voice-${by}`, caption: `Voice by ${one}, in records where a voice is expected`, key: shadeKey(shortVoice),
    table: dataTable({ caption: `Voice by ${one}, in records where a voice is expected`, heads: [one.replace(/^./, (letter) => letter.toUpperCase()), ...shortVoice], rows: shown.map(({ name, voice: counts }) => [name, ...voiceLevels.map((level) => counts[level])]) }),
  })}${note}`;
}
