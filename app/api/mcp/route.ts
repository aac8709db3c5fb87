import { handle } from 'hono/vercel';
import { apiHost } from '#app/server/api-host.ts';
import { createApi } from '../v1/app.ts';
import { createMcp } from './mcp-app.ts';

export const dynamic = 'force-dynamic';

const handler = handle(createMcp(createApi(apiHost), apiHost));

export { handler as GET, handler as POST };
