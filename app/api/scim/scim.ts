import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { refusalOf } from '#app/api/v1/middleware/database-refusal.ts';
import { TokenBuckets } from '#app/api/v1/middleware/token-buckets.ts';
import {
  changeDirectoryUser,
  createDirectoryUser,
  getDirectoryUser,
  listDirectory,
} from '#lib/desk/directory/directory.ts';
import { type Ctx, system } from '#lib/platform/context.ts';
import type { ErrorCode } from '#lib/platform/errors.ts';
import { clientNetwork } from '#lib/platform/network.ts';
import { actorOfToken } from '#lib/users/api-keys.ts';
import {
  nameOfPerson,
  patchedFields,
  readScimFilter,
  resourceTypes,
  scimError,
  scimList,
  scimPatchInput,
  scimSchemas,
  scimType,
  scimUser,
  scimUserInput,
  serviceProviderConfig,
} from './scim-shapes.ts';

type ScimHost = {
  contextFor: (actor: Ctx['actor']) => Promise<Ctx>;
  clientOf: (headers: Headers) => string;
};
type ScimEnv = { Variables: { ctx: Ctx; base: string } };

const maxPage = 200;
/** By client network; a right key is looked up first. */
const wrongKeys = new TokenBuckets({ burst: 60, perSecond: 1 });
const statusOf: Partial<Record<ErrorCode, number>> = { not_found: 404, forbidden: 403, conflict: 409 };

/** SCIM 2.0 (RFC 7644) as far as a directory needs it to add people and to switch them off, by an admin's API key. */
export function createScim(host: ScimHost) {
  const scim = new Hono<ScimEnv>().basePath('/api/scim/v2');
  scim.onError(answerError);
  scim.notFound((c) => answer(c, 404, scimError(404, 'There is nothing here.')));
  scim.use(async (c, next) => {
    const ctx = await host.contextFor(system);
    const token = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1] ?? '';
    const actor = await actorOfToken(ctx, token);
    if (!actor) {
      const wait = wrongKeys.take(clientNetwork(host.clientOf(c.req.raw.headers)));
      c.header('WWW-Authenticate', 'Bearer');
      return wait
        ? answer(c, 429, scimError(429, `Too many wrong keys. Come again in ${wait} s.`))
        : answer(c, 401, scimError(401, 'Give an API key with the scope admin (Authorization: Bearer …).'));
    }
    c.set('ctx', await host.contextFor(actor));
    c.set('base', `${ctx.env.APP_URL}/api/scim/v2`);
    await next();
  });
  scim.use(bodyLimit({ maxSize: 256 * 1024 }));
  addDescriptions(scim);
  addUsers(scim);
  return scim;
}

function addDescriptions(scim: Hono<ScimEnv>): void {
  scim.get('/ServiceProviderConfig', (c) => answer(c, 200, serviceProviderConfig(c.get('base'))));
  scim.get('/ResourceTypes', (c) => answer(c, 200, scimList(resourceTypes(c.get('base')))));
  scim.get('/Schemas', (c) => answer(c, 200, scimList(scimSchemas(c.get('base')))));
}

function addUsers(scim: Hono<ScimEnv>): void {
  scim.get('/Users', async (c) => {
    const given = c.req.query('filter');
    const filter = given === undefined ? undefined : readScimFilter(given);
    if (filter === null)
      return answer(c, 400, scimError(400, 'Filter by userName, externalId or id with eq.', 'invalidFilter'));
    const startIndex = Math.max(1, Math.trunc(Number(c.req.query('startIndex') ?? 1)) || 1);
    const asked = Math.trunc(Number(c.req.query('count') ?? 100));
    const limit = Math.min(Math.max(Number.isNaN(asked) ? 100 : asked, 0), maxPage);
    const page = { filter, offset: Math.min(startIndex - 1, 1_000_000), limit };
    const { people, total } = await listDirectory(c.get('ctx'), page);
    const resources = people.map((person) => scimUser(person, c.get('base')));
    return answer(c, 200, scimList(resources, { total, startIndex }));
  });
  scim.post('/Users', async (c) => {
    const input = scimUserInput.parse(await c.req.json());
    const person = await createDirectoryUser(c.get('ctx'), personOf(input));
    return answer(c, 201, scimUser(person, c.get('base')));
  });
  scim.get('/Users/:id', async (c) =>
    answer(c, 200, scimUser(await getDirectoryUser(c.get('ctx'), c.req.param('id')), c.get('base'))),
  );
  scim.put('/Users/:id', async (c) => {
    const input = scimUserInput.parse(await c.req.json());
    const person = await changeDirectoryUser(c.get('ctx'), c.req.param('id'), personOf(input));
    return answer(c, 200, scimUser(person, c.get('base')));
  });
  scim.patch('/Users/:id', async (c) => {
    const fields = patchedFields(scimPatchInput.parse(await c.req.json()));
    const { userName: email, externalId, active, ...names } = patchInput.parse(fields);
    const change = { email, externalId, active, name: nameOfPerson(names) };
    const person = await changeDirectoryUser(c.get('ctx'), c.req.param('id'), change);
    return answer(c, 200, scimUser(person, c.get('base')));
  });
  // Their words and acts stay in the tickets, so nobody is deleted: they are switched off for good.
  scim.delete('/Users/:id', async (c) => {
    await changeDirectoryUser(c.get('ctx'), c.req.param('id'), { active: false });
    return c.body(null, 204);
  });
}

const { active } = scimUserInput.shape;
const patchInput = scimUserInput.extend({ active: active.unwrap() }).partial();

function personOf(input: z.infer<typeof scimUserInput>) {
  const { userName: email, externalId = null, active } = input;
  return { email, externalId, active, name: nameOfPerson(input) ?? email.split('@')[0] ?? email };
}

function answer(c: Context<ScimEnv>, status: number, body: object): Response {
  return c.body(JSON.stringify(body), status as 200, {
    'Content-Type': scimType,
    'Cache-Control': 'no-store',
  });
}

function answerError(error: Error, c: Context<ScimEnv>): Response {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    const detail = `${issue?.path.join('.') || 'The body'}: ${issue?.message ?? 'is not valid'}`;
    return answer(c, 400, scimError(400, detail, 'invalidValue'));
  }
  if (error instanceof SyntaxError)
    return answer(c, 400, scimError(400, 'The body is no JSON.', 'invalidSyntax'));
  if (error instanceof HTTPException) return answer(c, error.status, scimError(error.status, error.message));
  const refusal = refusalOf(error);
  if (!refusal) {
    c.get('ctx')?.log.error({ err: error }, 'A directory’s request failed');
    return answer(c, 500, scimError(500, 'Something went wrong here.'));
  }
  const status = statusOf[refusal.code] ?? (refusal.code === 'unavailable' ? 503 : 400);
  return answer(c, status, scimError(status, refusal.message, status === 409 ? 'uniqueness' : undefined));
}
