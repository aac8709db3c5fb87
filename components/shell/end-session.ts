import { signOut } from 'next-auth/react';
import { expectSignOut } from '../data/api.ts';

/** Ends the session in this browser. Not by next-auth's own redirect, which leads to APP_URL and not to where we are. */
export async function endSession() {
  await expectSignOut(() => signOut({ redirect: false }));
  window.location.assign('/sign-in');
}
