import type { Metadata } from 'next';
import { SignedOutPage } from '#components/shell/signed-out-page.tsx';
import { SetPasswordForm } from './set-password-form.tsx';

export const metadata: Metadata = { title: 'Set a password', robots: { index: false } };
/** Each answer has a nonce of its own for its scripts. */
export const dynamic = 'force-dynamic';

export default function SetPasswordPage() {
  return (
    <SignedOutPage title="Set a password">
      <SetPasswordForm />
    </SignedOutPage>
  );
}
