import { describe, expect, test } from 'vitest';
import { htmlOf } from '../../web/src/copy.ts';
import { ageProblem, NO_DETAILS, recordFrom } from '../../web/src/details.ts';

describe('a note with its details', () => {
  test('is a record with what was said and nothing else', () => {
    expect(recordFrom('Seen.', NO_DETAILS)).toEqual({ id: 'note', text: 'Seen.' });
    expect(recordFrom('Seen.', { recordType: ' Home visit ', name: 'Kai ', age: '14', pronoun: 'he' }))
      .toEqual({ id: 'note', text: 'Seen.', recordType: 'Home visit', child: { name: 'Kai', age: 14, pronoun: 'he' } });
  });

  test('is none while it is empty', () => {
    expect(recordFrom(' \n', NO_DETAILS)).toBeUndefined();
  });

  test.each([['', true], ['7', true], [' 14 ', true], ['teen', false], ['-1', false], ['140', false], ['1e1', false]])('an age of “%s” will do: %s', (age, fine) => {
    expect(ageProblem(age) === undefined).toBe(fine);
    expect(recordFrom('Seen.', { ...NO_DETAILS, age })?.child?.age !== undefined).toBe(fine && age !== '');
  });
});

test('a note is copied with its headings and lists, and no mark-up of its own making', () => {
  const text = '# Visit\n\nSeen <b>alone</b> & well.\nHe was **calm**.\n\n- one\n- two\n\nEnd.';
  expect(htmlOf(text)).toBe('<h2>Visit</h2><p>Seen &lt;b&gt;alone&lt;/b&gt; &amp; well.<br>He was <strong>calm</strong>.</p><ul><li>one</li><li>two</li></ul><p>End.</p>');
});
