import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtInPage, builtInRuleset } from '../../src/loader/index.ts';

const page = builtInPage();

test('the one file stays under two megabytes gzipped', () => {
  expect(gzipSync(page, { level: 9 }).length).toBeLessThan(2_000_000);
});

test('it forbids every connection, and every script but its own', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  const rules = new Map(policy.split('; ').map((rule) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)]));
  expect(rules.get('default-src')).toBe("'none'");
  expect(rules.get('connect-src')).toBe("'none'");
  expect(rules.get('script-src')).toMatch(/^'sha256-[\w+/=]+'$/);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test('it loads nothing: no address in its marks or its style', () => {
  const marks = page.replace(/<script[\s\S]*?<\/script>/g, '');
  expect(marks).not.toMatch(/(?:src|href)="(?!#|data:)/);
  expect(marks).not.toMatch(/url\((?!["']?data:)|@import|@font-face/);
});

test('it carries the rules of this build', () => {
  const carried: unknown = JSON.parse(/id="ruleset">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '');
  expect(carried).toMatchObject({ digest: builtInRuleset().digest });
});


test('it carries the licences of what is in it', () => {
  const licences = /id="licences">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  for (const name of ['@codemirror/view', 'preact', 'compromise', 'govuk-frontend', 'micromark']) expect(licences).toMatch(new RegExp(`^${name} \\d[^\n]*\n\\S`, 'm'));
});
