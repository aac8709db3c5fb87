'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mailbox } from '#lib/mailboxes/shape.ts';
import { api } from '../data/api.ts';
import { keys } from '../data/keys.ts';
import { useAssistants, useMailboxes } from '../data/reference.ts';
import { useDesk } from '../shell/desk.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input, Select, Textarea } from '../ui/field.tsx';
import { FreshSecret } from './fresh-secret.tsx';
import { ImapDialog, InboundSecretDialog } from './mailbox-doors.tsx';
import { CheckField, SettingDialog, text } from './setting-dialog.tsx';
import { SettingList, SettingRow } from './setting-list.tsx';

export function Mailboxes() {
  const client = useQueryClient();
  const { user } = useDesk();
  const mailboxes = useMailboxes();
  const assistants = useAssistants();
  const may = user.role === 'admin';
  const [fresh, setFresh] = useState<{ address: string; secret: string } | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: keys.mailboxes });
  const nameOf = (id: string | null) => assistants.find((assistant) => assistant.id === id)?.name;

  return (
    <>
      {fresh ? (
        <FreshSecret
          says={`The secret for mail to ${fresh.address} over HTTP, shown only now. Postmark takes it as /api/v1/inbound/postmark/<secret>; others sign with it.`}
          secret={fresh.secret}
          onDone={() => setFresh(null)}
        />
      ) : null}
      <SettingList
        says="Addresses that mail is accepted for, and sent as. A new one takes mail at once."
        act={
          may ? (
            <SettingDialog
              trigger={<Button look="primary">New mailbox</Button>}
              title="New mailbox"
              act="Make the mailbox"
              save={async (form) => {
                await api.post<Mailbox>('/mailboxes', { address: text(form, 'address'), ...given(form) });
                await refresh();
              }}
            >
              <Field label="Address">
                {(props) => (
                  <Input {...props} name="address" type="email" required placeholder="help@example.com" />
                )}
              </Field>
              <MailboxFields />
            </SettingDialog>
          ) : null
        }
      >
        {mailboxes.map((mailbox) => (
          <SettingRow
            key={mailbox.id}
            name={mailbox.address}
            beside={mailbox.paused_at ? 'paused' : undefined}
            says={`${mailbox.display_name} · ${assistantWords(mailbox, nameOf(mailbox.assistant_id))}`}
            acts={
              may ? (
                <>
                  <ImapDialog mailbox={mailbox} />
                  <InboundSecretDialog
                    mailbox={mailbox}
                    onMade={(secret) => setFresh({ address: mailbox.address, secret })}
                  />
                  <SettingDialog
                    trigger={<Button>Edit</Button>}
                    title={mailbox.address}
                    act="Save"
                    save={async (form) => {
                      await api.patch(`/mailboxes/${mailbox.id}`, {
                        ...given(form),
                        display_name: text(form, 'display_name'),
                      });
                      await refresh();
                    }}
                  >
                    <MailboxFields mailbox={mailbox} />
                  </SettingDialog>
                </>
              ) : null
            }
          />
        ))}
      </SettingList>
    </>
  );
}

const assistantWords = (mailbox: Mailbox, name: string | undefined) =>
  name
    ? `${name} ${mailbox.assistant_starts_itself ? 'reads every new mail' : 'waits to be asked'}`
    : 'no assistant';

function given(form: FormData) {
  const displayName = text(form, 'display_name');
  return {
    ...(displayName ? { display_name: displayName } : {}),
    signature: String(form.get('signature') ?? ''),
    assistant_id: text(form, 'assistant_id') || null,
    assistant_starts_itself: form.get('starts') === 'on',
    forged_mail: text(form, 'forged_mail'),
    reopen_days: text(form, 'reopen_days') === '' ? null : Number(text(form, 'reopen_days')),
  };
}

function MailboxFields({ mailbox }: { mailbox?: Mailbox }) {
  const assistants = useAssistants();
  return (
    <>
      <Field label="Name that replies bear">
        {(props) => (
          <Input
            {...props}
            name="display_name"
            defaultValue={mailbox?.display_name}
            maxLength={200}
            placeholder="Support"
          />
        )}
      </Field>
      <Field label="Signature" hint="Markdown, below every reply.">
        {(props) => (
          <Textarea {...props} name="signature" defaultValue={mailbox?.signature} maxLength={5000} />
        )}
      </Field>
      <Field label="Assistant">
        {(props) => (
          <Select
            {...props}
            name="assistant_id"
            defaultValue={mailbox ? (mailbox.assistant_id ?? '') : (assistants[0]?.id ?? '')}
          >
            <option value="">None</option>
            {assistants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label="Mail that may be forged"
        hint="Its sender’s domain publishes that it does not vouch for it (DMARC fails)."
      >
        {(props) => (
          <Select {...props} name="forged_mail" defaultValue={mailbox?.forged_mail ?? 'accept'}>
            <option value="accept">Take it, with a warning</option>
            <option value="hold">Hold it until somebody has looked</option>
            <option value="reject">Refuse it, or hold it where it cannot be refused</option>
          </Select>
        )}
      </Field>
      <Field
        label="Days in which an answer opens a closed ticket again"
        hint="Later it opens a new one that is linked to the old. Empty: however late."
      >
        {(props) => (
          <Input
            {...props}
            name="reopen_days"
            type="number"
            min={0}
            max={36500}
            defaultValue={mailbox ? (mailbox.reopen_days ?? '') : 90}
          />
        )}
      </Field>
      <CheckField
        name="starts"
        defaultChecked={mailbox?.assistant_starts_itself ?? true}
        label="It reads every new mail by itself"
        hint="What it writes still waits for a person."
      />
    </>
  );
}
