import type { FastifyInstance } from 'fastify';
import type { Limits } from './options.ts';
import { answerProblem, Refused } from './refuse.ts';

/** Bounds how many are served at once and how long a body may take to arrive, and writes a line for each request. */
export function watchLimits(app: FastifyInstance, { atOnce, arriving }: Limits, log: (line: string) => void): void {
  const counted = new WeakSet<object>();
  const arrival = new WeakMap<object, NodeJS.Timeout>();
  let now = 0;
  app.addHook('onRequest', async ({ raw }, reply) => {
    if (now >= atOnce) throw new Refused(503, '');
    now += 1;
    counted.add(raw);
    arrival.set(raw, setTimeout(() => {
      reply.raw.once('finish', () => raw.destroy());
      answerProblem(reply.header('connection', 'close'), new Refused(408, ''));
    }, arriving));
  });
  // The body is here, or it is handed on as it arrives and bounded there.
  app.addHook('preValidation', async ({ raw }) => clearTimeout(arrival.get(raw)));
  const gone = (raw: object): void => {
    clearTimeout(arrival.get(raw));
    if (counted.delete(raw)) now -= 1;
  };
  app.addHook('onRequestAbort', async ({ raw }) => gone(raw));
  app.addHook('onResponse', async ({ raw, method, routeOptions: { url = 'no route' } }, reply) => {
    gone(raw);
    log(`${method} ${url} ${reply.statusCode} ${reply.elapsedTime.toFixed(0)} ms`);
  });
}
