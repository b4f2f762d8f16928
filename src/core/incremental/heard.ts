import type { Heard, Network } from '../model/network.ts';
import type { Setting } from '../model/setting.ts';
import { createDigest, type Digest } from './digest.ts';

/** How many sentences it remembers: some notes' worth, a few kilobytes each, without their words. */
const MOST = 256;

/** A network that does not read again a sentence that looks to it as one did shortly before. */
export function rememberHeard(network: Network): Network {
  const digest = createDigest();
  const known = new Map<number, Heard>();
  return {
    ...network,
    read: (setting, orElse) => {
      const look = lookOf(digest, setting, orElse.early);
      const heard = known.get(look) ?? network.read(setting, orElse);
      // What was asked for last comes last, and what comes first is forgotten.
      known.delete(look);
      known.set(look, heard);
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
      return heard;
    },
  };
}

function lookOf({ number, take }: Digest, { facts, people, doers, speech, rules, mark }: Setting, early: number): number {
  facts.forEach(({ word, ending, classes }, at) => {
    number(word);
    number(ending);
    for (const row of classes) number(row);
    for (const rows of [people, doers, speech, rules]) number(rows[at] ?? 0);
  });
  number(mark);
  number(Number.isFinite(early) ? 1 : 0);
  return take();
}
