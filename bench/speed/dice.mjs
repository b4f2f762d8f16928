// A generator of its own, so that every run and every machine throws the same: a Weyl sequence, its bits well mixed.
const STEP = 0x9e3779b9;

/** Dice from a seed: each throw gives a whole number from 0 up to the sides, excluded. */
export function dice(seed) {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + STEP) >>> 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return Math.floor((((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32) * sides);
  };
}
