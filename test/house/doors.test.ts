import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
}

const { exports }: Manifest = JSON.parse(read('package.json'));
const doors = Object.entries(exports).flatMap(([name, door]) => (typeof door === 'string' ? [] : [{ name, ...door }]));

describe.each(doors)('the door $name', ({ types, default: file }) => {
  test('opens, and gives something', async () => {
    const door: object = await import(new URL(`../../${file}`, import.meta.url).href);
    expect(Object.keys(door)).not.toEqual([]);
  });

  test('takes its types from the source it was built from', () => {
    const source = types.replace('./dist/types/', '').replace('.d.ts', '.ts');
    expect(read(source)).toMatch(/^export /m);
  });
});

test.each(['./dist/core/index.js', './dist/formatters/index.js'])('%s asks nothing of Node', (file) => {
  const loaded = (path: URL, seen = new Map<string, string>()): Map<string, string> => {
    if (seen.has(path.href)) return seen;
    const code = readFileSync(path, 'utf8');
    seen.set(path.href, code);
    for (const [, next] of code.matchAll(/from\s*["'](\.[^"']+)["']/g)) if (next) loaded(new URL(next, path), seen);
    return seen;
  };
  const code = [...loaded(new URL(`../../${file}`, import.meta.url)).values()].join('\n');
  expect(code).not.toMatch(/(?:from|import|require\()\s*["']node:/);
});
