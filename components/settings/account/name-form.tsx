'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { api } from '../../data/api.ts';
import { useAppContext } from '../../shell/app-context.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { formText } from '../setting-dialog.tsx';
import { AccountForm } from './account-form.tsx';

export function NameForm() {
  const t = useTranslations('settings.account.name');
  const router = useRouter();
  const { user } = useAppContext();
  return (
    <AccountForm
      submitLabel={t('submit')}
      done={t('changed')}
      onSave={async (form) => {
        await api.me.$patch({ json: { name: formText(form, 'name') } });
        router.refresh();
      }}
    >
      <Field label={t('label')}>
        {(props) => (
          <Input
            {...props}
            name="name"
            required
            maxLength={200}
            autoComplete="name"
            defaultValue={user.name}
          />
        )}
      </Field>
    </AccountForm>
  );
}
