'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useUsers } from '../../data/reference.ts';
import { useAppContext } from '../../shell/app-context.tsx';
import { CheckField } from '../setting-dialog.tsx';
import { AccountForm } from './account-form.tsx';

/** Whether teams pass over whoever is signed in. */
export function AwayForm() {
  const t = useTranslations('settings.account.away');
  const client = useQueryClient();
  const { user: me } = useAppContext();
  const isAway = Boolean(useUsers().find(({ id }) => id === me.id)?.away_at);
  return (
    <AccountForm
      submitLabel={t('submit')}
      done={t('done')}
      onSave={async (form) => {
        await api.me.$patch({ json: { away: form.get('away') === 'on' } });
        await client.invalidateQueries({ queryKey: queryKeys.users });
      }}
    >
      <CheckField key={String(isAway)} name="away" defaultChecked={isAway} label={t('label')} />
    </AccountForm>
  );
}
