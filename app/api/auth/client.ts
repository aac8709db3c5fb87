import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { ApiProblem, api, requestOptions, unwrap } from '#components/data/api.ts';
import { postToAuth } from '#components/data/auth-requests.ts';
import { parseSignInError, type RefusedSignIn } from '#components/labels/sign-in-errors.ts';

/**
 * Signs in from the browser: null when it worked, else why not. Never follows the redirect that next-auth offers: that
 * one leads to APP_URL, and the browser may be here under another name of this machine.
 */
export async function signInWithPassword(given: {
  email: string;
  password: string;
  code: string;
}): Promise<RefusedSignIn | null> {
  return send('callback/credentials', given);
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
    return await send('callback/passkey', { assertion: JSON.stringify(assertion) });
  } catch (error) {
    if (!(error instanceof ApiProblem)) return { code: 'passkey_unused', retryAfterSeconds: null };
    const seconds = Number(error.facts.retry_after);
    return seconds > 0
      ? { code: 'too_many', retryAfterSeconds: seconds }
      : { code: error.status === 0 ? 'unreachable' : 'unavailable', retryAfterSeconds: null };
  }
}

async function send(
  action: `callback/${string}`,
  given: Record<string, string>,
): Promise<RefusedSignIn | null> {
  const answer = await postToAuth(action, given).catch(() => null);
  if (!answer) return { code: 'unreachable', retryAfterSeconds: null };
  const error = answer.searchParams.get('error');
  return error ? parseSignInError(error) : null;
}
