import type { FastifyInstance } from 'fastify';
import type { Rule } from '../../core/index.ts';
import type { ServerParts } from '../options.ts';
import { Refused } from '../refuse.ts';
import { refusals } from '../schemas/problem.ts';

type Telling = Exclude<Rule, { readonly kind: 'sign' }>;
const json = (description: string, schema: object): object => ({ description, content: { 'application/json': { schema } } });

/** The rules that say something to a worker, and each with its reasons and examples. */
export function addRules(app: FastifyInstance, { ruleset, examplesOf }: ServerParts): void {
  const rules = ruleset.rules.filter((rule): rule is Telling => rule.kind !== 'sign');
  const list = rules.map(({ id, kind, title, category, severity }) => ({ id, kind, title, category, severity }));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));

  const explain = async (id: string): Promise<object> => {
    const rule = byId.get(id);
    if (rule === undefined) throw new Refused(404, 'There is no rule of that id; GET /v1/rules lists them.');
    const { kind, title, category, severity, message, why, suggestions, source } = rule;
    const examples = await examplesOf(id);
    return { id, kind, title, category, severity, message, why, suggestions, source, ...(examples === undefined ? {} : { examples }) };
  };

  app.get('/v1/rules', { schema: { operationId: 'listRules', summary: 'Every rule', response: { 200: json('The rules', { type: 'array', items: { $ref: 'RuleSummary#' } }), ...refusals } } }, () => list);
  const one = { operationId: 'explainRule', summary: 'A rule with its reasons and examples', response: { 200: json('The rule', { $ref: 'Rule#' }), ...refusals } };
  const id = { type: 'string', description: 'for example blame/chose-harm, its slash written as %2F or as it is' };
  app.get<{ Params: { id: string } }>('/v1/rules/:id', { schema: { ...one, params: { type: 'object', required: ['id'], properties: { id } } } }, ({ params }) => explain(params.id));
  app.get<{ Params: { category: string; name: string } }>('/v1/rules/:category/:name', { schema: { hide: true } }, ({ params }) => explain(`${params.category}/${params.name}`));
}
