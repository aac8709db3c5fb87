'use client';
import { useState } from 'react';
import { api, errorMessage } from '#components/data/api.ts';
import { Button } from '#components/ui/button.tsx';
import { Field, Input } from '#components/ui/field.tsx';

/** Asks for a link by mail. What it answers is the same for everybody. */
export function ForgotPasswordForm() {
  const [error, setError] = useState<string | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const send = async (email: string) => {
    setBusy(true);
    setError(null);
    try {
      await api['password-resets'].$post({ json: { email } });
      setSentTo(email);
    } catch (problem) {
      setError(errorMessage(problem));
    }
    setBusy(false);
  };

  if (sentTo !== null)
    return (
      <p role="status" className="mt-3 text-muted [overflow-wrap:anywhere]">
        If somebody signs in with {sentTo}, a link to set a new password is on its way there. It works once,
        for an hour. Nothing after a few minutes? Look in the spam folder, or ask an admin.
      </p>
    );
  return (
    <form
      method="post"
      className="mt-3 flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send(String(new FormData(event.currentTarget).get('email')).trim());
      }}
    >
      <p className="text-muted">Enter the e-mail address that you sign in with.</p>
      <Field label="E-mail">
        {(props) => (
          <Input
            {...props}
            name="email"
            type="email"
            autoComplete="username"
            required
            autoFocus
            className="h-9"
          />
        )}
      </Field>
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
