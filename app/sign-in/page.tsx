import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { webProcess } from '#app/server/context.ts';
import { returnPath } from '#app/server/return-path.ts';
import { signedInActor } from '#app/server/session.ts';
import { signInErrorText } from '#components/labels/sign-in-errors.ts';
import { SignedOutPage } from '#components/shell/signed-out-page.tsx';
import { findRelyingParty } from '#lib/users/second-factor/relying-party.ts';
import { SignInForm } from './sign-in-form.tsx';

export const metadata: Metadata = { title: 'Sign in' };

type Param = string | string[];
type Props = { searchParams: Promise<{ back?: Param; error?: Param; done?: Param }> };

export default async function SignInPage({ searchParams }: Props) {
  const { back, error, done } = await searchParams;
  const next = returnPath(back);
  if (await signedInActor()) redirect(next);
  return (
    <SignedOutPage title="Sign in">
      {done === 'password_set' ? (
        <p role="status" className="mt-3 text-muted">
          Your password is set. Sign in with it.
        </p>
      ) : null}
      <SignInForm
        next={next}
        failed={typeof error === 'string' ? signInErrorText(error) : null}
        passkeys={findRelyingParty(webProcess().env) !== null}
      />
      <p className="mt-4 text-muted text-small">
        <Link href="/forgot-password" className="underline underline-offset-2 hover:text-text">
          Forgot your password?
        </Link>
      </p>
    </SignedOutPage>
  );
}
