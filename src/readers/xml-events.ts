import { SaxesParser } from 'saxes';
import { SourceError } from './source-error.ts';

export interface XmlHandler {
  /** The name is without its prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Tells a handler of each tag and text, chunk by chunk; after each chunk the caller has its turn. */
export async function* xmlEvents(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false });
  const decoder = new TextDecoder('utf-8');
  parser.on('error', () => {
    throw new SourceError('is damaged: a part of it is no XML');
  });
  parser.on('doctype', () => {
    throw new SourceError('declares XML entities, which no word processor or spreadsheet writes; it was not opened');
  });
  parser.on('opentag', ({ name, attributes }) => handler.open(bare(name), attributes));
  if (handler.text !== undefined) parser.on('text', handler.text);
  if (handler.close !== undefined) parser.on('closetag', ({ name }) => handler.close?.(bare(name)));
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.write(decoder.decode()).close();
  yield;
}

/** The same, to its end. */
export async function readXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  for await (const _ of xmlEvents(chunks, handler));
}

function bare(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
