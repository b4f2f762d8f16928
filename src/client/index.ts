import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';
import type { components, paths } from './api.ts';

/** A case record, as the API takes it. */
export type CaseRecordIn = components['schemas']['CaseRecord'];
/** An assessment, as the API gives it. */
export type AssessmentOut = components['schemas']['Assessment'];
/** A refusal of the API. */
export type ProblemOut = components['schemas']['Problem'];

/** The API's own paths, typed: `client.POST('/v1/assess', { body: { id, text } })`. */
export type Client = FetchClient<paths>;

export interface ClientOptions {
  /** Where the server is, for example http://127.0.0.1:8765 */
  readonly baseUrl: string;
  readonly token?: string;
  /** Another `fetch` than the platform's. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Makes a client for a server of `childfirst serve`. */
export function createClient({ baseUrl, token, fetch }: ClientOptions): Client {
  return createFetchClient<paths>({
    baseUrl,
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
    ...(fetch === undefined ? {} : { fetch }),
    // JSON lines and forms are text already.
    bodySerializer: (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body)),
  });
}
