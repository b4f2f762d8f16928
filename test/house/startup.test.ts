import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('what the program loads at its start', () => {
  const files = new Map<string, number>();
  const packages = new Set<string>();

  beforeAll(async () => {
    const { metafile } = await build({ absWorkingDir: root, entryPoints: ['src/cli/main.ts'], bundle: true, packages: 'external', platform: 'node', format: 'esm', write: false, metafile: true });
    // What is imported before the program knows which command was asked for.
    const load = (path: string): void => {
      const file = metafile.inputs[path];
      if (file === undefined || files.has(path)) return;
      files.set(path, file.bytes);
      for (const { path: imported, kind, external } of file.imports) {
        if (kind !== 'import-statement') continue;
        if (external === true) packages.add(imported);
        else load(imported);
      }
    };
    load('src/cli/main.ts');
  });

  test('is small', () => {
    const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(300_000);
  });

  test('is no package but one that reads arguments and one file that knows typos', () => {
    expect([...packages].filter((name) => !name.startsWith('node:')).toSorted()).toEqual(['commander', 'natural/lib/natural/distance/jaro-winkler_distance.js']);
  });
});

describe('the program kept as Node compiled it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'childfirst-start-'));
  const kept = (): string[] => readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('.compiled'));
  const start = (): string => spawnSync(process.execPath, [join(folder, 'bin/childfirst.js'), '--version'], { encoding: 'utf8' }).stdout;

  beforeAll(() => {
    for (const path of ['package.json', 'bin', 'dist/cli.cjs']) cpSync(join(root, path), join(folder, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is made by the first run, and does not change what the next one says', () => {
    const first = start();
    expect(first).toMatch(/^\d+\.\d+\.\d+/);
    const [name, ...others] = kept();
    expect(name).toContain(process.version);
    expect(others).toEqual([]);
    expect(start()).toBe(first);
    expect(kept()).toEqual([name]);
  });
});
