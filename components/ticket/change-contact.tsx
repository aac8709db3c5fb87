'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { useContactActions } from '../data/use-contact-actions.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input } from '../ui/field.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';

/** Gives the ticket another contact, such as the person for whom a form wrote. */
export function ChangeContact({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations('ticket.contact');
  const { user } = useAppContext();
  const [open, setOpen] = useState(false);
  if (user.role === 'viewer') return null;
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant="link" className="min-h-6 text-small">
          {t('change')}
        </Button>
      </PopoverTrigger>
      <PopoverContent className="w-80 max-w-[calc(100vw-1rem)]" aria-label={t('changeTitle')}>
        <ContactForm ticket={ticket} onDone={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  );
}

function ContactForm({ ticket, onDone }: { ticket: TicketDetail; onDone: () => void }) {
  const t = useTranslations('ticket.contact');
  const { changeContact, busy, refused } = useContactActions(ticket);
  const suggested =
    ticket.answer_address.address === ticket.contact.address ? '' : ticket.answer_address.address;
  const [address, setAddress] = useState(suggested);
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={async (event) => {
        event.preventDefault();
        const isSuggested = address.trim() === ticket.answer_address.address;
        const name = isSuggested ? ticket.answer_address.name : null;
        if (await changeContact({ address: address.trim(), name })) onDone();
      }}
    >
      <Field label={t('newAddress')} hint={t('changeHint')} error={refused}>
        {(props) => (
          <Input
            {...props}
            type="email"
            required
            autoComplete="off"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        )}
      </Field>
      <div className="flex justify-end">
        <Button variant="primary" type="submit" disabled={busy || !address.trim()}>
          {t('changeTitle')}
        </Button>
      </div>
    </form>
  );
}
