'use client';
import { useState } from 'react';
import type { Ticket } from '#lib/tickets/schema.ts';
import { useTicketActs } from '../data/acts.ts';
import { useCommand } from '../shell/commands.tsx';
import { Button } from '../ui/button.tsx';
import { PriorityGlyph, priorityWords } from '../ui/glyphs.tsx';
import { Hint } from '../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import { ticketPriorities } from '../words/tickets.ts';

export function PriorityMenu({ ticket }: { ticket: Ticket }) {
  const [open, setOpen] = useState(false);
  const acts = useTicketActs(ticket);
  useCommand('priority', () => setOpen(true));
  return (
    <Menu open={open} onOpenChange={setOpen}>
      <Hint label="Priority" keys="p">
        <MenuTrigger asChild>
          <Button
            look={ticket.priority === 'normal' ? 'muted' : 'quiet'}
            className="px-2 font-normal"
            aria-label={`Priority: ${priorityWords[ticket.priority]}`}
          >
            <PriorityGlyph priority={ticket.priority} />
            <span className="@max-lg:hidden">{priorityWords[ticket.priority]}</span>
          </Button>
        </MenuTrigger>
      </Hint>
      <MenuContent>
        {ticketPriorities.map((priority) => (
          <MenuItem
            key={priority}
            icon={<PriorityGlyph priority={priority} />}
            chosen={ticket.priority === priority}
            onSelect={() => void acts.setPriority(priority)}
          >
            {priorityWords[priority]}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
