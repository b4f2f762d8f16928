import { readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const entry = new URL('../../dist/cli.js', import.meta.url);
const staticImport = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]*?from\s*)?["'](\.[^"']+)["']/g;

/** The program's file and all that it loads before it knows which command was asked for. */
function loadedAtStart(file: URL, seen = new Map<string, string>()): ReadonlyMap<string, string> {
  if (seen.has(file.href)) return seen;
  const code = readFileSync(file, 'utf8');
  seen.set(file.href, code);
  for (const [, path] of code.matchAll(staticImport)) if (path) loadedAtStart(new URL(path, file), seen);
  return seen;
}

describe('what the program loads at its start', () => {
  const files = loadedAtStart(entry);

  test('is small', () => {
    const bytes = [...files.keys()].reduce((sum, href) => sum + statSync(new URL(href)).size, 0);
    expect(bytes).toBeLessThan(300_000);
  });

  // A string that only the package's own code holds.
  test.each([
    ['compromise', 'compromise'],
    ['papaparse', 'BAD_DELIMITERS'],
    ['ajv', 'strictSchema'],
    ['yaml', 'BAD_ALIAS'],
    ['remark-parse', 'codeFencedFence'],
  ])('leaves %s for later', (_name, mark) => {
    expect([...files.values()].some((code) => code.includes(mark))).toBe(false);
  });
});
