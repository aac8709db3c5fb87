import { webProcess } from '#app/server/context.ts';
import { securityText } from '#app/server/security-text.ts';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  const text = securityText(webProcess().env, new Date());
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  return text === null
    ? new Response('Not found\n', { status: 404, headers })
    : new Response(text, { headers });
}
