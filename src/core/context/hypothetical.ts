import { tokensOf, type Candidate } from './candidate.ts';

const IF = new Set(['if', 'whether', 'unless', 'should', 'suppose', 'might', 'could', 'may', 'wondered', 'wonder', 'query']);
const ASKING = new Set(['is', 'are', 'was', 'were', 'does', 'do', 'did', 'has', 'have', 'why', 'what', 'how', 'who', 'can', 'could', 'would', 'whether']);

/** Asked as an open question, or supposed ("if she chose to support a prosecution"). */
export function isHypothetical(candidate: Candidate): boolean {
  return isAsked(candidate) || isSupposed(candidate);
}

function isAsked(candidate: Candidate): boolean {
  const tokens = tokensOf(candidate);
  const { hit } = candidate;
  const mark = tokens.findIndex((token, at) => at >= hit.to && token.norm === '?');
  if (mark < 0 || tokens[mark + 1]?.norm === '?') return false;
  if (tokens.slice(hit.to, mark).some((token) => token.norm === '.' || token.norm === ';')) return false;
  return tokens.slice(0, hit.from + 1).some((token) => ASKING.has(token.norm));
}

function isSupposed(candidate: Candidate): boolean {
  const tokens = tokensOf(candidate);
  for (let at = candidate.hit.from - 1; at >= Math.max(0, candidate.hit.from - 6); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'punctuation') return false;
    if (IF.has(token.norm) && token.norm !== 'could' && token.norm !== 'may' && token.norm !== 'might' && token.norm !== 'should') return true;
  }
  return false;
}
