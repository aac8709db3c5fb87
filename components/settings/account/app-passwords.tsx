'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AppPassword } from '#lib/users/schema.ts';
import { api, requestOptions, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { FreshSecret } from '../fresh-secret.tsx';
import { formText, SettingDialog } from '../setting-dialog.tsx';
import { SettingRow } from '../setting-list.tsx';

/** What the user's own email apps send with. */
export function AppPasswords() {
  const t = useTranslations('settings.account.appPasswords');
  const client = useQueryClient();
  const [fresh, setFresh] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: queryKeys.appPasswords,
    queryFn: ({ signal }) => unwrap(api.me['app-passwords'].$get({}, requestOptions({ signal }))),
  });
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.appPasswords });
  const server = data?.server ?? null;
  const passwords = data?.data ?? [];
  return (
    <>
      {fresh ? <FreshSecret description={t('created')} secret={fresh} onDone={() => setFresh(null)} /> : null}
      <p className="text-muted [overflow-wrap:anywhere]">{server ? t('server', server) : t('off')}</p>
      <ul className="divide-y border-y">
        {passwords.map((one) => (
          <AppPasswordRow key={one.id} one={one} onEnded={refresh} />
        ))}
        {passwords.length === 0 ? <li className="py-6 text-center text-muted">{t('none')}</li> : null}
      </ul>
      <SettingDialog
        trigger={
          <Button variant="outline" className="self-start">
            {t('add')}
          </Button>
        }
        title={t('addTitle')}
        description={t('addDescription')}
        submitLabel={t('addSubmit')}
        onSave={async (form) => {
          const json = { name: formText(form, 'name') };
          const made = await unwrap(api.me['app-passwords'].$post({ json }));
          setFresh(made.password);
          await refresh();
        }}
      >
        <Field label={t('name')} hint={t('nameHint')}>
          {(props) => <Input {...props} name="name" required maxLength={100} />}
        </Field>
      </SettingDialog>
    </>
  );
}

function AppPasswordRow({ one, onEnded }: { one: AppPassword; onEnded: () => Promise<void> }) {
  const t = useTranslations('settings.account.appPasswords');
  const { id, name, last_used_at: at, last_used_from: from } = one;
  return (
    <SettingRow
      name={name}
      description={
        at ? t.rich('lastUsed', { from: from ?? '', time: () => <DateTime at={at} /> }) : t('neverUsed')
      }
      actions={
        <SettingDialog
          trigger={
            <Button variant="muted" aria-label={t('endOne', { name })}>
              {t('end')}
            </Button>
          }
          title={t('endTitle', { name })}
          description={t('endDescription')}
          submitLabel={t('endSubmit')}
          danger
          onSave={async () => {
            await api.me['app-passwords'][':id'].$delete({ param: { id } });
            await onEnded();
          }}
        />
      }
    />
  );
}
