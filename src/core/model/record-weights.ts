import { fromBase64, toBase64 } from './base64.ts';

/** Weights a bucket has: what a sentence may be evidence of, or the risk elements and one unused. */
const N = 6;

/**
 * Reads weights from their stored form, runs of bytes in base64: the distance from the bucket before, then a signed
 * byte for each label. A distance of 255 is a step with no weights. They stay bytes, so that all of them are near at hand.
 */
export function readWeights(stored: string, buckets: number): Int8Array {
  const bytes = fromBase64(stored);
  const values = new Int8Array(buckets * N);
  let bucket = 0;
  for (let at = 0; at < bytes.length;) {
    const step = bytes[at] ?? 0;
    at += 1;
    bucket += step;
    if (step === 255) continue;
    for (let label = 0; label < N; label += 1) values[bucket * N + label] = bytes[at + label] ?? 0;
    at += N;
  }
  return values;
}

/** Writes weights in their stored form; buckets whose weights all round to nothing are left out. */
export function writeWeights(values: Float32Array, scale: number): string {
  const bytes: number[] = [];
  let last = 0;
  for (let bucket = 0; bucket * N < values.length; bucket += 1) {
    const rounded = Array.from({ length: N }, (_, label) => Math.max(-127, Math.min(127, Math.round((values[bucket * N + label] ?? 0) / scale))));
    if (rounded.every((weight) => weight === 0)) continue;
    for (; bucket - last >= 255; last += 255) bytes.push(255);
    bytes.push(bucket - last, ...rounded.map((weight) => weight & 0xff));
    last = bucket;
  }
  return toBase64(bytes);
}
