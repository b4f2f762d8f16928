import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { put, run, scratch } from './support.ts';

const cwd = scratch();

describe('records list', () => {
  test('names all thirty kinds, one a line, with what they are called', async () => {
    const { code, stdout } = await run(['records', 'list'], { cwd });
    const lines = stdout.trimEnd().split('\n');
    expect([code, lines.length]).toEqual([0, 30]);
    expect(lines).toContainEqual(expect.stringMatching(/^return-home-interview +return home interview \(also: RHI/));
  });
});

describe('records explain', () => {
  test('tells by any name what a kind should say, by when, and what is checked', async () => {
    const { code, stdout } = await run(['records', 'explain', 'rhi'], { cwd });
    expect(code).toBe(0);
    for (const part of ['Known as', 'Should say', 'what the child was getting away from', '72 hours from return to return interview', 'Credit is given for', 'Source ']) expect(stdout).toContain(part);
    expect(stdout).not.toContain('{');
  });

  test('gives JSON for programs', async () => {
    const { stdout } = await run(['records', 'explain', 'strategy-discussion', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ id: 'strategy-discussion', limits: { 'conference-in-15-days': { within: '15 working days' } } });
  });

  test('names the nearest kind for one that is not known', async () => {
    expect(await run(['records', 'explain', 'return-home-intervew'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean “return-home-interview”?') });
  });
});

const TYPE = `title: diary page
names: [diary page]
fields:
  mood: { what: "how {name} felt", seen-as: [Mood], expected: { ask: "How did {name} feel?" } }
source: { title: Our form, publisher: Our council, year: 2026 }
owner: us
date: 2026-11-27
review-by: 2027-11-27
examples:
  good: [{ text: "Sunny.", fields: { Mood: "cheerful about the dog" } }]
  poor: [{ text: "Sunny.", finds: [mood] }]
`;

let agencies = 0;
/** A folder with a configuration and a record type of its own. */
function agency(type: string, name = 'diary-page'): string {
  agencies += 1;
  return put(join(cwd, `agency-${agencies}`), {
    [`ours/rules/records/${name}.yaml`]: type, 'childfirst.config.yaml': 'rules: [./ours]\n', 'note.md': '---\nrecord type: diary page\nname: Kai\n---\n\nSunny.\n',
  });
}

describe('a type of an agency’s own', () => {
  test('is recognised and checked without code', async () => {
    const { stdout } = await run(['check', 'note.md'], { cwd: agency(TYPE) });
    expect(stdout).toContain('This diary page does not say how Kai felt.');
  });

  test('takes the place of the built-in type of its name, with all its checks', async () => {
    const { stdout } = await run(['records', 'explain', 'closure', '--format', 'json'], { cwd: agency(TYPE, 'closure') });
    const { title, checks } = JSON.parse(stdout) as { title: string; checks: readonly { readonly id: string }[] };
    expect([title, checks.filter(({ id }) => id.startsWith('record/closure/')).map(({ id }) => id)]).toEqual(['diary page', ['record/closure/mood', 'record/closure/mood-hollow']]);
  });

  test.each([
    ['a key that is not known', TYPE.replace('seen-as', 'seen-az'), /diary-page\.yaml:4: .*seen-az.*Did you mean “seen-as”/],
    ['a time that cannot be read', TYPE.replace('source:', 'dates: { a: { what: start }, b: { what: end } }\nlimits: { soon: { from: a, to: b, within: soon, basis: ours } }\nsource:'), /diary-page\.yaml:6: expected a time such as/],
    ['a date that is not there', TYPE.replace('source:', 'dates: { start: { what: start }, end: { what: end } }\nlimits: { soon: { from: strat, to: end, within: 2 days, basis: ours } }\nsource:'), /diary-page\.yaml:6: .*Did you mean “start”/],
  ])('%s is shown with file, line and nearest name', async (_, type, message) => {
    expect(await run(['check', 'note.md'], { cwd: agency(type) })).toMatchObject({ code: 2, stderr: expect.stringMatching(message) });
  });
});
