'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { afterActs } from '../../list/after-act-choice.tsx';
import { type AfterAct, useAfterActSetting } from '../../list/queue-context.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { AccountForm } from './account-form.tsx';

export function AfterActForm() {
  const client = useQueryClient();
  const t = useTranslations('queue.after');
  const setting = useAfterActSetting();
  return (
    <AccountForm
      submitLabel={t('save')}
      done={t('saved')}
      onSave={async (form) => {
        const afterAct = form.get('after_act') as AfterAct;
        await api.me.$patch({ json: { after_act: afterAct } });
        client.setQueryData(queryKeys.afterAct, afterAct);
      }}
    >
      <Field label={t('label')}>
        {(props) => (
          <Select {...props} key={setting} name="after_act" defaultValue={setting}>
            {afterActs.map((value) => (
              <option key={value} value={value}>
                {t(value)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </AccountForm>
  );
}
