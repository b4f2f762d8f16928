import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/support/paths.mjs';

// What each name in bench/floors.json says of a run, and its value where that part was run.
const bounds = {
  'start.timesNode': { says: 'a check against Node doing nothing', of: ({ start }) => start?.timesNode },
  'latency.p95': { says: 'milliseconds for 95 in 100 edits of an open draft', of: ({ latency }) => latency?.draft.p95 },
  'memory.growth': { says: 'peak memory of stream over ten times the records', of: ({ memory }) => memory?.commands[0].growth },
  'peers.timesQuickest': { says: 'childfirst against the quickest JavaScript peer', of: ({ peers }) => peers?.timesQuickest },
};

const met = (value, { least = -Infinity, most = Infinity }) => value >= least && value <= most;
const wanted = ({ least, most }) => (least === undefined ? `at most ${most}` : `at least ${least}`);

/** Each bound of bench/floors.json that a run has missed, in a sentence; parts that were not run miss nothing. */
export function missedBy(measured) {
  const { speed } = JSON.parse(readFileSync(inRoot('bench/floors.json'), 'utf8'));
  return Object.entries(speed).flatMap(([name, bound]) => {
    const value = bounds[name].of(measured);
    if (value === undefined || met(value, bound)) return [];
    return [`${name} (${bounds[name].says}) is ${value.toFixed(2)} and should be ${wanted(bound)}.`];
  });
}
