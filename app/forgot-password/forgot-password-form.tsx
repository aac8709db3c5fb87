'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { EmailField } from '#components/credentials/email-field.tsx';
import { api } from '#components/data/api.ts';
import { useSubmission } from '#components/data/use-submission.ts';
import { Button } from '#components/ui/button.tsx';

/** Asks for a link by mail. What it answers is the same for everybody. */
export function ForgotPasswordForm() {
  const t = useTranslations('signIn.reset');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { error, busy, onSubmit } = useSubmission(async (element) => {
    const email = String(new FormData(element).get('email')).trim();
    await api['password-resets'].$post({ json: { email } });
    setSentTo(email);
  });

  if (sentTo !== null)
    return (
      <p role="status" className="mt-3 text-muted [overflow-wrap:anywhere]">
        {t('sent', { email: sentTo })}
      </p>
    );
  return (
    <form method="post" className="mt-3 flex flex-col gap-4" onSubmit={onSubmit}>
      <p className="text-muted">{t('about')}</p>
      <EmailField />
      {error ? (
        <p role="alert" className="text-red">
          {error}
        </p>
      ) : null}
      <Button variant="primary" size="lg" type="submit" disabled={busy}>
        {t('submit')}
      </Button>
    </form>
  );
}
