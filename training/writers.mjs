import { readFileSync } from 'node:fs';

const { unseen, 'of records': ofRecords, 'of neighbours': ofNeighbours } = JSON.parse(readFileSync(new URL('writers.json', import.meta.url), 'utf8'));

/** Writers whose texts nothing is trained on, and that nobody who writes rules reads. */
export const UNSEEN = unseen;

/** Writers whose whole records the second reading is trained on, beside dev. */
export const OF_RECORDS = ofRecords;

/** Writers of passages from which only what the sentences around one say of it is learned. */
export const OF_NEIGHBOURS = ofNeighbours;
