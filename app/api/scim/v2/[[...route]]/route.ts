import { handle } from 'hono/vercel';
import { createScim } from '#app/api/scim/scim.ts';
import { apiHost } from '#app/server/api-host.ts';

export const dynamic = 'force-dynamic';

const handler = handle(createScim(apiHost));

export { handler as DELETE, handler as GET, handler as PATCH, handler as POST, handler as PUT };
