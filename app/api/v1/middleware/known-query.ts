import type { OpenAPIHono } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { z } from 'zod';
import { type Fault, Refusal } from '#lib/platform/errors.ts';
import { sentence, sentenceOf } from '#locales/sentence.ts';
import type { ApiEnv } from '../api-env.ts';
import { unknownName } from '../unknown-name.ts';

/** Refuses a query parameter that the route does not declare: a filter that is misspelt would find everything. */
export function knownQuery(api: OpenAPIHono<ApiEnv>) {
  let declared: Map<string, string[]> | undefined;
  return createMiddleware<ApiEnv>(async (c, next) => {
    const given = Object.keys(c.req.queries());
    if (given.length > 0) {
      declared ??= declaredQueries(api);
      const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
      const route = matchedRoutes(c).find(({ path }) => declared?.has(`${method} ${path}`));
      if (route) assertKnown(given, declared.get(`${method} ${route.path}`) ?? []);
    }
    await next();
  });
}

function assertKnown(given: string[], known: string[]): void {
  const faults = given
    .filter((name) => !known.includes(name))
    .map((name): Fault => ({ pointer: `#/${encodeURIComponent(name)}`, says: unknownName(name, known) }));
  const [first] = faults;
  if (!first) return;
  const field = decodeURIComponent(first.pointer.slice(2));
  const says = sentence('request.invalid', { target: 'query', field, fault: sentenceOf(first.says) });
  throw new Refusal('invalid', says, { faults });
}

/** The names of the parameters of each route, as the router names the route. */
function declaredQueries(api: OpenAPIHono<ApiEnv>): Map<string, string[]> {
  return new Map(
    api.openAPIRegistry.definitions.flatMap((definition) => {
      if (definition.type !== 'route') return [];
      const { method, path, request } = definition.route;
      const pattern = `/api/v1${path}`.replaceAll(/\{(\w+)\}/g, ':$1');
      const names = request?.query instanceof z.ZodObject ? Object.keys(request.query.shape) : [];
      return [[`${method.toUpperCase()} ${pattern}`, names] as const];
    }),
  );
}
