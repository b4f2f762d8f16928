import { entriesOf, openZip } from './zip-entries.ts';

/** A Word or Excel file is a zip of XML; what keeps it from being opened, in words, or undefined. */
export async function wrongWithPackage(source: string | Uint8Array, part: string, kind: string): Promise<string | undefined> {
  const zip = await openZip(source);
  if (zip === undefined) return isOldOffice(source) ? 'is locked with a password, or saved in the old Office format; save it without a password and in the new format' : `is damaged, or no ${kind}`;
  try {
    let isThere = false;
    for await (const entry of entriesOf(zip)) {
      isThere ||= entry.name === part;
      if (!/\.(xml|rels)$/i.test(entry.name)) continue;
      if (await declaresEntities(entry.chunks())) return 'declares XML entities, which no word processor or spreadsheet writes; it was not opened';
    }
    return isThere ? undefined : `is damaged, or no ${kind}`;
  } finally {
    zip.close();
  }
}

/** The signature of the old format, which also wraps files with a password. */
function isOldOffice(source: string | Uint8Array): boolean {
  return typeof source !== 'string' && source[0] === 0xd0 && source[1] === 0xcf && source[2] === 0x11 && source[3] === 0xe0;
}

/** A document type stands before the first element or nowhere; the rest is only counted against the limits. */
async function declaresEntities(chunks: AsyncIterable<Uint8Array>): Promise<boolean> {
  let beginning = '';
  for await (const chunk of chunks) if (beginning.length < 4096) beginning += Buffer.from(chunk).toString('latin1').replaceAll('\0', '');
  return /<!(DOCTYPE|ENTITY)/i.test(beginning);
}
