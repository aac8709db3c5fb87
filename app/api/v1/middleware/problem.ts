import { STATUS_CODES } from 'node:http';
import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { RouterRoute } from 'hono/types';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { system } from '#lib/platform/context.ts';
import type { ErrorCode, Fault } from '#lib/platform/errors.ts';
import type { Log } from '#lib/platform/log.ts';
import { type PlainSentence, type Sentence, sentence, sentenceText } from '#locales/sentence.ts';
import type { ApiEnv } from '../api-env.ts';
import { HttpRefusal } from '../http-refusal.ts';
import { refusalOf } from './database-refusal.ts';

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe('One sentence for a person, in the language of Content-Language.'),
    code: z.string().describe('One word for a program.'),
    request_id: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

const statusOf: Record<ErrorCode, ContentfulStatusCode> = {
  not_found: 404,
  forbidden: 403,
  invalid: 422,
  conflict: 409,
  stale: 412,
  too_many: 429,
  unavailable: 503,
};

const codeOf: Record<number, string> = {
  400: 'malformed',
  401: 'unauthenticated',
  413: 'too_large',
  415: 'unsupported_media_type',
  426: 'upgrade_required',
};

/** Turns whatever a handler threw into problem+json (RFC 9457). Unexpected errors are logged and answer 500. */
export async function problemResponse(error: unknown, c: Context<ApiEnv>): Promise<Response> {
  const refusal = refusalOf(error);
  if (refusal) {
    if (refusal.cause && refusal.code === 'unavailable')
      (await logOf(c)).warn({ err: refusal.cause }, 'The database is in trouble');
    const { retry_after: retryAfter, ...facts } = refusal.facts;
    if (typeof retryAfter === 'number') c.header('Retry-After', String(retryAfter));
    return respond(c, statusOf[refusal.code], {
      code: refusal.code,
      says: refusal.sentence,
      faults: refusal.faults,
      ...(Object.keys(facts).length ? { facts } : {}),
    });
  }
  if (error instanceof HTTPException) {
    return respond(c, error.status as ContentfulStatusCode, {
      code: codeOf[error.status] ?? 'refused',
      says: error instanceof HttpRefusal ? error.sentence : (saysOf[error.status] ?? 'request.refused'),
    });
  }
  (await logOf(c)).error({ err: error }, 'A request failed');
  return respond(c, 500, { code: 'internal', says: 'request.internal' });
}

/** Where nothing answers: 404, or 405 with what the path takes instead (RFC 9110, 15.5.6). */
export function routeNotFound({ router }: Pick<Hono<ApiEnv>, 'router'>) {
  return (c: Context<ApiEnv>): Response => {
    const { method, path } = c.req;
    const allowed = methods.filter((each) => router.match(each, path)[0].some(isRoute));
    if (!allowed.length)
      return respond(c, 404, { code: 'not_found', says: sentence('request.nothingHere', { method, path }) });
    c.header('Allow', allowed.join(', '));
    return respond(c, 405, {
      code: 'method_not_allowed',
      says: sentence('request.otherMethods', { path, methods: allowed.join(', '), method }),
    });
  };
}

/** What the framework itself refuses, by its status. */
const saysOf: Record<number, PlainSentence> = {
  400: 'request.malformed',
  415: 'request.otherContentType',
};

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** Middleware matches too; it stands under every method. */
const isRoute = ([[, { method }]]: [[unknown, RouterRoute], unknown]) => method !== 'ALL';

type Said = { says: Sentence | PlainSentence; faults?: Fault[] };

/** Writes a refusal in the language of whoever asked. */
function respond(
  c: Context<ApiEnv>,
  status: ContentfulStatusCode,
  { says, faults = [], code, facts }: Said & Pick<Problem, 'code' | 'facts'>,
): Response {
  const locale = c.get('locale') ?? 'en';
  const title = STATUS_CODES[status] ?? 'Error';
  const problem: Problem = {
    type: 'about:blank',
    title,
    status,
    detail: sentenceText(says, locale),
    code,
    request_id: c.get('requestId'),
    ...(faults.length
      ? { errors: faults.map(({ pointer, says }) => ({ pointer, detail: sentenceText(says, locale) })) }
      : {}),
    ...(facts ? { facts } : {}),
  };
  c.header('Content-Language', locale);
  return c.body(JSON.stringify(problem), status, { 'Content-Type': 'application/problem+json' });
}

/** Before it is known who asks, the log of the process. */
async function logOf(c: Context<ApiEnv>): Promise<Log> {
  const ctx = c.get('ctx') ?? (await c.get('host').contextFor(system));
  return ctx.log;
}
