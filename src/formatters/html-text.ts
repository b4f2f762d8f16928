/** A piece of a page that is already safe to put in it. Only `html` and `trusted` make one. */
export interface Html {
  readonly html: string;
}

type Content = string | number | Html | readonly Html[] | undefined;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made harmless in a page, between tags and in quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** A template in which every value that is not itself `Html` is escaped. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  return { html: strings.map((string, index) => string + written(values[index])).join('') };
}

/** Our own markup, taken as it is. Never give it anything that came from a record. */
export function trusted(markup: string): Html {
  return { html: markup };
}

function written(value: Content): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  // Array.isArray does not narrow a readonly array away from the union.
  return 'html' in value ? value.html : value.map((piece) => piece.html).join('');
}
