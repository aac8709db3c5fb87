'use client';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { passwordFaultText } from '#locales/password-fault.ts';
import { Field, Input } from '../ui/field.tsx';

type PasswordFieldProps = {
  label: string;
  hint: string;
  required?: boolean;
  /** Whose password it will be; what the form's own fields `email` and `name` hold goes before. */
  user?: { email: string; name: string };
};

type Judge = typeof import('#lib/users/password-strength/judge-password.ts');

/** A new password, judged while it is typed as the server will judge it. Empty fields are left to the browser. */
export function PasswordField({ label, hint, required, user }: PasswordFieldProps) {
  const t = useTranslations();
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef('');

  const check = async (input: HTMLInputElement) => {
    const password = input.value;
    latest.current = password;
    if (!password) return setProblem(null);
    const given = input.form ? new FormData(input.form) : new FormData();
    const { judgePassword, passwordLength } = await loadJudge();
    if (latest.current !== password) return;
    const found = await judgePassword(password, {
      email: String(given.get('email') ?? user?.email ?? ''),
      name: String(given.get('name') ?? user?.name ?? ''),
    });
    if (latest.current !== password) return;
    setProblem(found ? passwordFaultText(t, found, passwordLength) : null);
  };

  return (
    <Field label={label} hint={hint} error={problem}>
      {(props) => (
        <Input
          {...props}
          name="password"
          type="password"
          required={required}
          maxLength={1000}
          autoComplete="new-password"
          // Without the judge the server decides alone.
          onChange={({ currentTarget }) => void check(currentTarget).catch(() => undefined)}
        />
      )}
    </Field>
  );
}

/** Megabytes of dictionaries, so only once somebody types a password. */
function loadJudge(): Promise<Judge> {
  return import('#lib/users/password-strength/judge-password.ts');
}
