import { handle } from 'hono/vercel';
import { apiHost } from '#app/server/api-host.ts';
import { createApi } from '../app.ts';

export const dynamic = 'force-dynamic';

const handler = handle(createApi(apiHost));

export { handler as DELETE, handler as GET, handler as PATCH, handler as POST, handler as PUT };
