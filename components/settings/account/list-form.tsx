'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { api } from '../../data/api.ts';
import { useAppContext } from '../../shell/app-context.tsx';
import { CheckField } from '../setting-dialog.tsx';
import { AccountForm } from './account-form.tsx';

/** How the lists of tickets look to the person who sits here. */
export function ListForm() {
  const t = useTranslations('settings.account.lists');
  const router = useRouter();
  const { listPreview } = useAppContext();
  return (
    <AccountForm
      submitLabel={t('submit')}
      done={t('changed')}
      onSave={async (form) => {
        await api.me.$patch({ json: { list_preview: form.get('list_preview') === 'on' } });
        router.refresh();
      }}
    >
      <CheckField
        key={String(listPreview)}
        name="list_preview"
        label={t('preview')}
        defaultChecked={listPreview}
      />
    </AccountForm>
  );
}
