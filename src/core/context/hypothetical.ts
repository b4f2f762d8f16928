import { mentionsOf, tokensOf, type Candidate } from './candidate.ts';

const IF = new Set(['if', 'whether', 'unless', 'suppose', 'wondered', 'wonder', 'query']);
const OPEN = new Set(['why', 'what', 'how', 'who', 'whether', 'where', 'which']);
const TURNED = new Set(['is', 'are', 'was', 'were', 'does', 'do', 'did', 'has', 'have', 'can', 'could', 'would', 'will', 'should', 'isnt', 'wasnt', 'arent', 'werent', 'doesnt', 'dont', 'didnt', 'hasnt', 'havent']);
/** What stands in these is taken for granted by the question around it: "what can we do when he refuses?". */
const GIVEN = new Set(['when', 'because', 'since', 'given', 'while', 'despite', 'although', 'though', 'if']);
/** "If he will not help himself": takes for true that he does not. */
const TAKEN_FOR_TRUE = /^(will (not|go|keep|insist)|wont|cannot be|cant be|is not (bothered|willing|prepared)|isnt (bothered|willing|prepared)|(has|have) no|refuses|declines|keeps|continues|persists|insists)/;

/** Asked as an open question, or supposed ("if she chose to support a prosecution"). */
export function isHypothetical(candidate: Candidate): boolean {
  return isAsked(candidate) || isSupposed(candidate);
}

function isAsked(candidate: Candidate): boolean {
  const tokens = tokensOf(candidate);
  const { hit } = candidate;
  // "Night staff asked is she making unsafe choices": told without a mark, and a question all the same.
  if (tokens.slice(0, hit.from).some((token, at) => ASKED.has(token.norm) && hit.from - at <= 5 && TURNED.has(tokens[at + 1]?.norm ?? ''))) return true;
  const mark = tokens.findIndex((token, at) => at >= hit.to && token.norm === '?');
  if (mark < 0 || tokens[mark + 1]?.norm === '?') return false;
  if (tokens.slice(hit.to, mark).some((token) => token.norm === '.' || token.norm === ';')) return false;
  const opener = tokens.slice(0, hit.from + 1).findLastIndex((token, at) => OPEN.has(token.norm) || (TURNED.has(token.norm) && isTurned(candidate, at)));
  return opener >= 0 && !tokens.slice(opener + 1, hit.from).some((token) => GIVEN.has(token.norm));
}

/** "Was it …", "So is he …": the verb comes before its doer, where a question begins. */
function isTurned(candidate: Candidate, at: number): boolean {
  const before = tokensOf(candidate)[at - 1];
  if (before === undefined || before.kind === 'punctuation' || OPENERS.has(before.norm)) return true;
  return !mentionsOf(candidate).some((mention) => mention.to === at) && mentionsOf(candidate).some((mention) => mention.from === at + 1);
}
const ASKED = new Set(['asked', 'asks', 'ask', 'asking', 'queried']);
const OPENERS = new Set(['so', 'and', 'or', 'but', 'asked', 'queried', 'query', 'then']);

function isSupposed(candidate: Candidate): boolean {
  const tokens = tokensOf(candidate);
  for (let at = candidate.hit.from - 1; at >= Math.max(0, candidate.hit.from - 6); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'punctuation') return false;
    if (IF.has(token.norm)) return !isTakenForTrue(candidate, at);
  }
  return false;
}

function isTakenForTrue(candidate: Candidate, at: number): boolean {
  const doer = mentionsOf(candidate).find((mention) => mention.from > at && mention.subject);
  const words = tokensOf(candidate).slice(doer?.to ?? at + 1, (doer?.to ?? at + 1) + 3).map((token) => token.norm);
  return TAKEN_FOR_TRUE.test(words.join(' '));
}
