'use client';
import type { Ticket } from '#lib/tickets/schema.ts';
import { useTicketActions } from '../data/use-ticket-actions.ts';
import { useCommand } from '../shell/commands.tsx';
import { DateTime } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { StatusGlyph, statusLabels } from '../ui/glyphs.tsx';
import { Hint } from '../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu.tsx';

/** Open and in progress by hand; snoozed and closed have acts of their own, because they need more words. */
export function StatusMenu({ ticket }: { ticket: Ticket }) {
  const actions = useTicketActions(ticket);
  const asleep = ticket.status === 'snoozed' || ticket.status === 'closed';
  useCommand('unread', () => void actions.markRead(false));

  return (
    <Menu>
      <Hint label="Status">
        <MenuTrigger asChild>
          <Button variant="quiet" className="shrink-0 px-2">
            <StatusGlyph status={ticket.status} />
            <span className="@max-sm:sr-only">{statusLabels[ticket.status]}</span>
            {ticket.status === 'snoozed' && ticket.snoozed_until ? (
              <span className="@max-3xl:sr-only font-normal text-muted">
                until <DateTime at={ticket.snoozed_until} />
              </span>
            ) : null}
          </Button>
        </MenuTrigger>
      </Hint>
      <MenuContent>
        {(['open', 'in_progress'] as const).map((status) => (
          <MenuItem
            key={status}
            icon={<StatusGlyph status={status} />}
            checked={ticket.status === status}
            onSelect={() => {
              if (ticket.status === status) return;
              if (asleep && status === 'open') void actions.reopen();
              else void actions.setStatus(status);
            }}
          >
            {statusLabels[status]}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem keys="u" onSelect={() => void actions.markRead(false)}>
          Mark as unread
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
