import { apiHost } from '#app/server/api-host.ts';
import { startSso } from '#app/server/sso.ts';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) => startSso(request, apiHost);
