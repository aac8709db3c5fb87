'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { parseAddresses } from '../labels/parse-addresses.ts';
import { useUnsentText } from '../ticket/use-unsent-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from '../ui/dialog.tsx';
import { Field, Input, Textarea } from '../ui/field.tsx';
import { Keys } from '../ui/keys.tsx';
import { FileChecklist, forwardableMails, MailChecklist, uniqueFiles } from './forward-checklists.tsx';
import { useForward } from './use-forward.ts';

type ForwardDialogProps = { ticket: TicketDetail; open: boolean; onOpenChange: (open: boolean) => void };

/** Forwards the ticket's mails and files to others, with a note. */
export function ForwardDialog({ ticket, open, onOpenChange }: ForwardDialogProps) {
  const t = useTranslations('forward');
  const name = ticket.contact.name ?? ticket.contact.address;
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t('title')}
        description={t('description', { contact: name })}
        className="w-[min(34rem,calc(100vw-2rem))] max-md:top-[4vh] max-md:max-h-[92vh]"
      >
        <ForwardForm ticket={ticket} onSent={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  );
}

function ForwardForm({ ticket, onSent }: { ticket: TicketDetail; onSent: () => void }) {
  const common = useTranslations('common');
  const t = useTranslations('forward');
  const note = useUnsentText(`forward ${ticket.id}`);
  const [to, setTo] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { send, busy, refused } = useForward(ticket, () => {
    note.write('');
    onSent();
  });
  const mails = forwardableMails(ticket);
  const chosen = mails.filter(({ id }) => !leftOut.has(id));
  const files = uniqueFiles(chosen);
  const chosenFiles = files.filter(({ id }) => !leftOut.has(id));
  const toggle = (id: string) =>
    setLeftOut(
      (before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
    );

  const submit = () => {
    const { found, invalid } = parseAddresses(to);
    if (invalid) return setWrong(t('invalid', { address: invalid }));
    if (found.length === 0) return setWrong(t('missing'));
    void send({
      to: [...new Set(found)],
      body: note.text,
      message_ids: chosen.length === mails.length ? undefined : chosen.map(({ id }) => id),
      attachment_ids: chosenFiles.length === files.length ? undefined : chosenFiles.map(({ id }) => id),
    });
  };

  return (
    <form
      className="mt-4 flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
          event.preventDefault();
          submit();
        }
      }}
    >
      <Field label={t('to')} error={wrong}>
        {(props) => (
          <Input
            {...props}
            type="text"
            inputMode="email"
            autoComplete="off"
            placeholder={t('toPlaceholder')}
            value={to}
            onChange={(event) => {
              setTo(event.target.value);
              setWrong(null);
            }}
          />
        )}
      </Field>
      <Field label={t('note')}>
        {(props) => (
          <Textarea
            {...props}
            placeholder={t('notePlaceholder')}
            value={note.text}
            onChange={(event) => note.write(event.target.value)}
          />
        )}
      </Field>
      <MailChecklist mails={mails} leftOut={leftOut} onToggle={toggle} />
      <FileChecklist files={files} leftOut={leftOut} onToggle={toggle} />
      {refused ? (
        <p role="alert" className="text-red [overflow-wrap:anywhere]">
          {refused}
        </p>
      ) : null}
      <div className="flex justify-end gap-2">
        <DialogClose asChild>
          <Button variant="muted">{common('cancel')}</Button>
        </DialogClose>
        <Button variant="primary" type="submit" disabled={busy || chosen.length === 0}>
          {t('submit')} <Keys keys="mod+enter" />
        </Button>
      </div>
    </form>
  );
}
