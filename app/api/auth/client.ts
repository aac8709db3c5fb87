import { signIn } from 'next-auth/react';
import { type SignInError, signInErrorCode, signInErrorText } from '#components/labels/sign-in-errors.ts';

/** Why a sign-in was refused, and the sentence to show. */
export type RefusedSignIn = { code: SignInError; message: string };

/**
 * Signs in from the browser: null when it worked, else why not. Never follows the redirect that next-auth offers: that
 * one leads to APP_URL, and the browser may be here under another name of this machine.
 */
export async function signInWithPassword(given: {
  email: string;
  password: string;
  code: string;
}): Promise<RefusedSignIn | null> {
  const answer = await signIn('credentials', { ...given, redirect: false }).catch(() => undefined);
  if (!answer)
    return { code: 'unavailable', message: 'The server cannot be reached. Try again in a moment.' };
  return answer.error
    ? { code: signInErrorCode(answer.error), message: signInErrorText(answer.error) }
    : null;
}
