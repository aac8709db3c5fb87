'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { ApiProblem, api, errorMessage } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useNavigate } from '../../shell/navigation.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { FormSection } from '../form-section.tsx';
import { formText, SettingDialog } from '../setting-dialog.tsx';

/** To let it rest, or to end it. */
export function MailboxDangerZone({ mailbox }: { mailbox: Mailbox }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id, address, paused_at: paused } = mailbox;
  const togglePaused = async () => {
    try {
      await api.mailboxes[':id'][paused ? 'resume' : 'pause'].$post({ param: { id }, json: {} });
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await client.invalidateQueries({ queryKey: queryKeys.mailboxes });
  };
  return (
    <FormSection title="Rest and end">
      <div className="flex items-center justify-between gap-6">
        <p className="text-muted">
          {paused
            ? 'Paused: mail comes in and people answer it, but the assistant reads none of it.'
            : 'Paused, its mail still comes in and people can answer it, but the assistant reads none of it.'}
        </p>
        <Button variant="outline" onClick={() => void togglePaused()}>
          {paused ? 'Resume' : 'Pause'}
        </Button>
      </div>
      <div className="flex items-center justify-between gap-6">
        <p className="text-muted">
          Deleted, mail to {address} is refused at the door. Its tickets stay, and come back with the address.
        </p>
        <SettingDialog
          trigger={
            <Button variant="outline" className="text-red">
              Delete
            </Button>
          }
          title={`Delete ${address}?`}
          description="Mail to it is refused from that moment on. Its tickets stay. Its IMAP account, its secret and its own relays are forgotten with their passwords."
          submitLabel="Delete the mailbox"
          danger
          onSave={async (form) => {
            if (formText(form, 'address').toLowerCase() !== address)
              throw new ApiProblem(422, { detail: `Write ${address} to delete it.` });
            await api.mailboxes[':id'].$delete({ param: { id } });
            navigate('/settings/mailboxes');
            await client.invalidateQueries({ queryKey: queryKeys.mailboxes });
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
