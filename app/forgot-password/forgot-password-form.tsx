'use client';
import { useState } from 'react';
import { EmailField } from '#components/credentials/email-field.tsx';
import { api } from '#components/data/api.ts';
import { useSubmission } from '#components/data/use-submission.ts';
import { Button } from '#components/ui/button.tsx';

/** Asks for a link by mail. What it answers is the same for everybody. */
export function ForgotPasswordForm() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { error, busy, onSubmit } = useSubmission(async (element) => {
    const email = String(new FormData(element).get('email')).trim();
    await api['password-resets'].$post({ json: { email } });
    setSentTo(email);
  });

  if (sentTo !== null)
    return (
      <p role="status" className="mt-3 text-muted [overflow-wrap:anywhere]">
        If somebody signs in with {sentTo}, a link to set a new password is on its way there. It works once,
        for an hour. Nothing after a few minutes? Look in the spam folder, or ask an admin.
      </p>
    );
  return (
    <form method="post" className="mt-3 flex flex-col gap-4" onSubmit={onSubmit}>
      <p className="text-muted">Enter the e-mail address that you sign in with.</p>
      <EmailField />
      {error ? (
        <p role="alert" className="text-red">
          {error}
        </p>
      ) : null}
      <Button variant="primary" size="lg" type="submit" disabled={busy}>
        Send the link
      </Button>
    </form>
  );
}
