import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { eventDataSchema } from '#lib/platform/event-types.ts';
import type { ApiEnv } from './api-env.ts';
import { problemSchema } from './middleware/problem.ts';
import { addExamples } from './openapi-examples.ts';
import { failureReference, failureResponses, failuresOf } from './openapi-failures.ts';
import type { Operation } from './openapi-operation.ts';

/** The description of the API (OpenAPI 3.1) out of the declarations of its routes. */
export function openApiDocument(api: OpenAPIHono<ApiEnv>): object {
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Countersign',
      version: '1',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
      description: 'Helpdesk inbox: mail in, an assistant drafts, a person countersigns, the answer leaves.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }, { session: [] }],
  });
  const paths = Object.entries(document.paths ?? {}).map(([whole, methods]) => {
    const path = whole.replace(/^\/api\/v1/, '');
    for (const [method, operation] of Object.entries(methods as Record<string, Operation>))
      completeOperation(operation, method, path);
    return [path, methods];
  });
  const tags = [...new Set(paths.map(([path]) => tagOf(String(path))))].sort().map((name) => ({ name }));
  return withPlainPatterns({
    ...document,
    tags,
    paths: Object.fromEntries(paths),
    components: { schemas: schemasOf(api), responses: failureResponses(), securitySchemes },
  });
}

/** The generator writes a pattern with its flags; in a JSON Schema it has none, and is read as with `u`. */
function withPlainPatterns(document: object): object {
  const plain = (name: string, value: unknown) =>
    name === 'pattern' && typeof value === 'string' ? value.replace(/\/[a-z]*$/, '') : value;
  return JSON.parse(JSON.stringify(document, plain));
}

const securitySchemes = {
  key: { type: 'http', scheme: 'bearer' },
  session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
};

/**
 * The named shapes that routes take and give, written by zod itself: the route generator writes "a Draft or null" so that
 * nothing null fits it. Read from the routes, since zod's own registry also has what the pages of this process loaded.
 */
function schemasOf(api: OpenAPIHono<ApiEnv>): Record<string, object> {
  const routes = api.openAPIRegistry.definitions.flatMap((one) => (one.type === 'route' ? [one.route] : []));
  const contents = routes.flatMap(({ request, responses }) =>
    [request?.body, ...Object.values(responses)].flatMap((part) =>
      part && 'content' in part ? Object.values(part.content ?? {}) : [],
    ),
  );
  const roots = contents.flatMap((media) =>
    media && 'schema' in media && media.schema instanceof z.ZodType ? [media.schema] : [],
  );
  const all = z.tuple([problemSchema, eventDataSchema, ...new Set(roots)]);
  const { $defs } = z.toJSONSchema(all, { unrepresentable: 'any' });
  const named = JSON.stringify($defs).replaceAll('"#/$defs/', '"#/components/schemas/');
  return Object.fromEntries(
    Object.entries(JSON.parse(named) as Record<string, Record<string, unknown>>)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, { id: _, ...schema }]) => [name, schema]),
  );
}

/** What holds for every operation: its name, its noun, how it fails, and the headers that all of its kind take. */
function completeOperation(operation: Operation, method: string, path: string): void {
  const words = path.split('/').filter((part) => part && !part.startsWith('{'));
  operation.operationId ??= [method, ...words, ...(path.endsWith('}') ? ['one'] : [])]
    .join('_')
    .replaceAll('-', '_');
  operation.tags = [tagOf(path)];
  for (const status of failuresOf(operation, { method, path }))
    operation.responses[status] = failureReference(status);
  operation.responses.default = failureReference(500);
  addExamples(operation, `${method.toUpperCase()} ${path}`);
  // What stands in a path is never left out, whatever its shape would allow.
  const parameters = (operation.parameters ?? []) as { in: string; required?: boolean }[];
  for (const parameter of parameters) if (parameter.in === 'path') parameter.required = true;
  const headers = headersOf(operation, method);
  if (headers.length) operation.parameters = [...parameters, ...headers];
  delete operation['x-takes-if-match'];
}

const tagOf = (path: string) => path.split('/')[1] ?? 'api';

/** The doors for mail know the same mail again by themselves, and what is public has nobody whose key it could be. */
function headersOf(operation: Operation, method: string): object[] {
  const keyed = method !== 'get' && operation['x-reach'] !== 'public';
  return [...(keyed ? [idempotencyKey] : []), ...(operation['x-takes-if-match'] ? [ifMatch] : [])];
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Names this request: sent again within 24 hours it is done once and answered the same.',
  schema: { type: 'string' },
  example: 'order-1042-reply',
};

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The version that you have read, as its ETag gives it. Another one answers 412.',
  schema: { type: 'string' },
  example: '"3"',
};
