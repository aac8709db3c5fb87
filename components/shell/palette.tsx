'use client';
import { useQuery } from '@tanstack/react-query';
import { Command as Cmdk } from 'cmdk';
import { useDeferredValue, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { api, requestOptions, unwrap } from '../data/api.ts';
import { Dialog, DialogContent } from '../ui/dialog.tsx';
import { StatusGlyph } from '../ui/glyphs.tsx';
import { Keys } from '../ui/keys.tsx';
import { type Command, useRegistry } from './commands.tsx';
import type { KeyGroup } from './keymap.ts';
import { useNavigate } from './navigation.tsx';

type PaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

export default function Palette({ open, onOpenChange }: PaletteProps) {
  const t = useTranslations('shell');
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t('find')}
        hideTitle
        className="w-[min(36rem,calc(100vw-2rem))] overflow-hidden p-0"
      >
        <Finder onDone={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  );
}

function Finder({ onDone }: { onDone: () => void }) {
  const t = useTranslations();
  const [query, setQuery] = useState('');
  const registry = useRegistry();
  const commands = useSyncExternalStore(
    registry.subscribe,
    () => registry.commands,
    () => registry.commands,
  );
  const navigate = useNavigate();
  const { data: tickets = [] } = useMatchingTickets(useDeferredValue(query.trim()));
  const fitting = paletteCommands(commands).filter((command) => matches(command, query));
  const groups = Object.entries(Object.groupBy(fitting, ({ group }) => group)).sort(
    ([one], [other]) => groupOrder.indexOf(one) - groupOrder.indexOf(other),
  );
  const [chosen, setChosen] = useState('');
  const first = tickets[0] ? itemValue(tickets[0]) : undefined;

  // Tickets come after the keystroke that asked for them: Enter must mean the one on top then, too.
  useEffect(() => {
    if (first) setChosen(first);
  }, [first]);

  // The dialog must be gone before the command acts, or it would take the focus back from what the command opened.
  const choose = (act: () => void) => {
    onDone();
    setTimeout(act, 0);
  };

  return (
    <Cmdk label={t('shell.find')} loop shouldFilter={false} value={chosen} onValueChange={setChosen}>
      <Cmdk.Input
        value={query}
        onValueChange={setQuery}
        placeholder={t('shell.palette.placeholder')}
        className="h-12 w-full border-b bg-transparent px-4 text-read outline-none"
      />
      <Cmdk.List className="max-h-[50vh] overflow-y-auto p-1.5 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-small">
        {tickets.length === 0 && fitting.length === 0 ? (
          <Cmdk.Empty className="px-2.5 py-6 text-center text-muted">{t('shell.palette.empty')}</Cmdk.Empty>
        ) : null}
        {tickets.length > 0 ? (
          <Cmdk.Group heading={t('shell.palette.tickets')}>
            {tickets.map((ticket) => (
              <Item
                key={ticket.id}
                value={itemValue(ticket)}
                onSelect={() => choose(() => navigate(`/tickets/${ticket.number}`))}
              >
                <StatusGlyph status={ticket.status} />
                <span className="min-w-0 flex-1 truncate">{ticket.subject || t('common.noSubject')}</span>
                <span className="max-w-40 truncate text-muted">
                  {ticket.contact.name ?? ticket.contact.address}
                </span>
                <span className="text-muted tabular-nums">#{ticket.number}</span>
              </Item>
            ))}
          </Cmdk.Group>
        ) : null}
        {groups.map(([group, entries = []]) => (
          <Cmdk.Group key={group} heading={t(`keys.groups.${group as KeyGroup}`)}>
            {entries.map((command) => (
              <Item
                key={command.id}
                value={`${command.title} ${command.id}`}
                onSelect={() => choose(command.run)}
              >
                <span className="flex-1">{command.title}</span>
                {command.keys ? <Keys keys={command.keys} className="text-muted" /> : null}
              </Item>
            ))}
          </Cmdk.Group>
        ))}
      </Cmdk.List>
    </Cmdk>
  );
}

/** What one has before one's eyes comes first. */
const groupOrder: string[] = ['draft', 'ticket', 'lists', 'everywhere'] satisfies KeyGroup[];

const itemValue = ({ number }: TicketRow) => `ticket ${number}`;

function matches({ title, words = '' }: Command, query: string) {
  const text = `${title} ${words}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function Item(props: React.ComponentProps<typeof Cmdk.Item>) {
  return (
    <Cmdk.Item
      {...props}
      className="flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-control data-[selected=true]:bg-hover"
    />
  );
}

function useMatchingTickets(query: string) {
  return useQuery({
    queryKey: ['found', query],
    queryFn: ({ signal }) =>
      unwrap(
        api.tickets.$get({ query: { status: 'all', q: query, limit: 6 } }, requestOptions({ signal })),
      ).then(({ data }) => data),
    enabled: query.length > 1,
    placeholderData: (before) => (query.length > 1 ? before : undefined),
  });
}

/** One entry for what several parts have registered; moving through a list is for the keys alone. */
function paletteCommands(commands: Command[]) {
  return [...new Map(commands.map((command) => [command.id, command])).values()].filter(
    ({ id }) => !['palette', 'next', 'previous', 'open', 'back'].includes(id),
  );
}
