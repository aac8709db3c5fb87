'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiKey } from '#lib/users/schema.ts';
import { api } from '../data/api.ts';
import { keys } from '../data/keys.ts';
import { useMailboxes } from '../data/reference.ts';
import type { Page } from '../data/shapes.ts';
import { useDesk } from '../shell/desk.tsx';
import { Ago } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input } from '../ui/field.tsx';
import { FreshSecret } from './fresh-secret.tsx';
import { ReachField, reachOf, reachWords } from './reach-field.tsx';
import { CheckField, SettingDialog, text } from './setting-dialog.tsx';
import { SettingList, SettingRow } from './setting-list.tsx';

const scopes: Record<ApiKey['scopes'][number], string> = {
  read: 'Read tickets, drafts and articles',
  write: 'Change tickets, write notes and drafts',
  send: 'Send mail and approve drafts',
  admin: 'Change settings',
  metrics: 'Read the metrics at /api/metrics',
};

export function ApiKeys() {
  const client = useQueryClient();
  const { user } = useDesk();
  const mailboxes = useMailboxes();
  const [fresh, setFresh] = useState<string | null>(null);
  const { data = [] } = useQuery({
    queryKey: keys.apiKeys,
    queryFn: ({ signal }) => api.get<Page<ApiKey>>('/api-keys?limit=100', signal).then((page) => page.data),
    enabled: user.role === 'admin',
  });
  const refresh = () => client.invalidateQueries({ queryKey: keys.apiKeys });

  return (
    <>
      {fresh ? (
        <FreshSecret
          says="This is the key. It is shown only now; keep it where programs keep secrets."
          secret={fresh}
          onDone={() => setFresh(null)}
        />
      ) : null}
      <SettingList
        says="For programs. A key does only what it is given for, and what it did bears its name."
        act={
          <SettingDialog
            trigger={<Button look="primary">New key</Button>}
            title="New API key"
            description="It is shown once, right after this."
            act="Make the key"
            save={async (form) => {
              const chosen = Object.keys(scopes).filter((scope) => form.get(`scope ${scope}`) === 'on');
              const { token } = await api.post<ApiKey & { token: string }>('/api-keys', {
                name: text(form, 'name'),
                scopes: chosen,
                mailbox_ids: reachOf(form),
              });
              setFresh(token);
              await refresh();
            }}
          >
            <Field label="Name" hint="What will use it.">
              {(props) => <Input {...props} name="name" required maxLength={200} />}
            </Field>
            <fieldset className="flex flex-col gap-1.5">
              <legend className="mb-1.5 font-medium">What it may do</legend>
              {Object.entries(scopes).map(([scope, words]) => (
                <CheckField
                  key={scope}
                  name={`scope ${scope}`}
                  label={words}
                  defaultChecked={scope === 'read'}
                />
              ))}
            </fieldset>
            <ReachField chosen={null} />
          </SettingDialog>
        }
      >
        {data.map((key) => (
          <SettingRow
            key={key.id}
            name={key.name}
            beside={key.revoked_at ? 'revoked' : undefined}
            says={
              <>
                <span className="font-mono text-tiny">{key.hint}</span> · {key.scopes.join(', ')}
                {key.mailbox_ids ? ` · ${reachWords(key.mailbox_ids, mailboxes)}` : ''} ·{' '}
                {key.last_used_at ? (
                  <>
                    last used <Ago at={key.last_used_at} />
                  </>
                ) : (
                  'never used'
                )}
              </>
            }
            acts={
              key.revoked_at ? null : (
                <SettingDialog
                  trigger={
                    <Button look="muted" aria-label={`Revoke ${key.name}`}>
                      Revoke
                    </Button>
                  }
                  title={`Revoke ${key.name}?`}
                  description="What uses it is refused from that moment on. It cannot be given back; a new key can be made."
                  act="Revoke it"
                  danger
                  save={async () => {
                    await api.remove(`/api-keys/${key.id}`);
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
