'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImapAccount } from '#lib/mailboxes/imap-schema.ts';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { ApiProblem, type ApiRequest, api, requestOptions, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { TimeAgo } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { DialogClose } from '../ui/dialog.tsx';
import { Field, Input } from '../ui/field.tsx';
import { CheckField, formText, SettingDialog } from './setting-dialog.tsx';

/** From where a mailbox reads mail by IMAP. What is given is tried before it is kept. */
export function ImapDialog({ mailbox }: { mailbox: Mailbox }) {
  const client = useQueryClient();
  const { data: account } = useImapAccount(mailbox);
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.imapAccount(mailbox.id) });
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
      const { works, words } = await unwrap(api.mailboxes[':id'].imap.test.$post({ param, json: account }));
      if (!works) throw new ApiProblem(422, { detail: `It does not open: ${words}` });
    }
    await api.mailboxes[':id'].imap.$put({ param, json: account });
    await refresh();
  };
  return (
    <SettingDialog
      trigger={<Button variant="outline">{account ? 'Change IMAP' : 'Set up IMAP'}</Button>}
      title={`Read ${mailbox.address} from elsewhere`}
      description="For an address whose mail arrives at another provider. New mail is fetched as it comes."
      submitLabel="Try and save"
      onSave={save}
      aside={
        account ? (
          <DialogClose asChild>
            <Button
              variant="danger"
              onClick={() => void api.mailboxes[':id'].imap.$delete({ param }).then(refresh, refresh)}
            >
              Stop reading it
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
  const { data: account, isPending } = useImapAccount(mailbox);
  if (isPending) return <p className="text-muted">One moment.</p>;
  return (
    <>
      {account ? <ReadingState account={account} /> : null}
      <div className="flex gap-3">
        <Field label="Server" className="flex-1">
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
        <Field label="Port" className="w-24">
          {(props) => (
            <Input {...props} name="port" inputMode="numeric" required defaultValue={account?.port ?? 993} />
          )}
        </Field>
      </div>
      <Field label="User">
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
      <Field label="Password" hint={account ? 'Leave it empty to keep the one that is stored.' : undefined}>
        {(props) => (
          <Input {...props} name="password" type="password" required={!account} autoComplete="new-password" />
        )}
      </Field>
      <Field label="Folder">
        {(props) => <Input {...props} name="folder" required defaultValue={account?.folder ?? 'INBOX'} />}
      </Field>
      <CheckField
        name="secure"
        defaultChecked={account?.secure ?? true}
        label="TLS from the first byte"
        hint="As on port 993. Else it begins as soon as the server offers it."
      />
      <CheckField
        name="existing"
        defaultChecked
        label="Fetch what is there already"
        hint="Counts when a server, user or folder is read for the first time."
      />
      <CheckField
        name="delete"
        defaultChecked={account?.delete_after_reading ?? false}
        label="Delete mail there once it is here"
      />
      <CheckField name="read" defaultChecked={!account?.paused_at} label="Read it now" />
    </>
  );
}

function ReadingState({ account }: { account: ImapAccount }) {
  return (
    <p className={account.last_error ? 'text-red' : 'text-muted'}>
      {account.last_error ??
        (account.last_read_at ? (
          <>
            Read to its end <TimeAgo at={account.last_read_at} />.
          </>
        ) : (
          'Not read yet.'
        ))}
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
  return (
    <SettingDialog
      trigger={
        <Button variant="outline">{mailbox.has_inbound_secret ? 'New secret' : 'Make a secret'}</Button>
      }
      title={`Mail to ${mailbox.address} over HTTP`}
      description="For Postmark, Mailgun or a program of yours. A new secret ends the one before, and is shown once."
      submitLabel="Make the secret"
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
      <Field label="Mailgun’s signing key" hint="Only for Mailgun, which signs with a key of its own.">
        {(props) => <Input {...props} name="secret" minLength={16} maxLength={200} autoComplete="off" />}
      </Field>
    </SettingDialog>
  );
}
