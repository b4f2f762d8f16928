/** Text made harmless in XML, between tags and in attributes; characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  return xmlCharacters(text).replace(/[&<>"'\t\r\n]/g, escaped);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;',
};

/** Line ends and tabs are written as numbers, or an attribute would lose them. */
function escaped(character: string): string {
  return entities[character] ?? `&#${character.charCodeAt(0)};`;
}

/** Without control characters, halves of surrogate pairs and the two non-characters. */
function xmlCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
