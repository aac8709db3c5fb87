import { readiness } from '#app/server/readiness.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const answer = await readiness();
  return Response.json(answer, {
    status: answer.ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
