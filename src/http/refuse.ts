import type { FastifyError, FastifyReply } from 'fastify';
import type { Problem } from '../core/index.ts';

/** A request that is refused, for a reason that may be said; it holds no words of a record. */
export class Refused extends Error {
  readonly status: number;
  readonly problems: readonly Problem[] | undefined;
  constructor(status: number, message: string, problems?: readonly Problem[]) {
    super(message);
    this.status = status;
    this.problems = problems;
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'It could not be read', 401: 'A token is needed', 403: 'Not allowed from here', 404: 'There is no such thing here', 408: 'It took too long to arrive',
  413: 'It is too large', 415: 'This type of content is not read here', 422: 'It is not what was expected', 429: 'Too many requests', 503: 'Too busy just now',
};
const OWN_FAULT = 'A fault of childfirst’s own';

/** Answers with a problem; what an error says is passed on only where we wrote it, since others may quote the text. */
export function answerProblem(reply: FastifyReply, error: FastifyError | Refused): FastifyReply {
  const status = error instanceof Refused ? error.status : error.validation === undefined ? error.statusCode ?? 500 : 422;
  const problems = error instanceof Refused ? error.problems : validationProblems(error);
  const detail = error instanceof Refused && error.message !== '' ? error.message : undefined;
  return reply.code(status).type('application/problem+json').send({
    type: 'about:blank', title: TITLES[status] ?? OWN_FAULT, status,
    ...(detail === undefined ? {} : { detail }), ...(problems === undefined ? {} : { problems }),
  });
}

const MOST = 20;

function validationProblems({ validation }: FastifyError): Problem[] | undefined {
  return validation?.slice(0, MOST).map(({ instancePath, keyword, params }) => ({
    path: [...instancePath.split('/').slice(1), ...(keyword === 'required' ? [String(params['missingProperty'])] : [])].join('.'),
    message: expected(keyword, params),
  }));
}

function expected(keyword: string, params: Readonly<Record<string, unknown>>): string {
  switch (keyword) {
    case 'required': return 'is missing';
    case 'type': return `expected ${[params['type']].flat().filter((type) => type !== 'null').join(' or ')}`;
    case 'minLength': return 'is empty';
    default: return 'has a value that is not expected here';
  }
}
