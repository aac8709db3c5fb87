'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { signInWithPasskey, signInWithPassword } from '#app/api/auth/client.ts';
import { EmailField } from '#components/credentials/email-field.tsx';
import { type RefusedSignIn, signInErrorText } from '#components/labels/sign-in-errors.ts';
import { Button } from '#components/ui/button.tsx';
import { Field, Input } from '#components/ui/field.tsx';
import { CodeField } from './code-field.tsx';

type SignInFormProps = { next: string; failed: RefusedSignIn | null; passkeys: boolean };

export function SignInForm({ next, failed, passkeys }: SignInFormProps) {
  const t = useTranslations();
  const [error, setError] = useState(failed);
  const [busy, setBusy] = useState(false);
  const [asksForCode, setAsksForCode] = useState(false);

  const show = (refused: RefusedSignIn, form: HTMLFormElement) => {
    setBusy(false);
    if (refused.code === 'code_needed') setAsksForCode(true);
    // The password was wrong after all, or has changed meanwhile.
    if (refused.code === 'mismatch') setAsksForCode(false);
    setError(refused.code === 'code_needed' ? null : refused);
    const code = form.elements.namedItem('code');
    if (!(code instanceof HTMLInputElement)) return;
    code.value = '';
    code.focus();
  };

  const sendPasskey = async () => {
    setBusy(true);
    const refused = await signInWithPasskey();
    if (refused === null) return window.location.assign(next);
    setError(refused);
    setBusy(false);
  };

  const send = async (element: HTMLFormElement) => {
    setBusy(true);
    const form = new FormData(element);
    const given = (name: string) => String(form.get(name) ?? '');
    const refused = await signInWithPassword({
      email: given('email'),
      password: given('password'),
      code: given('code'),
    });
    if (refused === null) return window.location.assign(next);
    show(refused, element);
  };

  return (
    <form
      method="post"
      className="mt-5 flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      {/* They stay in the form, because the code is sent together with them. */}
      <div className={asksForCode ? 'hidden' : 'flex flex-col gap-4'}>
        <EmailField />
        <Field label={t('signIn.password')}>
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
      </div>
      {asksForCode ? <CodeField /> : null}
      <p role="alert" className="min-h-5 text-red">
        {error ? signInErrorText(t, error) : null}
      </p>
      <Button variant="primary" size="lg" type="submit" disabled={busy}>
        {t('signIn.submit')}
      </Button>
      {passkeys && !asksForCode ? (
        <Button variant="outline" size="lg" onClick={() => void sendPasskey()} disabled={busy}>
          {t('signIn.usePasskey')}
        </Button>
      ) : null}
      {asksForCode ? (
        <Button
          variant="link"
          className="self-start"
          onClick={() => {
            setAsksForCode(false);
            setError(null);
          }}
        >
          {t('signIn.useAnotherAccount')}
        </Button>
      ) : null}
    </form>
  );
}
