import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import type { ServerParts } from '../options.ts';

/** The practitioner's page, the same file as the one for a memory stick, and a sign of life. */
export function addPage(app: FastifyInstance, { page, version, ruleset }: ServerParts): void {
  const policy = `${/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "default-src 'none'"}; frame-ancestors 'none'`;
  const packed = gzipSync(page);
  app.get('/', { schema: { hide: true } }, ({ headers }, reply) => {
    reply.header('content-security-policy', policy).header('vary', 'accept-encoding').type('text/html; charset=utf-8');
    return /\bgzip\b/.test(headers['accept-encoding'] ?? '') ? reply.header('content-encoding', 'gzip').send(packed) : reply.send(page);
  });

  const alive = {
    type: 'object', required: ['status', 'version', 'ruleset'],
    properties: { status: { const: 'ok' }, version: { type: 'string' }, ruleset: { type: 'string', description: 'digest of the rules' } },
  } as const;
  app.get('/healthz', { schema: { operationId: 'health', summary: 'Whether it is there', response: { 200: { description: 'It is', content: { 'application/json': { schema: alive } } } } } },
    () => ({ status: 'ok', version, ruleset: ruleset.digest }));
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
}
