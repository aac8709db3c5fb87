import { Refusal } from '#lib/platform/errors.ts';
import { type Sentence, sentence, sentenceOf } from '#locales/sentence.ts';
import { judgePassword, passwordLength } from './judge-password.ts';

/** @throws Refusal `invalid` with a pointer to `password`, and why the password is a poor one. */
export async function assertGoodPassword(
  password: string,
  user: { email?: string; name?: string },
): Promise<void> {
  const found = await judgePassword(password, user);
  if (!found) return;
  const says = sentenceAbout(found);
  throw new Refusal('invalid', says, { faults: [{ pointer: '#/password', says }] });
}

type PasswordFault = NonNullable<Awaited<ReturnType<typeof judgePassword>>>;

/** As `passwordFaultText` says it beside the field, before it is sent. */
function sentenceAbout({ fault: kind, warning }: PasswordFault): Sentence {
  if (kind === 'too_short') return sentence('passwordFaults.too_short', { min: passwordLength.min });
  if (kind === 'too_long') return sentence('passwordFaults.too_long', { max: passwordLength.max });
  const [fault, advice] = [sentenceOf('passwordFaults.guessable'), sentenceOf('passwordAdvice.good')];
  if (warning === null) return sentence('users.guessablePassword', { fault, advice });
  const because = sentenceOf(`passwordWarnings.${warning}`);
  return sentence('users.guessablePasswordBecause', { fault, warning: because, advice });
}
