'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ApiKey } from '#lib/users/schema.ts';
import { api, unwrap } from '../data/api.ts';
import { useApiKeys } from '../data/api-keys.ts';
import { queryKeys } from '../data/query-keys.ts';
import { DateTime } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input } from '../ui/field.tsx';
import { FreshSecret } from './fresh-secret.tsx';
import { ReachField, reachFromForm, useReachLabel } from './reach-field.tsx';
import { CheckField, formText, SettingDialog } from './setting-dialog.tsx';
import { SettingList, SettingRow } from './setting-list.tsx';
import { TagReachField, tagsFromForm } from './tag-reach-field.tsx';

const scopes: ApiKey['scopes'] = ['read', 'propose', 'write', 'send', 'admin', 'metrics'];

export function ApiKeys() {
  const t = useTranslations('settings.apiKeys');
  const client = useQueryClient();
  const reachLabel = useReachLabel();
  const [fresh, setFresh] = useState<string | null>(null);
  const data = useApiKeys();
  const tagsLabel = (tags: string[]) =>
    tags.length ? t('onlyTags', { tags: tags.join(', ') }) : t('tagsGone');
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.apiKeys });

  return (
    <>
      {fresh ? <FreshSecret description={t('created')} secret={fresh} onDone={() => setFresh(null)} /> : null}
      <SettingList
        description={t('description')}
        action={
          <SettingDialog
            trigger={<Button variant="primary">{t('add')}</Button>}
            title={t('addTitle')}
            description={t('addDescription')}
            submitLabel={t('addSubmit')}
            onSave={async (form) => {
              const chosen = scopes.filter((scope) => form.get(`scope ${scope}`) === 'on');
              const { token } = await unwrap(
                api['api-keys'].$post({
                  json: {
                    name: formText(form, 'name'),
                    scopes: chosen,
                    mailbox_ids: reachFromForm(form),
                    tags: tagsFromForm(form),
                  },
                }),
              );
              setFresh(token);
              await refresh();
            }}
          >
            <Field label={t('name')} hint={t('nameHint')}>
              {(props) => <Input {...props} name="name" required maxLength={200} />}
            </Field>
            <fieldset className="flex flex-col gap-1.5">
              <legend className="mb-1.5 font-medium">{t('scopes')}</legend>
              {scopes.map((scope) => (
                <CheckField
                  key={scope}
                  name={`scope ${scope}`}
                  label={t(`scope.${scope}`)}
                  hint={scope === 'propose' ? t('proposeHint') : undefined}
                  defaultChecked={scope === 'read'}
                />
              ))}
            </fieldset>
            <ReachField selected={null} />
            <TagReachField />
          </SettingDialog>
        }
      >
        {data.map((key) => (
          <SettingRow
            key={key.id}
            name={key.name}
            meta={key.revoked_at ? t('revoked') : undefined}
            description={
              <>
                <span className="font-mono text-tiny">{key.hint}</span> · {key.scopes.join(', ')}
                {key.mailbox_ids ? ` · ${reachLabel(key.mailbox_ids)}` : ''}
                {key.tags ? ` · ${tagsLabel(key.tags)}` : ''} · <LastUse at={key.last_used_at} />
              </>
            }
            actions={
              key.revoked_at ? null : (
                <SettingDialog
                  trigger={
                    <Button variant="muted" aria-label={t('revokeOne', { name: key.name })}>
                      {t('revoke')}
                    </Button>
                  }
                  title={t('revokeTitle', { name: key.name })}
                  description={t('revokeDescription')}
                  submitLabel={t('revokeSubmit')}
                  danger
                  onSave={async () => {
                    await api['api-keys'][':id'].$delete({ param: { id: key.id } });
                    await refresh();
                  }}
                />
              )
            }
          />
        ))}
      </SettingList>
      <p className="mt-4 text-muted">
        <a href="/api/v1/reference" target="_blank" rel="noreferrer" className="underline underline-offset-2">
          {t('reference')}
        </a>
      </p>
    </>
  );
}

function LastUse({ at }: { at: string | null }) {
  const t = useTranslations('settings.apiKeys');
  return at ? t.rich('used', { time: () => <DateTime at={at} /> }) : t('unused');
}
