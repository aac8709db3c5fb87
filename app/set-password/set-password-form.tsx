'use client';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { ApiProblem, api, errorMessage, requestOptions, unwrap } from '#components/data/api.ts';
import { accountLinkFaultText } from '#components/labels/account-link-faults.ts';
import { PasswordField } from '#components/settings/password-field.tsx';
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
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const send = async (password: string) => {
    setBusy(true);
    setError(null);
    try {
      await api['account-links'].use.$post({ json: { token, password } });
      return window.location.assign('/sign-in');
    } catch (problem) {
      const fault = faultOf(problem);
      if (fault) return onFault(fault);
      setError(errorMessage(problem));
    }
    setBusy(false);
  };

  return (
    <form
      method="post"
      className="mt-3 flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send(String(new FormData(event.currentTarget).get('password')));
      }}
    >
      <p className="text-muted [overflow-wrap:anywhere]">
        For {link.name}, who signs in as {link.email}.
      </p>
      {/* Password managers keep the new password under this name. */}
      <input type="hidden" name="email" autoComplete="username" value={link.email} readOnly />
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
