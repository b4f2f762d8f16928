import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const { dependencies = {}, devDependencies }: Manifest = JSON.parse(read('package.json'));
const versions = { ...dependencies, ...devDependencies };

test('each dependency has a reason in docs/decisions/dependencies.md, and nothing else has', () => {
  const rows = [...read('docs/decisions/dependencies.md').matchAll(/^\| ([\w@/-]+) \| \S/gm)];
  const explained = rows.map(([, name]) => name).filter((name) => name !== 'Package' && !/^-+$/.test(name ?? ''));
  expect(explained.toSorted()).toEqual(Object.keys(versions).toSorted());
});

test.each(Object.entries(versions))('%s is pinned (%s)', (_name, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
});
