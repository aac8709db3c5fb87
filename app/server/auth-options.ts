import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { type SignInError, signInErrors } from '#components/labels/sign-in-errors.ts';
import { type Ctx, system } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import type { Origin, SignedIn } from '#lib/users/open-user-session.ts';
import { signInByPasskey } from '#lib/users/second-factor/passkey-sign-in.ts';
import { sessionDays, signOut } from '#lib/users/sessions.ts';
import { signIn } from '#lib/users/sign-in.ts';
import { clientAddress } from './client-address.ts';
import { serverContext, webProcess } from './context.ts';
import { readDeviceCookie, writeDeviceCookie } from './device-cookie.ts';
import { returnPath } from './return-path.ts';
import { secureCookies } from './session-token.ts';

/** How browsers sign in: by e-mail and password, or a passkey. The cookie names a session’s row, so that ending the row signs out. */
export function authOptions(): AuthOptions {
  const { env } = webProcess();
  return {
    secret: env.APP_SECRET,
    useSecureCookies: secureCookies(env),
    session: { strategy: 'jwt', maxAge: sessionDays * 24 * 3600 },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [
      credentials({
        name: 'password',
        credentials: { email: { type: 'email' }, password: { type: 'password' }, code: { type: 'text' } },
        authorize: (given, request) =>
          openUserSession(request, (ctx, origin) =>
            signIn(ctx, {
              email: given?.email ?? '',
              password: given?.password ?? '',
              code: given?.code ?? '',
              ...origin,
            }),
          ),
      }),
      credentials({
        id: 'passkey',
        name: 'passkey',
        credentials: { assertion: { type: 'text' } },
        authorize: (given, request) =>
          openUserSession(request, (ctx, origin) =>
            signInByPasskey(ctx, { assertion: given?.assertion ?? '', ...origin }),
          ),
      }),
    ],
    callbacks: {
      // Nothing but the session's id: name, role and reach are read afresh with each request.
      jwt: ({ token, user }) => (user ? { sid: (user as Session).sessionId } : token),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        baseUrl + returnPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url),
    },
    events: {
      signOut: async ({ token }) => signOut(await serverContext(system), String(token?.sid ?? '')),
    },
  };
}

// The package is CommonJS: depending on who imports it, the function is the module or its default.
const credentials = (Credentials as unknown as { default?: typeof Credentials }).default ?? Credentials;

type Session = { id: string; sessionId: string };
type AuthorizeRequest = { headers?: HeadersInit };

/** The session that a sign-in opens, and the browser's cookie for the next time. */
async function openUserSession(
  request: AuthorizeRequest,
  work: (ctx: Ctx, origin: Origin) => Promise<SignedIn>,
): Promise<Session> {
  const ctx = await serverContext(system);
  const headers = new Headers(request.headers);
  try {
    const { user, sessionId, device } = await work(ctx, {
      client: clientAddress(headers, ctx.env.TRUSTED_PROXIES),
      userAgent: headers.get('User-Agent') ?? '',
      device: await readDeviceCookie(ctx.env),
    });
    await writeDeviceCookie(ctx.env, device);
    return { id: user.id, sessionId };
  } catch (error) {
    // The message becomes a part of an address, so it is a code.
    if (error instanceof Refusal) throw new Error(codeOf(error));
    ctx.log.error({ err: error }, 'A sign-in met an error');
    throw new Error('unavailable' satisfies SignInError);
  }
}

function codeOf({ code, facts }: Refusal): string {
  if (code === 'too_many') return `${'too_many' satisfies SignInError}.${facts.retry_after}`;
  const reason = signInErrors.find((known) => known === facts.reason);
  return reason ?? ('mismatch' satisfies SignInError);
}
