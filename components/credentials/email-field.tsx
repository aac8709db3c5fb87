'use client';
import { useTranslations } from 'use-intl';
import { Field, Input } from '../ui/field.tsx';

/** The address that somebody signs in with. */
export function EmailField() {
  const t = useTranslations('signIn');
  return (
    <Field label={t('email')}>
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
  );
}
