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
  'session_ended',
] as const;
export type SignInError = (typeof signInErrors)[number];

const sentences: Record<SignInError, string> = {
  mismatch: 'The e-mail address or the password is not right.',
  disabled: 'This account is disabled. Ask an admin to open it again.',
  code_needed: 'Enter the code that your authenticator app shows.',
  code_mismatch: 'The code is not right, or was used already. Enter the one that the app shows now.',
  passkey_mismatch: 'This passkey is not known here. Sign in with your password.',
  passkey_unused: 'No passkey was used. Try again, or sign in with your password.',
  too_many: 'Too many sign-ins failed here.',
  unavailable: 'Signing in does not work right now. Try again in a moment.',
  session_ended: 'Your session has ended. Sign in again.',
};

const form = /^([a-z_]+)(?:\.(\d{1,5}))?$/;

/** The code in an address or an answer; one that is none of ours is `unavailable`. */
export function signInErrorCode(given: string): SignInError {
  const code = form.exec(given)?.[1];
  return signInErrors.find((known) => known === code) ?? 'unavailable';
}

/**
 * The sentence for a code such as `mismatch`, or `too_many.120` with the seconds to wait. A code that is none of ours
 * gets a sentence that repeats nothing of it: whoever made a link chose it.
 */
export function signInErrorText(given: string): string {
  const seconds = form.exec(given)?.[2];
  const sentence = sentences[signInErrorCode(given)];
  if (seconds === undefined) return sentence;
  const minutes = Math.ceil(Number(seconds) / 60);
  const wait =
    Number(seconds) < 60 ? `${Number(seconds)} s` : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  return `${sentence} Try again in ${wait}.`;
}
