import { apiHost } from '#app/server/api-host.ts';
import { finishSso } from '#app/server/sso.ts';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) => finishSso(request, apiHost);
