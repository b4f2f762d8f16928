import { describe, expect, test } from 'vitest';
import { createLocator, lineStarts } from '../../src/formatters/position.ts';

describe('line and column', () => {
  test.each([
    ['LF', 'ab\ncd', 3], ['CR', 'ab\rcd', 3], ['CRLF', 'ab\r\ncd', 4],
  ])('%s ends a line', (_, text, offset) => {
    expect(createLocator(text)(offset)).toEqual({ line: 2, column: 1 });
    expect(createLocator(text)(text.length)).toEqual({ line: 2, column: 3 });
  });

  test('each ending counts once in a text that mixes them', () => {
    expect(lineStarts('a\r\n\rb\n\nc')).toEqual([0, 3, 4, 6, 7]);
  });

  test('columns count UTF-16 code units', () => {
    expect(createLocator('😀 x')(3)).toEqual({ line: 1, column: 4 });
  });

  test.each([[-5, 1], [99, 4]])('an offset outside the text (%i) counts as its nearest end', (offset, column) => {
    expect(createLocator('abc')(offset)).toEqual({ line: 1, column });
  });

  test('an empty text has one line', () => {
    expect(createLocator('')(0)).toEqual({ line: 1, column: 1 });
  });
});
