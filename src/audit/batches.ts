const MOST_ITEMS = 32;
const MOST_CHARACTERS = 1 << 17;

/** Items in batches: large enough that sending them costs little, small enough that every worker has some. */
export async function* batchesOf<T>(items: AsyncIterable<T>, charactersOf: (item: T) => number): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  let characters = 0;
  for await (const item of items) {
    batch.push(item);
    characters += charactersOf(item);
    if (batch.length < MOST_ITEMS && characters < MOST_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
