import { type Ctx, system } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { actorOfToken } from '#lib/users/api-keys.ts';
import { metricsText } from './metrics.ts';

/**
 * Answers a scrape. It needs an API key with the scope `metrics` or `admin` and access to every mailbox.
 * Local requests need it too: behind a proxy on this machine, every client looks local.
 */
export async function metricsResponse(
  request: Request,
  contextFor: (actor: Ctx['actor']) => Promise<Ctx>,
): Promise<Response> {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const actor = token ? await actorOfToken(await contextFor(system), token) : null;
  if (!actor)
    return refusalResponse(401, 'Give an API key with the scope metrics (Authorization: Bearer cs_live_…).', {
      'WWW-Authenticate': 'Bearer',
    });
  try {
    const { type, text } = await metricsText(await contextFor(actor));
    return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } });
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(403, error.message);
    throw error;
  }
}

function refusalResponse(status: number, detail: string, headers: Record<string, string> = {}) {
  return new Response(`${detail}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  });
}
