'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { OneTimeCodeField } from '#components/credentials/one-time-code-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field, Input } from '#components/ui/field.tsx';

/** The second step: a code of the authenticator app, or a recovery code. */
export function CodeField() {
  const t = useTranslations('signIn');
  const [isRecovery, setRecovery] = useState(false);
  return (
    <div className="flex flex-col gap-2.5">
      {isRecovery ? (
        <Field key="recovery" label={t('recoveryCode')} hint={t('recoveryCodeHint')}>
          {(props) => (
            <Input
              {...props}
              name="code"
              required
              autoFocus
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={60}
              className="h-9 font-mono"
            />
          )}
        </Field>
      ) : (
        <OneTimeCodeField key="app" hint={t('codeHint')} className="h-9" />
      )}
      <Button variant="link" className="self-start" onClick={() => setRecovery(!isRecovery)}>
        {isRecovery ? t('useApp') : t('useRecoveryCode')}
      </Button>
    </div>
  );
}
