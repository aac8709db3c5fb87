'use client';
import { useTranslations } from 'use-intl';
import type { Ticket } from '#lib/tickets/schema.ts';
import { useTicketActions } from '../data/use-ticket-actions.ts';
import { useCommand } from '../shell/commands.tsx';
import { DateTime } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { StatusGlyph } from '../ui/glyphs.tsx';
import { Hint } from '../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu.tsx';

/** Open and in progress by hand; snoozed and closed have acts of their own, because they need more words. */
export function StatusMenu({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('ticket.status');
  const statuses = useTranslations('tickets.statuses');
  const actions = useTicketActions(ticket);
  const snoozedUntil = ticket.status === 'snoozed' ? ticket.snoozed_until : null;
  const asleep = ticket.status === 'snoozed' || ticket.status === 'closed';
  useCommand('unread', () => void actions.markRead(false));

  return (
    <Menu>
      <Hint label={t('label')}>
        <MenuTrigger asChild>
          <Button variant="quiet" className="shrink-0 px-2">
            <StatusGlyph status={ticket.status} />
            <span className="@max-sm:sr-only">{statuses(ticket.status)}</span>
            {snoozedUntil ? (
              <span className="@max-3xl:sr-only font-normal text-muted">
                {t.rich('until', { time: () => <DateTime at={snoozedUntil} /> })}
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
            {statuses(status)}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem keys="u" onSelect={() => void actions.markRead(false)}>
          {t('markUnread')}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
