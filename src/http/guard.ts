import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { ServerOptions } from './options.ts';
import { Refused } from './refuse.ts';

const THIS_COMPUTER = ['localhost', '127.0.0.1', '[::1]'];
/** Neither says anything of anybody: the page does all its work in the browser. */
const OPEN = new Set(['/', '/healthz']);

/** Refuses a request that did not mean to come here: another name for this computer, another website, no token. */
export function createGuard({ hosts, origins, token }: ServerOptions): (request: FastifyRequest) => void {
  const known = new Set([...THIS_COMPUTER, ...hosts].map((host) => host.toLowerCase()));
  const named = new Set(origins);
  return ({ headers, method, routeOptions: { url = '' } }) => {
    const { host = '', origin } = headers;
    if (!known.has(host.toLowerCase().replace(/:\d+$/, ''))) throw new Refused(403, 'The request names a host that this server does not answer for.');
    if (origin !== undefined && !named.has(origin) && !isOwn(origin, host)) throw new Refused(403, 'The request comes from a website that is not allowed to ask here.');
    // A browser asks first, without the token, whether it may ask.
    if (token !== undefined && method !== 'OPTIONS' && !OPEN.has(url) && !isToken(headers.authorization, token)) throw new Refused(401, 'Send “Authorization: Bearer” and the token.');
  };
}

function isOwn(origin: string, host: string): boolean {
  return origin === `http://${host}` || origin === `https://${host}`;
}

function isToken(authorization: string | undefined, token: string): boolean {
  const digest = (value: string): Buffer => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}
