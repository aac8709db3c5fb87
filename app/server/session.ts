import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { system } from '#lib/platform/context.ts';
import type { OwnSettings } from '#lib/users/own-settings.ts';
import { userOfSession } from '#lib/users/sessions.ts';
import type { UserActor } from '#lib/users/user-actor.ts';
import { serverContext, webProcess } from './context.ts';
import { requestedPageHeader, signInPath } from './requested-page.ts';
import { readSession } from './session-token.ts';

/** Who looks at this page, read afresh once per request; whoever is not signed in is sent to /sign-in, and then back. */
export async function currentActor(): Promise<UserActor> {
  return (await signedInActor()) ?? redirect(await signInAgain());
}

/** As `currentActor`, with null instead of the redirect: for the sign-in page itself. */
export const signedInActor = async (): Promise<UserActor | null> => (await signedInUser())?.actor ?? null;

/** What whoever looks at this page has set for themselves. */
export async function currentSettings(): Promise<OwnSettings> {
  return (await signedInUser())?.settings ?? redirect(await signInAgain());
}

/** The session that the browser’s cookie names; null without one. It may have ended. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const all = (await cookies()).getAll().map(({ name, value }) => [name, value]);
  return (await readSession(webProcess().env, Object.fromEntries(all)))?.sessionId ?? null;
});

const signedInUser = cache(async () => {
  const sessionId = await currentSessionId();
  return sessionId === null ? null : userOfSession(await serverContext(system), sessionId);
});

const signInAgain = async () => signInPath((await headers()).get(requestedPageHeader));
