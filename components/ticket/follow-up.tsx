'use client';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { useTicketActions } from '../data/use-ticket-actions.ts';
import { DateTime } from '../time.tsx';
import { Button } from '../ui/button.tsx';

/** What happens by itself if the contact does not answer, and how to stop it. */
export function FollowUp({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations('ticket.followUp');
  const { cancelFollowUp } = useTicketActions(ticket);
  if (!ticket.follow_up) return null;
  const { kind, due_at: dueAt } = ticket.follow_up;
  return (
    <div className="mt-2.5 flex items-start gap-3 rounded-md bg-hover px-2.5 py-2 text-small">
      <p className="min-w-0 flex-1">
        {t.rich(kind === 'close' ? 'close' : 'checkIn', {
          time: () => <DateTime at={dueAt} className="font-medium" />,
        })}
      </p>
      <Button variant="quiet" className="-my-1" onClick={() => void cancelFollowUp()}>
        {t('cancel')}
      </Button>
    </div>
  );
}
