'use client';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { useLinkTickets } from '../data/use-link-tickets.ts';
import { TicketChooser } from '../ticket/ticket-chooser.tsx';
import { Dialog, DialogContent } from '../ui/dialog.tsx';

type LinkDialogProps = { ticket: TicketDetail; open: boolean; onOpenChange: (open: boolean) => void };

/** Chooses a ticket to link to. */
export default function LinkDialog({ ticket, open, onOpenChange }: LinkDialogProps) {
  const t = useTranslations('merge');
  const { link } = useLinkTickets(ticket.id);
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t('linkTitle', { number: String(ticket.number) })}
        description={t('linkDescription')}
        className="w-[min(34rem,calc(100vw-2rem))]"
      >
        <TicketChooser
          ticket={ticket}
          onChoose={({ id }) => {
            onOpenChange(false);
            void link(id);
          }}
        />
      </DialogContent>
    </Dialog>
  );
}
