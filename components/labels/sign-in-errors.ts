import type { Translator } from '#locales/translator.ts';

/** Why a sign-in failed, as the address of the sign-in page and the sign-in route tell it. */
export const signInErrors = [
  'mismatch',
  'disabled',
  'code_needed',
  'code_mismatch',
  'passkey_mismatch',
  'passkey_unused',
  'too_many',
  'unavailable',
  'unreachable',
  'sso_cancelled',
  'sso_unavailable',
  'sso_refused',
  'sso_expired',
  'sso_unverified',
  'sso_domain',
  'sso_unknown',
  'sso_no_role',
  'sso_taken',
  'sso_only',
  'session_ended',
] as const;
export type SignInError = (typeof signInErrors)[number];

/** Why a sign-in was refused, and for how long, where the server says so. */
export type RefusedSignIn = { code: SignInError; retryAfterSeconds: number | null };

const form = /^([a-z_]+)(?:\.(\d{1,5}))?$/;

/**
 * Reads a code such as `mismatch`, or `too_many.120` with the seconds to wait, in an address or an answer. One that is
 * none of ours becomes `unavailable`: whoever made a link chose it, and nothing of it is repeated.
 */
export function parseSignInError(given: string): RefusedSignIn {
  const [, name, seconds] = form.exec(given) ?? [];
  const code = signInErrors.find((known) => known === name);
  if (!code) return { code: 'unavailable', retryAfterSeconds: null };
  return { code, retryAfterSeconds: seconds === undefined ? null : Number(seconds) };
}

export function signInErrorText(t: Translator, { code, retryAfterSeconds }: RefusedSignIn): string {
  if (code !== 'too_many' || retryAfterSeconds === null) return t(`signIn.errors.${code}`);
  if (retryAfterSeconds < 60) return t('signIn.waitSeconds', { seconds: retryAfterSeconds });
  return t('signIn.waitMinutes', { minutes: Math.ceil(retryAfterSeconds / 60) });
}
