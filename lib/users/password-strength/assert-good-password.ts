import { Refusal } from '#lib/platform/errors.ts';
import { judgePassword } from './judge-password.ts';

/** @throws Refusal `invalid` with a pointer to `password`, and why the password is a poor one. */
export async function assertGoodPassword(
  password: string,
  user: { email?: string; name?: string },
): Promise<void> {
  const found = await judgePassword(password, user);
  if (!found) return;
  const more = found.advice === null ? '' : ` ${found.advice}`;
  throw new Refusal('invalid', `The password ${found.fault}.${more}`, {
    facts: { errors: [{ pointer: '#/password', detail: `${found.fault}${more && `.${more}`}` }] },
  });
}
