'use client';
import { useState } from 'react';
import { signInWithPassword } from '#app/api/auth/client.ts';
import { Button } from '#components/ui/button.tsx';
import { Field, Input } from '#components/ui/field.tsx';

export function SignInForm({ next, failed }: { next: string; failed: string | null }) {
  const [error, setError] = useState(failed);
  const [busy, setBusy] = useState(false);

  const send = async (form: FormData) => {
    setBusy(true);
    const refused = await signInWithPassword(String(form.get('email')), String(form.get('password')));
    if (refused === null) return window.location.assign(next);
    setError(refused);
    setBusy(false);
  };

  return (
    <form
      method="post"
      className="mt-5 flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send(new FormData(event.currentTarget));
      }}
    >
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
      <Field label="Password">
        {(props) => (
          <Input
            {...props}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            className="h-9"
          />
        )}
      </Field>
      <p role="alert" className="min-h-5 text-red">
        {error}
      </p>
      <Button variant="primary" size="lg" type="submit" disabled={busy}>
        Sign in
      </Button>
    </form>
  );
}
