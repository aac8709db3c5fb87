import { signIn } from 'next-auth/react';
import { signInErrorText } from '#components/labels/sign-in-errors.ts';

/**
 * Signs in from the browser: null when it worked, else the sentence to show. Never follows the redirect that next-auth
 * offers: that one leads to APP_URL, and the browser may be here under another name of this machine.
 */
export async function signInWithPassword(email: string, password: string): Promise<string | null> {
  const answer = await signIn('credentials', { email, password, redirect: false }).catch(() => undefined);
  if (!answer) return 'The server cannot be reached. Try again in a moment.';
  return answer.error ? signInErrorText(answer.error) : null;
}
