'use client';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { PasswordField } from '#components/credentials/password-field.tsx';
import { ApiProblem, api, errorMessage, requestOptions, unwrap } from '#components/data/api.ts';
import { useSubmission } from '#components/data/use-submission.ts';
import { accountLinkFaultText } from '#components/labels/account-link-faults.ts';
import { Button } from '#components/ui/button.tsx';
import type { InspectedAccountLink } from '#lib/users/schema.ts';

type Opened = { token: string; link: InspectedAccountLink } | { fault: string };

/** Reads the token behind # in the address, which no server sees, and sets the password of the person it belongs to. */
export function SetPasswordForm() {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const open = () => void openLink(window.location.hash.slice(1)).then(setOpened);
    open();
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);

  if (opened === null) return <p className="mt-3 min-h-5 text-muted">Checking the link.</p>;
  if ('fault' in opened)
    return (
      <>
        <p role="alert" className="mt-3">
          {opened.fault}
        </p>
        <p className="mt-4 flex gap-4 text-muted text-small">
          <Link href="/sign-in" className="underline underline-offset-2 hover:text-text">
            Sign in
          </Link>
          <Link href="/forgot-password" className="underline underline-offset-2 hover:text-text">
            Ask for a new link
          </Link>
        </p>
      </>
    );
  return <PasswordForm {...opened} onFault={(fault) => setOpened({ fault })} />;
}

type PasswordFormProps = { token: string; link: InspectedAccountLink; onFault: (fault: string) => void };

function PasswordForm({ token, link, onFault }: PasswordFormProps) {
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
        For {link.name}, who signs in as {link.email}.
      </p>
      {/* Password managers keep the new password under this name. */}
      <input type="text" name="email" autoComplete="username" value={link.email} readOnly hidden />
      <PasswordField label="New password" hint="At least 8 characters." required user={link} />
      {error ? (
        <p role="alert" className="text-red">
          {error}
        </p>
      ) : null}
      <Button variant="primary" size="lg" type="submit" disabled={busy}>
        Set the password
      </Button>
    </form>
  );
}

async function openLink(token: string): Promise<Opened> {
  if (token === '') return { fault: accountLinkFaultText('unknown') };
  try {
    const options = requestOptions({ idempotencyKey: null });
    return { token, link: await unwrap(api['account-links'].inspect.$post({ json: { token } }, options)) };
  } catch (problem) {
    return { fault: faultOf(problem) ?? errorMessage(problem) };
  }
}

function faultOf(problem: unknown): string | null {
  if (!(problem instanceof ApiProblem)) return null;
  const { reason, kind } = problem.facts;
  return typeof reason === 'string' ? accountLinkFaultText(reason, kind === 'invitation') : null;
}
