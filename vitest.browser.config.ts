import { defineConfig } from 'vitest/config';

// One file after the other: each has a browser of its own.
export default defineConfig({
  test: { include: ['test/browser/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 30_000, fileParallelism: false },
});
