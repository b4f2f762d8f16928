/** The mean of scores counted from 0 to 100, to one decimal; 0 for none. */
export function meanOf(scores: readonly number[]): number {
  const records = sum(scores);
  return records === 0 ? 0 : Math.round((scores.reduce((total, count, score) => total + count * score, 0) / records) * 10) / 10;
}

/** The score below which a share of the records lies. */
export function quantileOf(scores: readonly number[], share: number): number {
  const wanted = share * sum(scores);
  let counted = 0;
  return Math.max(0, scores.findIndex((count) => {
    counted += count;
    return counted > 0 && counted >= wanted;
  }));
}

/** The records in each band of ten; 90 to 100 is the last. */
export function bandsOf(scores: readonly number[]): readonly { readonly name: string; readonly count: number }[] {
  return Array.from({ length: 10 }, (_, i) => {
    const [from, to] = [i * 10, i === 9 ? 100 : i * 10 + 9];
    return { name: `${from} to ${to}`, count: sum(scores.slice(from, to + 1)) };
  });
}

/** The sum of numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
