'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { ImapAccount } from '#lib/mailboxes/imap-schema.ts';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { ApiProblem, type ApiRequest, api, requestOptions, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useTold } from '../labels/told.ts';
import { DateTime } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { DialogClose } from '../ui/dialog.tsx';
import { Field, Input } from '../ui/field.tsx';
import { CheckField, formText, SettingDialog } from './setting-dialog.tsx';

/** From where a mailbox reads mail by IMAP. What is given is tried before it is kept. */
export function ImapDialog({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.imap');
  const client = useQueryClient();
  const { data: account } = useImapAccount(mailbox);
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.imapAccount(mailbox.id) });
  const tell = useTold();
  const param = { id: mailbox.id };
  const save = async (form: FormData) => {
    const password = String(form.get('password') ?? '');
    const account: ApiRequest<(typeof api.mailboxes)[':id']['imap']['$put']>['json'] = {
      host: formText(form, 'host'),
      port: Number(formText(form, 'port')),
      secure: form.get('secure') === 'on',
      username: formText(form, 'username'),
      password: password || undefined,
      folder: formText(form, 'folder'),
      delete_after_reading: form.get('delete') === 'on',
      read_existing: form.get('existing') === 'on',
      paused: form.get('read') !== 'on',
    };
    if (!account.paused) {
      const { works, ...said } = await unwrap(api.mailboxes[':id'].imap.test.$post({ param, json: account }));
      if (!works)
        throw new ApiProblem(422, { detail: t('failed', { reason: tell({ ...said, text: said.words }) }) });
    }
    await api.mailboxes[':id'].imap.$put({ param, json: account });
    await refresh();
  };
  return (
    <SettingDialog
      trigger={<Button variant="outline">{t(account ? 'edit' : 'setUp')}</Button>}
      title={t('title', { address: mailbox.address })}
      description={t('description')}
      submitLabel={t('submit')}
      onSave={save}
      aside={
        account ? (
          <DialogClose asChild>
            <Button
              variant="danger"
              onClick={() => void api.mailboxes[':id'].imap.$delete({ param }).then(refresh, refresh)}
            >
              {t('remove')}
            </Button>
          </DialogClose>
        ) : null
      }
    >
      <ImapFields mailbox={mailbox} />
    </SettingDialog>
  );
}

/** From where it is read, and how that goes; null when from nowhere. */
export function useImapAccount(mailbox: Mailbox) {
  return useQuery({
    queryKey: queryKeys.imapAccount(mailbox.id),
    queryFn: ({ signal }) =>
      unwrap(api.mailboxes[':id'].imap.$get({ param: { id: mailbox.id } }, requestOptions({ signal }))).catch(
        (error) => {
          if (error instanceof ApiProblem && error.status === 404) return null;
          throw error;
        },
      ),
    staleTime: 30_000,
  });
}

function ImapFields({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.imap');
  const { data: account, isPending } = useImapAccount(mailbox);
  if (isPending) return <p className="text-muted">{t('loading')}</p>;
  return (
    <>
      {account ? <ReadingState account={account} /> : null}
      <div className="flex gap-3">
        <Field label={t('server')} className="flex-1">
          {(props) => (
            <Input
              {...props}
              name="host"
              required
              defaultValue={account?.host}
              placeholder="imap.example.com"
            />
          )}
        </Field>
        <Field label={t('port')} className="w-24">
          {(props) => (
            <Input {...props} name="port" inputMode="numeric" required defaultValue={account?.port ?? 993} />
          )}
        </Field>
      </div>
      <Field label={t('username')}>
        {(props) => (
          <Input
            {...props}
            name="username"
            required
            autoComplete="off"
            defaultValue={account?.username ?? mailbox.address}
          />
        )}
      </Field>
      <Field label={t('password')} hint={account ? t('passwordHint') : undefined}>
        {(props) => (
          <Input {...props} name="password" type="password" required={!account} autoComplete="new-password" />
        )}
      </Field>
      <Field label={t('folder')}>
        {(props) => <Input {...props} name="folder" required defaultValue={account?.folder ?? 'INBOX'} />}
      </Field>
      <CheckField
        name="secure"
        defaultChecked={account?.secure ?? true}
        label={t('tls')}
        hint={t('tlsHint')}
      />
      <CheckField name="existing" defaultChecked label={t('existing')} hint={t('existingHint')} />
      <CheckField name="delete" defaultChecked={account?.delete_after_reading ?? false} label={t('delete')} />
      <CheckField name="read" defaultChecked={!account?.paused_at} label={t('enabled')} />
    </>
  );
}

function ReadingState({ account }: { account: ImapAccount }) {
  const t = useTranslations('settings.mailbox.imap');
  const tell = useTold();
  const { last_read_at: lastReadAt, last_error_told: told } = account;
  return (
    <p className={account.last_error ? 'text-red' : 'text-muted'}>
      {(told ? tell(told) : account.last_error) ??
        (lastReadAt ? t.rich('lastRead', { time: () => <DateTime at={lastReadAt} /> }) : t('neverRead'))}
    </p>
  );
}

/** Creates a new secret for mail over HTTP; `onCreated` gets it, the only time it is shown. */
export function InboundSecretDialog({
  mailbox,
  onCreated,
}: {
  mailbox: Mailbox;
  onCreated: (secret: string) => void;
}) {
  const t = useTranslations('settings.mailbox.http');
  return (
    <SettingDialog
      trigger={<Button variant="outline">{t(mailbox.has_inbound_secret ? 'replace' : 'create')}</Button>}
      title={t('title', { address: mailbox.address })}
      description={t('description')}
      submitLabel={t('submit')}
      onSave={async (form) => {
        const given = formText(form, 'secret');
        const made = await unwrap(
          api.mailboxes[':id']['inbound-secret'].$post({
            param: { id: mailbox.id },
            json: given ? { secret: given } : {},
          }),
        );
        if (made.secret !== null) onCreated(made.secret);
      }}
    >
      <Field label={t('mailgunKey')} hint={t('mailgunKeyHint')}>
        {(props) => <Input {...props} name="secret" minLength={16} maxLength={200} autoComplete="off" />}
      </Field>
    </SettingDialog>
  );
}
