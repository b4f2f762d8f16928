import { answers, share } from './ratio.mjs';

const elements = ['harm', 'source', 'level', 'protective', 'actions'];
const heard = new Set(['direct', 'reported', 'observed']);

/** How well we see that a child's voice is missing, and how often the level is the reader's. */
export function voice(pairs) {
  const judged = pairs.filter(({ record }) => !record.voice.contested);
  const levels = judged.map(({ record, result }) => ({ truth: record.voice.level, said: result.voice?.level ?? 'absent' }));
  const missing = levels.map(({ truth, said }) => ({ truth: !heard.has(truth), said: !heard.has(said) }));
  return { ...answers(missing), levelRight: share(levels.filter(({ truth, said }) => truth === said).length, levels.length) };
}

/** How well we see that a part of the risk is missing or empty, for each part and on average. */
export function risk(pairs) {
  const byElement = elements.map((element) => {
    const judged = pairs.filter(({ record }) => record.risk[element] !== 'contested');
    return answers(judged.map(({ record, result }) => ({
      truth: record.risk[element] !== 'present',
      said: (result.risk?.[element] ?? 'absent') !== 'present',
    })));
  });
  const f1 = byElement.map((element) => element.f1);
  return { f1: f1.reduce((sum, one) => sum + one, 0) / f1.length, byElement: Object.fromEntries(elements.map((name, i) => [name, f1[i]])) };
}

/** How well risk is seen that the record tells and does not name. */
export function hiddenRisk(pairs) {
  const judged = pairs.filter(({ record }) => !record.hiddenRisk.contested);
  return answers(judged.map(({ record, result }) => ({
    truth: Boolean(record.hiddenRisk.present),
    said: Boolean(result.hiddenRisk?.present),
  })));
}
