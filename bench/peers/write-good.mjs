import writeGood from 'write-good';

/** write-good as it comes: its own lists. */
export const open = () => (text) => writeGood(text).length;
