import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { parseRecord } from '../../core/index.ts';
import { readJsonLines } from '../../readers/index.ts';
import { judge } from '../judge.ts';
import type { Limits, ServerParts } from '../options.ts';
import { Refused } from '../refuse.ts';
import { refusals } from '../schemas/problem.ts';
import { bounded } from './bounded.ts';

const ASSESSED = { description: 'The assessment', content: { 'application/json': { schema: { $ref: 'Assessment#' } } } };
const LINES = { 'application/x-ndjson': { schema: { type: 'string', description: 'one JSON value a line' } } };

/** One record, and many as JSON lines. */
export function addAssess(app: FastifyInstance, { assess }: ServerParts, limits: Limits): void {
  app.post('/v1/assess', { schema: { operationId: 'assess', summary: 'Judge one record', body: { $ref: 'CaseRecord#' }, response: { 200: ASSESSED, ...refusals } } }, async ({ body }, reply) => {
    const parsed = parseRecord(body);
    if (!parsed.ok) throw new Refused(422, '', parsed.problems);
    return reply.type('application/json; charset=utf-8').send(await judge(assess, parsed.value, limits.judging));
  });

  // Bodies of this type are handed on as they arrive.
  app.addContentTypeParser(['application/x-ndjson', 'application/jsonl'], (_request, payload, done) => done(null, payload));
  app.post('/v1/assess/batch', {
    // Each line is bounded and checked by itself; the whole is not.
    bodyLimit: Number.MAX_SAFE_INTEGER, validatorCompiler: () => () => true,
    schema: { operationId: 'assessBatch', summary: 'Judge many records: JSON lines in, one assessment or its problems a line out, in the same order', body: { content: LINES }, response: { 200: { description: 'An assessment a line', content: LINES }, ...refusals } },
  }, ({ body, raw }, reply) => {
    if (!(body instanceof Readable)) throw new Refused(415, 'Send JSON lines as application/x-ndjson.');
    // What was not read of a batch that ended early is not waited for.
    reply.raw.once('finish', () => !raw.complete && raw.destroy());
    return reply.type('application/x-ndjson; charset=utf-8').send(Readable.from(answers(body)));
  });

  /** The same lines as `childfirst stream` writes; a last line says so where the batch had to end early. */
  async function* answers(body: Readable): AsyncGenerator<string> {
    const { chunks, ended } = bounded(body, limits);
    let done = 0;
    for await (const { place, parsed } of readJsonLines(chunks, 'body')) {
      const answer = parsed.ok ? await judge(assess, parsed.value, limits.judging)
        : JSON.stringify({ id: parsed.id ?? null, problems: parsed.problems.map(({ path, message }) => ({ path: path === '' ? place : `${place}: ${path}`, message })) });
      yield `${answer}\n`;
      done += 1;
    }
    const because = ended();
    if (because === undefined) return;
    yield `${JSON.stringify({ id: null, partial: { records: done, because }, problems: [{ path: 'body', message: `${because}; ${done} records were judged` }] })}\n`;
  }
}
