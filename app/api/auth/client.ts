import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { signIn } from 'next-auth/react';
import { ApiProblem, api, errorMessage, requestOptions, unwrap } from '#components/data/api.ts';
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
  return send('credentials', given);
}

/** The same with a passkey, which the browser asks for. */
export async function signInWithPasskey(): Promise<RefusedSignIn | null> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  try {
    const options = await unwrap(
      api['passkey-challenges'].$post({}, requestOptions({ idempotencyKey: null })),
    );
    const assertion = await startAuthentication({
      optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
    });
    return await send('passkey', { assertion: JSON.stringify(assertion) });
  } catch (error) {
    const code = error instanceof ApiProblem ? 'unavailable' : 'passkey_unused';
    return { code, message: error instanceof ApiProblem ? errorMessage(error) : signInErrorText(code) };
  }
}

async function send(provider: string, given: Record<string, string>): Promise<RefusedSignIn | null> {
  const answer = await signIn(provider, { ...given, redirect: false }).catch(() => undefined);
  if (!answer)
    return { code: 'unavailable', message: 'The server cannot be reached. Try again in a moment.' };
  return answer.error
    ? { code: signInErrorCode(answer.error), message: signInErrorText(answer.error) }
    : null;
}
