import { parse, serialize } from 'hono/utils/cookie';
import { encode } from 'next-auth/jwt';
import { signInErrors } from '#components/labels/sign-in-errors.ts';
import { type Ctx, system } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { knownDeviceDays } from '#lib/users/known-devices.ts';
import { sessionDays } from '#lib/users/sessions.ts';
import { openFlow, ssoFlowMinutes } from '#lib/users/single-sign-on/sso-flow.ts';
import { beginSso, completeSso } from '#lib/users/single-sign-on/sso-sign-in.ts';
import { deviceCookieName } from './device-cookie.ts';
import { returnPath } from './return-path.ts';
import { secureCookies, sessionCookieName } from './session-token.ts';

/** What a sign-in by a provider needs of its process. */
export type SsoHost = {
  contextFor: (actor: Ctx['actor']) => Promise<Ctx>;
  clientOf: (headers: Headers) => string;
};

type Cookie = { name: string; value: string; maxAge: number };

/**
 * Sends the browser to the provider, and back to `back` afterwards. A link is enough, so it works before scripts run.
 * Another site's link or form begins nothing: it lands on the sign-in page.
 */
export async function startSso(request: Request, host: SsoHost): Promise<Response> {
  const ctx = await host.contextFor(system);
  const back = returnPath(new URL(request.url).searchParams.get('back'));
  const site = request.headers.get('Sec-Fetch-Site') ?? 'none';
  if (site !== 'none' && site !== 'same-origin') return leadTo(ctx, signInPage(back));
  try {
    const { url, flow } = await beginSso(ctx, back);
    return leadTo(ctx, url, [{ name: flowCookieName(ctx), value: flow, maxAge: ssoFlowMinutes * 60 }]);
  } catch (error) {
    return leadTo(ctx, signInPage(back, errorOf(ctx, error)));
  }
}

/** Takes the browser back from the provider: a session and the page they wanted, or the sign-in page with the reason. */
export async function finishSso(request: Request, host: SsoHost): Promise<Response> {
  const ctx = await host.contextFor(system);
  const cookies = parse(request.headers.get('Cookie') ?? '');
  const flow = cookies[flowCookieName(ctx)];
  const over = { name: flowCookieName(ctx), value: '', maxAge: 0 };
  try {
    const { sessionId, device, back } = await completeSso(ctx, {
      query: new URL(request.url).search.slice(1),
      flow,
      client: host.clientOf(request.headers),
      userAgent: request.headers.get('User-Agent') ?? '',
      device: cookies[deviceCookieName(ctx.env)],
    });
    const session = await sessionCookie(ctx, sessionId);
    const known = { name: deviceCookieName(ctx.env), value: device, maxAge: knownDeviceDays * 24 * 3600 };
    return leadTo(ctx, returnPath(back), [over, session, known]);
  } catch (error) {
    const back = flow === undefined ? null : openFlow(ctx, flow)?.back;
    return leadTo(ctx, signInPage(returnPath(back), errorOf(ctx, error)), [over]);
  }
}

/** The cookie that next-auth would have made of the session's id, and reads. */
async function sessionCookie({ env }: Ctx, sessionId: string): Promise<Cookie> {
  const maxAge = sessionDays * 24 * 3600;
  const value = await encode({ token: { sid: sessionId }, secret: env.APP_SECRET, maxAge });
  return { name: sessionCookieName(env), value, maxAge };
}

const flowCookieName = ({ env }: Ctx) => `${secureCookies(env) ? '__Host-' : ''}countersign-sso`;

function signInPage(back: string, error?: string): string {
  const query = new URLSearchParams({ back, ...(error === undefined ? {} : { error }) });
  return `/sign-in?${query}`;
}

function errorOf(ctx: Ctx, error: unknown): string {
  const reason = error instanceof Refusal ? signInErrors.find((known) => known === error.facts.reason) : null;
  if (!reason) ctx.log.error({ err: error }, 'A single sign-on met an error');
  return reason ?? 'unavailable';
}

/** The address is a path of ours, whatever host the browser used, or the provider's. */
function leadTo({ env }: Ctx, location: string, cookies: Cookie[] = []): Response {
  const headers = new Headers({
    Location: location,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  });
  for (const { name, value, maxAge } of cookies)
    headers.append(
      'Set-Cookie',
      serialize(name, value, {
        httpOnly: true,
        secure: secureCookies(env),
        // The provider's redirect comes from another site, and must bear it.
        sameSite: 'Lax',
        path: '/',
        maxAge,
      }),
    );
  return new Response(null, { status: 303, headers });
}
