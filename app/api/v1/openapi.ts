import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { eventDataSchema } from '#lib/platform/event-types.ts';
import type { ApiEnv } from './api-env.ts';
import { problemSchema } from './middleware/problem.ts';

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
  const schemas = schemasNamed(Object.keys(document.components?.schemas ?? {}));
  return { ...document, paths: Object.fromEntries(paths), components: { schemas, securitySchemes } };
}

const securitySchemes = {
  key: { type: 'http', scheme: 'bearer' },
  session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
};

/** The named shapes, written by zod itself: the route generator writes "a Draft or null" so that nothing null fits it. */
function schemasNamed(names: string[]): Record<string, object> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/components/schemas/${id}`,
    unrepresentable: 'any',
  });
  const wanted = [...names, ...[problemSchema, eventDataSchema].map((schema) => String(schema.meta()?.id))];
  // A named shape may mention others that no route answers by itself.
  for (const name of wanted) {
    for (const [, other] of JSON.stringify(schemas[name]).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      if (other && !wanted.includes(other)) wanted.push(other);
    }
  }
  return Object.fromEntries(
    wanted.sort().map((name) => {
      const { $schema: _, $id: __, id: ___, ...schema } = schemas[name] as Record<string, unknown>;
      return [name, schema];
    }),
  );
}

type Operation = {
  operationId?: string;
  tags?: string[];
  parameters?: { in: string; required?: boolean }[];
  responses: Record<string, object>;
};

const problem = {
  description: 'A problem (RFC 9457).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** What holds for every operation: its name, its noun, how it fails, and the headers that all of its kind take. */
function completeOperation(operation: Operation, method: string, path: string): void {
  const words = path.split('/').filter((part) => part && !part.startsWith('{'));
  operation.operationId ??= [method, ...words, ...(path.endsWith('}') ? ['one'] : [])]
    .join('_')
    .replaceAll('-', '_');
  operation.tags = [words[0] ?? 'api'];
  for (const failures of ['4XX', 'default']) operation.responses[failures] = problem;
  // What stands in a path is never left out, whatever its shape would allow.
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in === 'path') parameter.required = true;
  }
  if (method === 'get') return;
  const headers = ['Idempotency-Key', 'If-Match'].map((name) => ({
    name,
    in: 'header',
    required: false,
    schema: { type: 'string' },
  }));
  operation.parameters = [...(operation.parameters ?? []), ...headers];
}
