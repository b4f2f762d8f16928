import { isWordCode, kindOf, OTHER_LETTER } from './characters.ts';

const STOP = 0x2e;
const SLASH = 0x2f;
const SMALL_W = 0x77;

/** The end of a short form typed with marks inside it ("b/f", "w&f", "w/", "D.N.A.", "e.g.") that begins here, or -1. */
export function abbreviationEnd(text: string, at: number, end: number): number {
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
  if (next === STOP) return dottedEnd(text, at, end);
  // Slash, ampersand, plus: "c/o", "w&f", "W+F".
  return next === SLASH || next === 0x26 || next === 0x2b ? joinedEnd(text, at, end) : -1;
}

/** One letter, the mark and one to three letters, and then no more of the word. */
function joinedEnd(text: string, at: number, end: number): number {
  let to = at + 2;
  while (to < end && to - at < 6 && isLetterAt(text, to)) to += 1;
  const letters = to - at - 2;
  if (letters >= 1 && letters <= 3) return to < end && isWordCode(text.charCodeAt(to)) ? -1 : to;
  return letters === 0 && text.charCodeAt(at + 1) === SLASH && (text.charCodeAt(at) | 0x20) === SMALL_W ? to : -1;
}

/** Single letters with full stops between them. Two letters without a last stop ("e.g") count when both are of one case. */
function dottedEnd(text: string, at: number, end: number): number {
  let to = at;
  let stops = 0;
  while (to + 1 < end && isLetterAt(text, to) && text.charCodeAt(to + 1) === STOP) {
    to += 2;
    stops += 1;
  }
  const more = to < end && isLetterAt(text, to);
  // "J.smith": a whole word after the stop.
  if (more && to + 1 < end && isWordCode(text.charCodeAt(to + 1))) return -1;
  if (stops >= 2) return more ? to + 1 : to;
  return more && stops === 1 && kindOf(text.charCodeAt(at)) === kindOf(text.charCodeAt(to)) ? to + 1 : -1;
}

function isLetterAt(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at)) <= OTHER_LETTER;
}
