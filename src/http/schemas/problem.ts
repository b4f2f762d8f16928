/** A refusal in the form of RFC 9457, with each problem and its place in what was sent. */
export const problemSchema = {
  $id: 'Problem',
  title: 'What was wrong',
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    problems: {
      type: 'array',
      items: { type: 'object', required: ['path', 'message'], properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
  },
} as const;

const answer = (description: string): object => ({ description, content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } } });

/** The refusals that every route may give. */
export const refusals: Readonly<Record<string, object>> = {
  '400': answer('It could not be read'), '401': answer('No token, or another one'), '403': answer('Not from this host or origin'),
  '413': answer('Too large'), '415': answer('Another type of content'), '422': answer('It was read, and is not what was expected'),
  '429': answer('Too many requests; try again later'), '503': answer('Busy; try again later'),
};
