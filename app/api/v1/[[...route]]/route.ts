import { handle } from 'hono/vercel';
import { apiHost } from '#app/server/api-host.ts';
import { answerWebSockets } from '#app/server/web-socket.ts';
import { createApi } from '../app.ts';

export const dynamic = 'force-dynamic';

const api = createApi(apiHost);
const handler = handle(api);
answerWebSockets((request, env) => api.fetch(request, env));

export { handler as DELETE, handler as GET, handler as PATCH, handler as POST, handler as PUT };
