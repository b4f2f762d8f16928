/** A node of XML as the tests need it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const token = /<\?xml [^?]*\?>|<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const entity = /&(?:lt|gt|amp|quot|apos|#\d+);/g;
const named: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" };

/** Parses XML and throws where it is not well formed. */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let read = 0;
  for (const match of source.matchAll(token)) {
    read += match[0].length;
    const [, closed, name, attributes = '', empty, text] = match;
    const top = open.at(-1);
    if (top === undefined) throw new Error('closed too often');
    if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error('closed out of order');
    } else if (name !== undefined) {
      const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
      top.children.push(element);
      if (empty === '') open.push(element);
    } else if (text !== undefined) top.text += unescape(text);
  }
  const [only] = root.children;
  if (read !== source.length || open.length !== 1 || root.children.length !== 1 || only === undefined) throw new Error('not well formed');
  return only;
}

function attributesOf(source: string): Record<string, string> {
  return Object.fromEntries([...source.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescape(value)]));
}

function unescape(text: string): string {
  if (text.replace(entity, '').includes('&')) throw new Error('a bare ampersand');
  const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
  if (forbidden.test(text)) throw new Error('a character that XML cannot hold');
  return text.replace(entity, (one) => named[one] ?? String.fromCodePoint(Number(one.slice(2, -1))));
}
