import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type Actor, system } from '#lib/platform/context.ts';
import { actorOfUser } from '#lib/users/sign-in.ts';
import { serverContext, webProcess } from './context.ts';
import { readSession } from './session-token.ts';

export type UserActor = Extract<Actor, { type: 'user' }>;

/** Who looks at this page, read afresh once per request; whoever is not signed in is sent to /sign-in. */
export async function currentActor(): Promise<UserActor> {
  return (await signedInActor()) ?? redirect('/sign-in');
}

/** As `currentActor`, with null instead of the redirect: for the sign-in page itself. */
export const signedInActor = cache(async (): Promise<UserActor | null> => {
  const all = (await cookies()).getAll().map(({ name, value }) => [name, value]);
  const session = await readSession(webProcess().env, Object.fromEntries(all));
  return session && actorOfUser(await serverContext(system), session.userId, session.stamp);
});
