'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, errorMessage, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useMailboxes } from '../data/reference.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.ts';

type BlockDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  address: string;
  mailboxId: string;
  /** What else is to be done once the sender is blocked. */
  onBlocked?: () => void;
};

/** Whose mail is to be ignored from now on, and where. What is kept out can be read and filed later. */
export function BlockDialog({ open, onOpenChange, address, mailboxId, onBlocked }: BlockDialogProps) {
  const t = useTranslations('blockSender');
  const common = useTranslations('common');
  const client = useQueryClient();
  const mailboxes = useMailboxes();
  const [error, setError] = useState<string | null>(null);
  const domain = `@${address.split('@').at(-1)}`;
  const mailbox = mailboxes.find(({ id }) => id === mailboxId)?.address;

  const block = async (form: FormData) => {
    const sender = String(form.get('sender'));
    const mailbox_id = form.get('where') === 'all' ? null : mailboxId;
    setError(null);
    try {
      const made = await unwrap(api['blocked-senders'].$post({ json: { sender, mailbox_id } }));
      onOpenChange(false);
      toast(t('done', { sender: made.sender }), {
        action: { label: t('undo'), onClick: () => void lift(made.id) },
      });
      onBlocked?.();
    } catch (problem) {
      setError(errorMessage(problem));
    }
    await client.invalidateQueries({ queryKey: queryKeys.blockedSenders });
  };
  const lift = async (id: string) => {
    try {
      await api['blocked-senders'][':id'].lift.$post({ param: { id }, json: {} });
    } catch (problem) {
      toast.error(errorMessage(problem));
    }
    await client.invalidateQueries({ queryKey: queryKeys.blockedSenders });
  };

  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={t('title')} description={t('description')}>
        <form
          className="mt-4 flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void block(new FormData(event.currentTarget));
          }}
        >
          <RadioGroup
            title={t('sender')}
            name="sender"
            options={[
              [address, address],
              [domain, t('everyoneAt', { domain: domain.slice(1) })],
            ]}
          />
          {mailboxes.length > 1 ? (
            <RadioGroup
              title={t('where')}
              name="where"
              options={[
                ['here', mailbox ? t('inMailbox', { mailbox }) : t('inThisMailbox')],
                ['all', t('inAllMailboxes')],
              ]}
            />
          ) : null}
          {error ? (
            <p role="alert" className="text-red">
              {error}
            </p>
          ) : null}
          <div className="flex justify-end gap-2">
            <DialogClose asChild>
              <Button variant="muted">{common('cancel')}</Button>
            </DialogClose>
            <Button variant="primary" type="submit">
              {t('submit')}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}

type RadioGroupProps = { title: string; name: string; options: [value: string, words: string][] };

function RadioGroup({ title, name, options }: RadioGroupProps) {
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium text-control">{title}</legend>
      {options.map(([value, words], at) => (
        <label
          key={value}
          className="flex items-center gap-2.5 [overflow-wrap:anywhere] pointer-coarse:min-h-10"
        >
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={at === 0}
            className="accent-(--ink-fill)"
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
