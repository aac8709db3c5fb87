import { serverContext } from '#app/server/context.ts';
import { metricsAnswer } from '#app/server/metrics-answer.ts';

export const dynamic = 'force-dynamic';

export const GET = (request: Request): Promise<Response> => metricsAnswer(request, serverContext);
