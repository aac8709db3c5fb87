import { useTranslations } from 'use-intl';
import { cn } from '../ui/cn.ts';
import { Field, Input } from '../ui/field.tsx';

/** A code that an authenticator app shows. */
export function OneTimeCodeField({ hint, className }: { hint?: string; className?: string }) {
  const t = useTranslations('signIn');
  return (
    <Field label={t('code')} hint={hint}>
      {(props) => (
        <Input
          {...props}
          name="code"
          required
          autoFocus
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          className={cn('font-mono tracking-widest', className)}
        />
      )}
    </Field>
  );
}
