'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketRow } from '#lib/tickets/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { useMergeTickets } from '../data/use-merge-tickets.ts';
import { useNavigate } from '../shell/navigation.tsx';
import { TicketChooser } from '../ticket/ticket-chooser.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogContent } from '../ui/dialog.tsx';

type MergeDialogProps = { ticket: TicketDetail; open: boolean; onOpenChange: (open: boolean) => void };

/** Chooses the ticket that this one is merged into. Another contact’s has to be confirmed. */
export default function MergeDialog({ ticket, open, onOpenChange }: MergeDialogProps) {
  const t = useTranslations('merge');
  const navigate = useNavigate();
  const [other, setOther] = useState<TicketRow | null>(null);
  const { merge } = useMergeTickets({ onOpen: ({ number }) => navigate(`/tickets/${number}`) });
  const change = (next: boolean) => {
    setOther(null);
    onOpenChange(next);
  };
  const mergeInto = (into: TicketRow, otherContact: boolean) => {
    change(false);
    void merge({ from: [ticket], into, otherContact });
  };
  return (
    <Dialog open={open} onOpenChange={change}>
      {other ? (
        <DialogContent
          key="confirm"
          title={t('confirm.title')}
          description={t('confirm.description', {
            from: String(ticket.number),
            into: String(other.number),
            contact: nameOf(ticket),
            other: nameOf(other),
          })}
        >
          <div className="mt-4 flex flex-wrap justify-end gap-2">
            <Button variant="outline" onClick={() => setOther(null)}>
              {t('confirm.back')}
            </Button>
            <Button variant="primary" onClick={() => mergeInto(other, true)}>
              {t('confirm.merge', { into: String(other.number) })}
            </Button>
          </div>
        </DialogContent>
      ) : (
        <DialogContent
          key="choose"
          title={t('title', { number: String(ticket.number) })}
          description={t('description')}
          className="w-[min(34rem,calc(100vw-2rem))]"
        >
          <TicketChooser
            ticket={ticket}
            onChoose={(into) =>
              into.contact.id === ticket.contact.id ? mergeInto(into, false) : setOther(into)
            }
          />
        </DialogContent>
      )}
    </Dialog>
  );
}

function nameOf({ contact }: Pick<TicketRow, 'contact'>): string {
  return contact.name ? `${contact.name} (${contact.address})` : contact.address;
}
