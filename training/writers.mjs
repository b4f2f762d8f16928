/** Writers whose texts nothing is trained on, and that nobody who writes rules reads. */
export const UNSEEN = ['w5', 'w17'];

/** Writers whose whole records the second reading is trained on, beside dev. */
export const OF_RECORDS = ['w1', 'w2', 'w3', 'w4'];
