'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiKey } from '#lib/users/schema.ts';
import { api, requestOptions, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { TimeAgo } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input } from '../ui/field.tsx';
import { FreshSecret } from './fresh-secret.tsx';
import { ReachField, reachFromForm, useReachLabel } from './reach-field.tsx';
import { CheckField, formText, SettingDialog } from './setting-dialog.tsx';
import { SettingList, SettingRow } from './setting-list.tsx';

const scopeLabels: Record<ApiKey['scopes'][number], string> = {
  read: 'Read tickets, drafts and articles',
  write: 'Change tickets, write notes and drafts',
  send: 'Send mail and approve drafts',
  admin: 'Change settings',
  metrics: 'Read the metrics at /api/metrics',
};

export function ApiKeys() {
  const client = useQueryClient();
  const { user } = useAppContext();
  const reachLabel = useReachLabel();
  const [fresh, setFresh] = useState<string | null>(null);
  const { data = [] } = useQuery({
    queryKey: queryKeys.apiKeys,
    queryFn: ({ signal }) =>
      unwrap(api['api-keys'].$get({ query: { limit: 100 } }, requestOptions({ signal }))).then(
        ({ data }) => data,
      ),
    enabled: user.role === 'admin',
  });
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.apiKeys });

  return (
    <>
      {fresh ? (
        <FreshSecret
          description="This is the key. It is shown only now; keep it where programs keep secrets."
          secret={fresh}
          onDone={() => setFresh(null)}
        />
      ) : null}
      <SettingList
        description="For programs. A key does only what it is given for, and what it did bears its name."
        action={
          <SettingDialog
            trigger={<Button variant="primary">New key</Button>}
            title="New API key"
            description="It is shown once, right after this."
            submitLabel="Make the key"
            onSave={async (form) => {
              const chosen = (Object.keys(scopeLabels) as (keyof typeof scopeLabels)[]).filter(
                (scope) => form.get(`scope ${scope}`) === 'on',
              );
              const { token } = await unwrap(
                api['api-keys'].$post({
                  json: { name: formText(form, 'name'), scopes: chosen, mailbox_ids: reachFromForm(form) },
                }),
              );
              setFresh(token);
              await refresh();
            }}
          >
            <Field label="Name" hint="What will use it.">
              {(props) => <Input {...props} name="name" required maxLength={200} />}
            </Field>
            <fieldset className="flex flex-col gap-1.5">
              <legend className="mb-1.5 font-medium">What it may do</legend>
              {Object.entries(scopeLabels).map(([scope, words]) => (
                <CheckField
                  key={scope}
                  name={`scope ${scope}`}
                  label={words}
                  defaultChecked={scope === 'read'}
                />
              ))}
            </fieldset>
            <ReachField selected={null} />
          </SettingDialog>
        }
      >
        {data.map((key) => (
          <SettingRow
            key={key.id}
            name={key.name}
            meta={key.revoked_at ? 'revoked' : undefined}
            description={
              <>
                <span className="font-mono text-tiny">{key.hint}</span> · {key.scopes.join(', ')}
                {key.mailbox_ids ? ` · ${reachLabel(key.mailbox_ids)}` : ''} ·{' '}
                {key.last_used_at ? (
                  <>
                    last used <TimeAgo at={key.last_used_at} />
                  </>
                ) : (
                  'never used'
                )}
              </>
            }
            actions={
              key.revoked_at ? null : (
                <SettingDialog
                  trigger={
                    <Button variant="muted" aria-label={`Revoke ${key.name}`}>
                      Revoke
                    </Button>
                  }
                  title={`Revoke ${key.name}?`}
                  description="What uses it is refused from that moment on. It cannot be given back; a new key can be made."
                  submitLabel="Revoke it"
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
    </>
  );
}
