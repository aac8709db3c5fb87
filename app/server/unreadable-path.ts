import { randomUUID } from 'node:crypto';
import type { Problem } from '../api/types.ts';

/** Answers 400 to a path whose escapes are no UTF-8 (RFC 3986, 2.5): Next would say that the fault is ours. */
export function unreadablePath(path: string): Response {
  const detail = 'The address is not written in UTF-8.';
  const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
  if (!path.startsWith('/api/')) return new Response(detail, { status: 400, headers });
  const problem: Problem = {
    type: 'about:blank',
    title: 'Bad Request',
    status: 400,
    detail,
    code: 'malformed',
    request_id: `req_${randomUUID().replaceAll('-', '')}`,
  };
  return Response.json(problem, {
    status: 400,
    headers: { ...headers, 'Content-Type': 'application/problem+json' },
  });
}
