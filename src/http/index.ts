import { createApp } from './app.ts';
import type { ServerOptions, ServerParts } from './options.ts';

export { LIMITS, type Limits, type ServerOptions, type ServerParts } from './options.ts';

/** A server that listens. */
export interface Server {
  readonly url: string;
  /** Takes no more requests, finishes those that are there, and lets go. */
  readonly close: () => Promise<void>;
}

/** Starts the server on an address of this computer. */
export async function startServer(parts: ServerParts, options: ServerOptions & { readonly host: string; readonly port: number }): Promise<Server> {
  const app = await createApp(parts, options);
  const url = await app.listen({ host: options.host, port: options.port });
  return { url, close: () => app.close() };
}

/** The OpenAPI document that a server with these options gives. */
export async function openApiOf(parts: ServerParts, options: ServerOptions): Promise<object> {
  const app = await createApp(parts, options);
  const document: object = app.swagger();
  await app.close();
  return document;
}
