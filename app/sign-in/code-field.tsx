'use client';
import { useState } from 'react';
import { OneTimeCodeField } from '#components/credentials/one-time-code-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field, Input } from '#components/ui/field.tsx';

/** The second step: a code of the authenticator app, or a recovery code. */
export function CodeField() {
  const [isRecovery, setRecovery] = useState(false);
  return (
    <div className="flex flex-col gap-2.5">
      {isRecovery ? (
        <Field key="recovery" label="Recovery code" hint="One of those that you saved. Each works once.">
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
        <OneTimeCodeField key="app" hint="From your authenticator app." className="h-9" />
      )}
      <Button variant="link" className="self-start" onClick={() => setRecovery(!isRecovery)}>
        {isRecovery ? 'Use your authenticator app instead' : 'Use a recovery code instead'}
      </Button>
    </div>
  );
}
