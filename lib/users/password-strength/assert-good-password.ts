import { Refusal } from '#lib/platform/errors.ts';
import { passwordFaultText } from '#locales/password-fault.ts';
import { translatorOf } from '#locales/translator.ts';
import { judgePassword, passwordLength } from './judge-password.ts';

/** @throws Refusal `invalid` with a pointer to `password`, and why the password is a poor one. */
export async function assertGoodPassword(
  password: string,
  user: { email?: string; name?: string },
): Promise<void> {
  const found = await judgePassword(password, user);
  if (!found) return;
  const detail = passwordFaultText(translatorOf('en'), found, passwordLength);
  throw new Refusal('invalid', detail, { facts: { errors: [{ pointer: '#/password', detail }] } });
}
