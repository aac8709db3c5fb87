'use client';
import { useQueryClient } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { api, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useAssistants, useMailboxes } from '../data/reference.ts';
import { useSendingFigures } from '../data/sending.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link, useNavigate } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input, Select } from '../ui/field.tsx';
import { formText, SettingDialog } from './setting-dialog.tsx';
import { SettingList, SettingRow } from './setting-list.tsx';

export function Mailboxes() {
  const { user } = useAppContext();
  const mailboxes = useMailboxes();
  const assistants = useAssistants();
  const figures = useSendingFigures();
  const may = user.role === 'admin';
  const nameOf = (id: string | null) => assistants.find((assistant) => assistant.id === id)?.name;

  return (
    <SettingList
      description="Addresses that mail is accepted for, and sent as. A new one takes mail at once."
      action={may && user.reachesAll ? <NewMailbox /> : null}
    >
      {mailboxes.length === 0 ? (
        <li className="py-6 text-center text-muted">There is no mailbox, so no mail is taken.</li>
      ) : null}
      {mailboxes.map((mailbox) => {
        const warned = figures?.find(({ mailbox_id }) => mailbox_id === mailbox.id)?.warnings.length;
        const href = `/settings/mailboxes/${mailbox.id}`;
        return (
          <SettingRow
            key={mailbox.id}
            name={
              may ? (
                <Link href={href} className="rounded-sm hover:underline">
                  {mailbox.address}
                </Link>
              ) : (
                mailbox.address
              )
            }
            meta={[mailbox.paused_at ? 'paused' : '', mailbox.staging ? 'staging' : '']
              .filter(Boolean)
              .join(', ')}
            description={
              <>
                {mailbox.display_name} · {assistantLabel(mailbox, nameOf(mailbox.assistant_id))}
                {warned ? (
                  <span className="flex gap-1.5 text-amber">
                    <TriangleAlert aria-hidden className="icon mt-0.5" />
                    Too much of its mail comes back or is complained about.
                  </span>
                ) : null}
              </>
            }
            actions={
              may ? (
                <Button asChild>
                  <Link href={href} aria-label={`Edit ${mailbox.address}`}>
                    Edit
                  </Link>
                </Button>
              ) : null
            }
          />
        );
      })}
    </SettingList>
  );
}

/** The few things that a mailbox begins with; the rest is on its own page, which comes next. */
function NewMailbox() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const assistants = useAssistants();
  return (
    <SettingDialog
      trigger={<Button variant="primary">New mailbox</Button>}
      title="New mailbox"
      description="An address that was deleted comes back with its tickets."
      submitLabel="Make the mailbox"
      onSave={async (form) => {
        const name = formText(form, 'display_name');
        const made = await unwrap(
          api.mailboxes.$post({
            json: {
              address: formText(form, 'address'),
              display_name: name || undefined,
              assistant_id: formText(form, 'assistant_id') || null,
            },
          }),
        );
        await client.invalidateQueries({ queryKey: queryKeys.mailboxes });
        navigate(`/settings/mailboxes/${made.id}`);
      }}
    >
      <Field label="Address">
        {(props) => (
          <Input
            {...props}
            name="address"
            type="email"
            required
            maxLength={254}
            autoComplete="off"
            placeholder="help@example.com"
          />
        )}
      </Field>
      <Field label="Name that replies bear">
        {(props) => <Input {...props} name="display_name" maxLength={200} placeholder="Support" />}
      </Field>
      <Field label="Assistant">
        {(props) => (
          <Select {...props} name="assistant_id" defaultValue={assistants[0]?.id ?? ''}>
            <option value="">None</option>
            {assistants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </SettingDialog>
  );
}

function assistantLabel(mailbox: Mailbox, name: string | undefined) {
  return name
    ? `${name} ${mailbox.assistant_starts_itself ? 'reads every new mail' : 'waits to be asked'}`
    : 'no assistant';
}
