'use client';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { Field, Input } from '../../ui/field.tsx';
import { AccountForm } from './account-form.tsx';

export function PasswordForm() {
  const client = useQueryClient();
  return (
    <AccountForm
      submitLabel="Change password"
      done="Your password is changed. You are signed out everywhere else."
      onSave={async (form, element) => {
        await api.me.$patch({
          json: { current_password: String(form.get('current')), password: String(form.get('password')) },
        });
        element.reset();
        await client.invalidateQueries({ queryKey: queryKeys.sessions });
      }}
    >
      <Field label="Present password">
        {(props) => (
          <Input {...props} name="current" type="password" required autoComplete="current-password" />
        )}
      </Field>
      <Field
        label="New password"
        hint="At least 8 characters. A few words that do not belong together are good."
      >
        {(props) => (
          <Input
            {...props}
            name="password"
            type="password"
            required
            minLength={8}
            maxLength={1000}
            autoComplete="new-password"
          />
        )}
      </Field>
    </AccountForm>
  );
}
