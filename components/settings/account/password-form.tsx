'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PasswordField } from '../../credentials/password-field.tsx';
import { api } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useUsers } from '../../data/reference.ts';
import { useAppContext } from '../../shell/app-context.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { AccountForm } from './account-form.tsx';

export function PasswordForm() {
  const t = useTranslations('settings.account.password');
  const client = useQueryClient();
  const { user: me } = useAppContext();
  const user = useUsers().find(({ id }) => id === me.id);
  return (
    <AccountForm
      submitLabel={t('submit')}
      done={t('changed')}
      onSave={async (form, element) => {
        await api.me.$patch({
          json: { current_password: String(form.get('current')), password: String(form.get('password')) },
        });
        element.reset();
        await client.invalidateQueries({ queryKey: queryKeys.sessions });
      }}
    >
      <Field label={t('current')}>
        {(props) => (
          <Input {...props} name="current" type="password" required autoComplete="current-password" />
        )}
      </Field>
      <PasswordField label={t('new')} hint={t('hint')} required user={user} />
    </AccountForm>
  );
}
