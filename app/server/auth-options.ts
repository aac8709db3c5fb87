import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { system } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { signIn } from '#lib/users/sign-in.ts';
import { clientAddress } from './client-address.ts';
import { serverContext, webProcess } from './context.ts';
import { secureCookies } from './session-token.ts';

/** How browsers sign in: e-mail and password, a session that is a token in a cookie, no state in the process. */
export function authOptions(): AuthOptions {
  const { env } = webProcess();
  return {
    secret: env.APP_SECRET,
    useSecureCookies: secureCookies(env),
    session: { strategy: 'jwt', maxAge: 30 * 24 * 3600 },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [
      credentials({
        name: 'password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (given, request) =>
          checkCredentials(given ?? {}, clientAddress(request.headers?.['x-forwarded-for'])),
      }),
    ],
    callbacks: {
      // Nothing but the id and the stamp: name, role and reach are read afresh with each request.
      jwt: ({ token, user }) => (user ? { sub: user.id, stamp: (user as SignedIn).stamp } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}

// The package is CommonJS: depending on who imports it, the function is the module or its default.
const credentials = (Credentials as unknown as { default?: typeof Credentials }).default ?? Credentials;

type SignedIn = { id: string; stamp: string };

async function checkCredentials(
  given: Partial<Record<'email' | 'password', string>>,
  client: string,
): Promise<SignedIn | null> {
  const ctx = await serverContext(system);
  try {
    const { user, stamp } = await signIn(ctx, {
      email: given.email ?? '',
      password: given.password ?? '',
      client,
    });
    return { id: user.id, stamp };
  } catch (error) {
    // The message reaches the sign-in page as it is, so only a refusal's own words may go there.
    if (error instanceof Refusal) throw new Error(error.message);
    ctx.log.error({ err: error }, 'A sign-in met an error');
    throw new Error('Signing in does not work right now. Try again in a moment.');
  }
}
