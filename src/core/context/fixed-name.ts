import { termEndOf, tokensOf, type Candidate } from './candidate.ts';

const TITLES = new Set(('form act order team unit service services workshop course group programme project institution policy register injunction contract meeting section code panel ' +
  'checklist template pathway toolkit tool charity helpline clinic college trust club guidance report training session strategy procedure protocol department squad mentoring mentors hub foundation roadshow assembly quiz').split(' '));

/** After these a few words are a title even without capitals: "the risk taking behaviour workshop". */
const COURSES = new Set(['workshop', 'workshops', 'course', 'programme', 'policy', 'training', 'toolkit', 'leaflet', 'checklist']);

/** Part of a name that cannot be changed: of a service, a form, a statute, an offence. */
export function isFixedName(candidate: Candidate): boolean {
  return isInKnownName(candidate) || isFormLabel(candidate) || isCapitalisedTitle(candidate);
}

function isInKnownName(candidate: Candidate): boolean {
  const { from, to } = candidate.hit;
  for (let at = Math.max(0, from - 8); at < to; at += 1) {
    const end = termEndOf(candidate, 'fixed-name', at);
    if (end > 0 && at < to && end > from && end - at >= Math.min(2, to - from)) return true;
  }
  return false;
}

/** "The section headed Challenging Behaviour", "a box for Attitude Problem": what a form calls it. */
function isFormLabel(candidate: Candidate): boolean {
  const tokens = tokensOf(candidate);
  const before = tokens.slice(Math.max(0, candidate.hit.from - 3), candidate.hit.from).map(({ norm }) => norm).join(' ');
  return FORM_LABEL.test(before) && tokens[candidate.hit.from]?.capital === true;
}
const FORM_LABEL = /\b(headed|titled|marked|(box|heading|field|section|entry) (for|under|of|on|called))$/;

/** Capitalised within a sentence that is not all capitals, and a title or standing where a name stands. */
function isCapitalisedTitle(candidate: Candidate): boolean {
  const tokens = tokensOf(candidate);
  const { from, to } = candidate.hit;
  const inside = tokens.slice(from, to).filter((token) => token.kind === 'word');
  if (inside.length <= 3 && COURSES.has(tokens[to]?.norm ?? '')) return true;
  if (inside.length === 0 || !inside.every((token) => token.capital) || inside.every((token) => token.upper)) return false;
  const next = tokens.slice(to, to + 4).find((token) => token.kind === 'word');
  if (next !== undefined && TITLES.has(next.norm)) return true;
  return from > 1 && ['at', 'the', 'called', 'to', 'with', 'from', 'on', 'by', 'of'].includes(tokens[from - 1]?.norm ?? '') && inside.length <= 2;
}
