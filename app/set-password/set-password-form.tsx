'use client';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { PasswordField } from '#components/credentials/password-field.tsx';
import { ApiProblem, api, errorMessage, requestOptions, unwrap } from '#components/data/api.ts';
import { useSubmission } from '#components/data/use-submission.ts';
import { accountLinkFaultText } from '#components/labels/account-link-faults.ts';
import { Button } from '#components/ui/button.tsx';
import type { InspectedAccountLink } from '#lib/users/schema.ts';

type Opened = { token: string; link: InspectedAccountLink } | { fault: Fault };
/** A reason that the server names, or else its own words. */
type Fault = { reason: string; isInvitation: boolean } | { message: string };

/** Reads the token behind # in the address, which no server sees, and sets the password of the person it belongs to. */
export function SetPasswordForm() {
  const t = useTranslations('signIn');
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const open = () => void openLink(window.location.hash.slice(1)).then(setOpened);
    open();
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);

  if (opened === null) return <p className="mt-3 min-h-5 text-muted">{t('link.checking')}</p>;
  if ('fault' in opened)
    return (
      <>
        <p role="alert" className="mt-3">
          <FaultText fault={opened.fault} />
        </p>
        <p className="mt-4 flex gap-4 text-muted text-small">
          <Link href="/sign-in" className="underline underline-offset-2 hover:text-text">
            {t('title')}
          </Link>
          <Link href="/forgot-password" className="underline underline-offset-2 hover:text-text">
            {t('link.askForAnother')}
          </Link>
        </p>
      </>
    );
  return <PasswordForm {...opened} onFault={(fault) => setOpened({ fault })} />;
}

function FaultText({ fault }: { fault: Fault }) {
  const t = useTranslations();
  return 'message' in fault ? fault.message : accountLinkFaultText(t, fault.reason, fault.isInvitation);
}

type PasswordFormProps = { token: string; link: InspectedAccountLink; onFault: (fault: Fault) => void };

function PasswordForm({ token, link, onFault }: PasswordFormProps) {
  const t = useTranslations('signIn.link');
  const { error, busy, onSubmit } = useSubmission(async (element) => {
    const password = String(new FormData(element).get('password'));
    try {
      await api['account-links'].use.$post({ json: { token, password } });
    } catch (problem) {
      const fault = faultOf(problem);
      if (fault === null) throw problem;
      return onFault(fault);
    }
    window.location.assign('/sign-in?done=password_set');
  });

  return (
    <form method="post" className="mt-3 flex flex-col gap-4" onSubmit={onSubmit}>
      <p className="text-muted [overflow-wrap:anywhere]">
        {t('owner', { name: link.name, email: link.email })}
      </p>
      {/* Password managers keep the new password under this name. */}
      <input type="text" name="email" autoComplete="username" value={link.email} readOnly hidden />
      <PasswordField label={t('newPassword')} hint={t('newPasswordHint')} required user={link} />
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

async function openLink(token: string): Promise<Opened> {
  if (token === '') return { fault: { reason: 'unknown', isInvitation: false } };
  try {
    const options = requestOptions({ idempotencyKey: null });
    return { token, link: await unwrap(api['account-links'].inspect.$post({ json: { token } }, options)) };
  } catch (problem) {
    return { fault: faultOf(problem) ?? { message: errorMessage(problem) } };
  }
}

function faultOf(problem: unknown): Fault | null {
  if (!(problem instanceof ApiProblem)) return null;
  const { reason, kind } = problem.facts;
  return typeof reason === 'string' ? { reason, isInvitation: kind === 'invitation' } : null;
}
