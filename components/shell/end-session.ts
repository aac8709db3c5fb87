import { expectSignOut } from '../data/api.ts';
import { postToAuth } from '../data/auth-requests.ts';

/** Ends the session in this browser. Not by next-auth's own redirect, which leads to APP_URL and not to where we are. */
export async function endSession() {
  await expectSignOut(() => postToAuth('signout', {}));
  window.location.assign('/sign-in');
}
