'use client';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { Dialog, DialogContent } from '../ui/dialog.tsx';
import { TicketChooser } from './ticket-chooser.tsx';

type MoveDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  ticket: TicketDetail;
  onChoose: (ticketId: string) => void;
};

/** Chooses the ticket that a mail belongs to. */
export function MoveDialog({ open, onOpenChange, ticket, onChoose }: MoveDialogProps) {
  const t = useTranslations('ticket.moving');
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t('title')}
        description={t('description')}
        className="w-[min(34rem,calc(100vw-2rem))]"
      >
        <TicketChooser
          ticket={ticket}
          onChoose={({ id }) => {
            onOpenChange(false);
            onChoose(id);
          }}
        />
      </DialogContent>
    </Dialog>
  );
}
