'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Ticket } from '#lib/tickets/schema.ts';
import { useTicketActions } from '../data/use-ticket-actions.ts';
import { ticketPriorities } from '../labels/ticket-priorities.ts';
import { useCommand } from '../shell/commands.tsx';
import { Button } from '../ui/button.tsx';
import { PriorityGlyph } from '../ui/glyphs.tsx';
import { Hint } from '../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../ui/menu.tsx';

export function PriorityMenu({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('ticket.priority');
  const priorities = useTranslations('tickets.priorities');
  const [open, setOpen] = useState(false);
  const actions = useTicketActions(ticket);
  useCommand('priority', () => setOpen(true));
  return (
    <Menu open={open} onOpenChange={setOpen}>
      <Hint label={t('label')} keys="p">
        <MenuTrigger asChild>
          <Button
            variant={ticket.priority === 'normal' ? 'muted' : 'quiet'}
            className="px-2 font-normal"
            aria-label={t('current', { priority: priorities(ticket.priority) })}
          >
            <PriorityGlyph priority={ticket.priority} />
            <span className="@max-lg:hidden">{priorities(ticket.priority)}</span>
          </Button>
        </MenuTrigger>
      </Hint>
      <MenuContent>
        {ticketPriorities.map((priority) => (
          <MenuItem
            key={priority}
            icon={<PriorityGlyph priority={priority} />}
            checked={ticket.priority === priority}
            onSelect={() => void actions.setPriority(priority)}
          >
            {priorities(priority)}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
