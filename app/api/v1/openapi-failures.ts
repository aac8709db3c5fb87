import { STATUS_CODES } from 'node:http';
import type { Operation } from './openapi-operation.ts';

/** The statuses other than 2xx that an operation may answer with, in their order, out of how it is declared. */
export function failuresOf(
  operation: Operation,
  { method, path }: { method: string; path: string },
): number[] {
  if (path.startsWith('/inbound/')) return failuresOfDoor(path);
  const writes = method !== 'get';
  const isPublic = operation['x-reach'] === 'public';
  const content = operation.requestBody?.content;
  return Object.entries({
    400: content?.['application/json'] !== undefined,
    401: !isPublic,
    403: !isPublic,
    404: path.includes('{') || namesThings(operation) || (isOneOrNone(path) && method !== 'put'),
    409: writes && !isPublic,
    412: operation['x-takes-if-match'] === true,
    413: content !== undefined,
    415: content?.['application/json'] !== undefined,
    422: !isPublic || content !== undefined || operation.parameters !== undefined,
    426: path === '/ws',
    429: writes || !isPublic,
    // The database is away, or a lock did not come.
    503: true,
  }).flatMap(([status, applies]) => (applies ? [Number(status)] : []));
}

/** The doors for mail have answers of their own, which the services that knock understand. */
function failuresOfDoor(path: string): number[] {
  const used = path.startsWith('/inbound/mailgun') ? 406 : 409;
  const ofForm = path === '/inbound/message' ? [400] : [];
  return [...ofForm, 401, 403, used, 413, 422, 503];
}

/** Of these there is one at most, until somebody puts it there. */
const isOneOrNone = (path: string) => path.startsWith('/single-sign-on');

/** Whether what is asked for, other than in the path, may be nobody's. */
function namesThings({ requestBody, parameters }: Operation): boolean {
  return JSON.stringify([requestBody, parameters]).includes('[0-9a-f]{32}');
}

type Failure = { name: string; code: string; says: string; description: string };

const failures: Record<number, Failure> = {
  400: {
    name: 'Malformed',
    code: 'malformed',
    says: 'The body is not valid JSON.',
    description: 'The body is no JSON.',
  },
  401: {
    name: 'Unauthenticated',
    code: 'unauthenticated',
    says: 'Sign in, or send a valid API key.',
    description: 'No key and no session that is valid.',
  },
  403: {
    name: 'Forbidden',
    code: 'forbidden',
    says: 'This needs the scope “write”.',
    description: 'The key or the person may not do this.',
  },
  404: {
    name: 'NotFound',
    code: 'not_found',
    says: 'There is no such ticket.',
    description: 'There is no such thing, or not within the reach of who asks.',
  },
  406: {
    name: 'NotAcceptable',
    code: 'refused',
    says: 'This mail was taken before.',
    description: 'The mail was taken before. After this Mailgun does not come again.',
  },
  409: {
    name: 'Conflict',
    code: 'conflict',
    says: 'The ticket is closed already.',
    description:
      'As things stand this cannot be done; or a request with the same Idempotency-Key still runs.',
  },
  412: {
    name: 'Stale',
    code: 'stale',
    says: 'The ticket has changed since you read it.',
    description: 'It has another version than If-Match names.',
  },
  413: {
    name: 'TooLarge',
    code: 'too_large',
    says: 'A request is 2 MB at most.',
    description: 'The body is too large.',
  },
  415: {
    name: 'OtherContentType',
    code: 'unsupported_media_type',
    says: 'The body has another Content-Type than application/json.',
    description: 'The body has another Content-Type than is declared.',
  },
  422: {
    name: 'Invalid',
    code: 'invalid',
    says: 'Something in the request is wrong: limit must be 100 at most.',
    description: 'Something in the request is wrong. `errors` points at each field.',
  },
  426: {
    name: 'UpgradeRequired',
    code: 'upgrade_required',
    says: 'This address is a WebSocket. Ask for it with Upgrade: websocket.',
    description: 'The request is no WebSocket.',
  },
  429: {
    name: 'TooMany',
    code: 'too_many',
    says: 'Too many requests. Try again in 1 second.',
    description: 'Too many requests. Retry-After says when to come again, in seconds.',
  },
  500: {
    name: 'Failed',
    code: 'internal',
    says: 'Something went wrong on our side.',
    description: 'A fault of ours; the log has it by its request_id.',
  },
  503: {
    name: 'Unavailable',
    code: 'unavailable',
    says: 'The database does not answer. Try again in a moment.',
    description: 'Not now. Retry-After says when to come again, in seconds.',
  },
};

/** Where the document has the answer of a status. */
export function failureReference(status: number) {
  return { $ref: `#/components/responses/${failures[status]?.name}` };
}

/** Each way to fail, once: a problem (RFC 9457). */
export function failureResponses(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(failures).map(([status, failure]) => [
      failure.name,
      failureResponse(Number(status), failure),
    ]),
  );
}

function failureResponse(status: number, { code, says, description }: Failure): object {
  const example = {
    type: 'about:blank',
    title: STATUS_CODES[status],
    status,
    detail: says,
    code,
    request_id: 'req_018f2c4a7b3e7d5c9a1b2c3d4e5f6071',
    ...(status === 422 ? { errors: [{ pointer: '#/limit', detail: 'must be 100 at most' }] } : {}),
  };
  return {
    description,
    ...(status === 429 || status === 503 ? { headers: { 'Retry-After': retryAfter } } : {}),
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example },
    },
  };
}

const retryAfter = { description: 'Seconds.', schema: { type: 'integer' } };
