import type { Metadata } from 'next';
import Link from 'next/link';
import { serverContext } from '#app/server/context.ts';
import { SignedOutPage } from '#components/shell/signed-out-page.tsx';
import { system } from '#lib/platform/context.ts';
import { findSendingMailbox } from '#lib/relays/relay-selection.ts';
import { ForgotPasswordForm } from './forgot-password-form.tsx';

export const metadata: Metadata = { title: 'Forgot your password' };
export const dynamic = 'force-dynamic';

export default async function ForgotPasswordPage() {
  const canMail = (await findSendingMailbox(await serverContext(system))) !== null;
  return (
    <SignedOutPage title="Forgot your password?">
      {canMail ? (
        <ForgotPasswordForm />
      ) : (
        <p className="mt-3 text-muted">
          No mail can be sent from here. Ask an admin of your team: under Settings, People, they make a link
          by which you set a new password.
        </p>
      )}
      <p className="mt-4 text-muted text-small">
        <Link href="/sign-in" className="underline underline-offset-2 hover:text-text">
          Back to sign-in
        </Link>
      </p>
    </SignedOutPage>
  );
}
