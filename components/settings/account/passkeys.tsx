'use client';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, errorMessage, requestOptions, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { deviceLabel } from '../../labels/devices.ts';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.ts';
import { formText, SettingDialog } from '../setting-dialog.tsx';
import { SettingRow } from '../setting-list.tsx';
import { PasswordDialog } from './password-dialog.tsx';

/** The user's passkeys, each with its name and a way to remove it, and a way to add one. */
export function Passkeys() {
  const words = useTranslations();
  const t = useTranslations('settings.account.passkeys');
  const common = useTranslations('common');
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: queryKeys.secondFactor,
    queryFn: ({ signal }) => unwrap(api.me['second-factor'].$get({}, requestOptions({ signal }))),
  });
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.secondFactor });
  const remove = async (id: string) => {
    await api.me.passkeys[':id']
      .$delete({ param: { id } })
      .catch((error: unknown) => toast.error(errorMessage(error)));
    await refresh();
  };
  if (!data) return null;
  if (!data.passkeys_supported) return <p>{t('unsupported')}</p>;
  return (
    <>
      {data.passkeys.length ? (
        <ul className="divide-y border-y">
          {data.passkeys.map(({ id, name, last_used_at: lastUsedAt }) => (
            <SettingRow
              key={id}
              name={name}
              meta={lastUsedAt ? t.rich('used', { time: () => <DateTime at={lastUsedAt} /> }) : t('unused')}
              actions={
                <>
                  <SettingDialog
                    trigger={<Button aria-label={t('renameOne', { name })}>{common('rename')}</Button>}
                    title={t('renameTitle')}
                    submitLabel={common('rename')}
                    onSave={async (form) => {
                      await api.me.passkeys[':id'].$patch({
                        param: { id },
                        json: { name: formText(form, 'name') },
                      });
                      await refresh();
                    }}
                  >
                    <Field label={t('name')}>
                      {(props) => (
                        <Input {...props} name="name" required maxLength={100} defaultValue={name} />
                      )}
                    </Field>
                  </SettingDialog>
                  <Button
                    variant="muted"
                    aria-label={t('removeOne', { name })}
                    onClick={() => void remove(id)}
                  >
                    {common('remove')}
                  </Button>
                </>
              }
            />
          ))}
        </ul>
      ) : (
        <p>{t('none')}</p>
      )}
      <PasswordDialog
        trigger={
          <Button variant="outline" className="self-start">
            {t('add')}
          </Button>
        }
        title={t('add')}
        description={t('addDescription')}
        submitLabel={t('continue')}
        onConfirm={async (password) => {
          await createPasskey(password, deviceLabel(words, navigator.userAgent));
          await refresh();
        }}
      />
    </>
  );
}

async function createPasskey(password: string, name: string): Promise<void> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const options = await unwrap(api.me.passkeys.options.$post({ json: { current_password: password } }));
  const { clientExtensionResults, ...registration } = await startRegistration({
    optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON,
  });
  await api.me.passkeys.$post({
    json: {
      name,
      registration: { ...registration, clientExtensionResults: { ...clientExtensionResults } },
    },
  });
}
