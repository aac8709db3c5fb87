'use client';
import type { Ticket } from '#lib/tickets/schema.ts';
import { useTicketActs } from '../data/acts.ts';
import { useCommand } from '../shell/commands.tsx';
import { At } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { StatusGlyph, statusWords } from '../ui/glyphs.tsx';
import { Hint } from '../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu.tsx';

/** Open and in progress by hand; snoozed and closed have acts of their own, because they need more words. */
export function StatusMenu({ ticket }: { ticket: Ticket }) {
  const acts = useTicketActs(ticket);
  const asleep = ticket.status === 'snoozed' || ticket.status === 'closed';
  useCommand('unread', () => void acts.markRead(false));

  return (
    <Menu>
      <Hint label="Status">
        <MenuTrigger asChild>
          <Button look="quiet" className="px-2">
            <StatusGlyph status={ticket.status} />
            {statusWords[ticket.status]}
            {ticket.status === 'snoozed' && ticket.snoozed_until ? (
              <span className="font-normal text-muted">
                until <At at={ticket.snoozed_until} />
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
            chosen={ticket.status === status}
            onSelect={() => {
              if (ticket.status === status) return;
              if (asleep && status === 'open') void acts.reopen();
              else void acts.setStatus(status);
            }}
          >
            {statusWords[status]}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem keys="u" onSelect={() => void acts.markRead(false)}>
          Mark as unread
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
