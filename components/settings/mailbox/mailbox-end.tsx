'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { api, Problem, wordsOf } from '../../data/api.ts';
import { keys } from '../../data/keys.ts';
import { useGo } from '../../shell/navigation.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { FormSection } from '../form-section.tsx';
import { SettingDialog, text } from '../setting-dialog.tsx';

/** To let it rest, or to end it. */
export function MailboxEnd({ mailbox }: { mailbox: Mailbox }) {
  const client = useQueryClient();
  const go = useGo();
  const { id, address, paused_at: paused } = mailbox;
  const turn = async () => {
    try {
      await api.post(`/mailboxes/${id}/${paused ? 'resume' : 'pause'}`);
    } catch (error) {
      toast.error(wordsOf(error));
    }
    await client.invalidateQueries({ queryKey: keys.mailboxes });
  };
  return (
    <FormSection title="Rest and end">
      <div className="flex items-center justify-between gap-6">
        <p className="text-muted">
          {paused
            ? 'Paused: mail comes in and people answer it, but the assistant reads none of it.'
            : 'Paused, its mail still comes in and people can answer it, but the assistant reads none of it.'}
        </p>
        <Button look="outline" onClick={() => void turn()}>
          {paused ? 'Resume' : 'Pause'}
        </Button>
      </div>
      <div className="flex items-center justify-between gap-6">
        <p className="text-muted">
          Deleted, mail to {address} is refused at the door. Its tickets stay, and come back with the address.
        </p>
        <SettingDialog
          trigger={
            <Button look="outline" className="text-red">
              Delete
            </Button>
          }
          title={`Delete ${address}?`}
          description="Mail to it is refused from that moment on. Its tickets stay. Its IMAP account, its secret and its own relays are forgotten with their passwords."
          act="Delete the mailbox"
          danger
          save={async (form) => {
            if (text(form, 'address').toLowerCase() !== address)
              throw new Problem(422, { detail: `Write ${address} to delete it.` });
            await api.remove(`/mailboxes/${id}`);
            go('/settings/mailboxes');
            await client.invalidateQueries({ queryKey: keys.mailboxes });
          }}
        >
          <Field label={`Write ${address} to be sure`}>
            {(props) => <Input {...props} name="address" required autoComplete="off" spellCheck={false} />}
          </Field>
        </SettingDialog>
      </div>
    </FormSection>
  );
}
