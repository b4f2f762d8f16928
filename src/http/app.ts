import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance } from 'fastify';
import { parseJson } from '../readers/index.ts';
import { createGuard } from './guard.ts';
import { watchLimits } from './limits.ts';
import type { ServerOptions, ServerParts } from './options.ts';
import { answerProblem, Refused } from './refuse.ts';
import { addAssess } from './routes/assess.ts';
import { addLanguageTool } from './routes/language-tool.ts';
import { addPage } from './routes/page.ts';
import { addRules } from './routes/rules.ts';
import { assessmentSchema } from './schemas/assessment.ts';
import { languageToolAnswer } from './schemas/language-tool.ts';
import { problemSchema } from './schemas/problem.ts';
import { recordSchema } from './schemas/record.ts';
import { ruleSchema, ruleSummarySchema } from './schemas/rule.ts';

const SHUT = {
  'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'x-frame-options': 'DENY', 'cache-control': 'no-store', 'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** The application: routes over the engine, behind the doors that keep others out. */
export async function createApp(parts: ServerParts, options: ServerOptions): Promise<FastifyInstance> {
  const { limits, tls, origins } = options;
  const app: FastifyInstance = fastify({
    bodyLimit: limits.recordBytes, logger: false, forceCloseConnections: 'idle', return503OnClosing: true,
    // A socket on which nothing moves, then a body that trickles; a batch has its own clock.
    connectionTimeout: 2 * limits.arriving, requestTimeout: 0,
    clientErrorHandler: (_error, socket) => {
      parts.log('a request that is no HTTP 400');
      if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    },
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, allErrors: true, allowUnionTypes: true } },
    // With TLS the server is another type of Node's, and the same to every route.
    ...(tls === undefined ? {} : { https: tls } as object),
  });
  app.setErrorHandler<Refused>((error, _request, reply) => answerProblem(reply, error));
  app.setNotFoundHandler((_request, reply) => answerProblem(reply, new Refused(404, '')));
  const guard = createGuard(options);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SHUT);
    guard(request);
  });
  watchLimits(app, limits, parts.log);
  await app.register(rateLimit, { max: limits.requestsASecond, timeWindow: 1000, errorResponseBuilder: () => new Refused(429, '') });
  if (origins.length > 0) await app.register(cors, { origin: [...origins], methods: ['GET', 'POST'], allowedHeaders: ['content-type', 'authorization'] });
  await app.register(swagger, { openapi: openapi(parts, options), refResolver: { buildLocalReference: ({ $id }, _base, _fragment, index) => (typeof $id === 'string' ? $id : `Schema${index}`) } });
  await app.register(async (inner) => addRoutes(inner, parts, options));
  await app.ready();
  return app;
}

function addRoutes(app: FastifyInstance, parts: ServerParts, { limits }: ServerOptions): void {
  for (const schema of [recordSchema, assessmentSchema, problemSchema, ruleSummarySchema, ruleSchema, languageToolAnswer]) app.addSchema(schema);
  // The same bytes as every other surface writes.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  app.removeAllContentTypeParsers();
  // Fastify's own parser quotes the text where it fails.
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const parsed = parseJson(String(body));
    if (parsed.ok) done(null, parsed.value);
    else done(new Refused(400, '', parsed.problems));
  });
  addPage(app, parts);
  addAssess(app, parts, limits);
  addRules(app, parts);
  addLanguageTool(app, parts, limits);
}

function openapi({ version }: ServerParts, { token }: ServerOptions): object {
  return {
    openapi: '3.1.0',
    info: { title: 'childfirst', version, description: 'Judges case notes about children. Offsets are UTF-16 code units. The text is never kept, logged or sent on.' },
    ...(token === undefined ? {} : { components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } }, security: [{ token: [] }] }),
  };
}
