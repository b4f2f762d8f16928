import PostalMime, { type Address } from 'postal-mime';
import { textOfHtml } from './html-text.ts';
import type { Extractor } from './types.ts';

/** An e-mail: its subject and its words; who wrote to whom goes to the fields, attachments are named as unread. */
export const extractEml: Extractor = async (bytes) => {
  const { subject, from, to, cc, date, text, html, attachments } = await PostalMime.parse(bytes);
  if (from === undefined && subject === undefined && date === undefined) return { problems: [{ path: '', message: 'is no e-mail (.eml): it has neither sender, subject nor date' }] };
  const head = subject === undefined || subject.trim() === '' ? '' : `Subject: ${subject.trim()}\n\n`;
  const body = text !== undefined && text.trim() !== '' ? text.replaceAll('\r\n', '\n').trim() : textOfHtml(html ?? '').text;
  const fields = Object.entries({ From: named(from === undefined ? [] : [from]), To: named(to ?? []), Cc: named(cc ?? []) }).filter(([, value]) => value !== '');
  return {
    text: body === '' ? '' : head + body,
    more: { ...(date === undefined ? {} : { date: isoOf(date) }), ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields) }) },
    ...(attachments.length === 0 ? {} : { notice: `has ${attachments.length === 1 ? 'an attachment that was' : `${attachments.length} attachments that were`} not read; save and check ${attachments.length === 1 ? 'it' : 'them'} too.` }),
  };
};

function named(addresses: readonly Address[]): string {
  return addresses.map(({ name, address }) => name || address || '').filter((one) => one !== '').join('; ');
}

/** Postal-mime gives the time where it can be read, and the header's words where not. */
function isoOf(date: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(date) ? date.slice(0, 16).replace('T', ' ') : date;
}
