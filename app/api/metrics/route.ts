import { serverContext } from '#app/server/context.ts';
import { metricsResponse } from '#app/server/metrics-response.ts';

export const dynamic = 'force-dynamic';

export const GET = (request: Request): Promise<Response> => metricsResponse(request, serverContext);
