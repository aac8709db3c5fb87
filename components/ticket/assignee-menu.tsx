'use client';
import { CircleUser, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Ticket } from '#lib/tickets/schema.ts';
import { useUsers } from '../data/reference.ts';
import { useTeams } from '../data/teams.ts';
import { useTicketActions } from '../data/use-ticket-actions.ts';
import { PersonAvatar } from '../person-avatar.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { useCommand } from '../shell/commands.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu.tsx';

export function AssigneeMenu({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('ticket');
  const [open, setOpen] = useState(false);
  const { user: me } = useAppContext();
  const actions = useTicketActions(ticket);
  const users = useUsers();
  const able = users.filter(
    ({ disabled_at, role, mailbox_ids }) =>
      !disabled_at && role !== 'viewer' && (mailbox_ids === null || mailbox_ids.includes(ticket.mailbox_id)),
  );
  const people = [...able.filter(({ id }) => id === me.id), ...able.filter(({ id }) => id !== me.id)];
  const assignee = users.find(({ id }) => id === ticket.assignee_id);
  const teams = useTeams();
  const servingTeams = teams.filter(
    ({ mailbox_ids: served }) => served === null || served.includes(ticket.mailbox_id),
  );
  const team = teams.find(({ id }) => id === ticket.assignee_team_id);
  const name = assignee
    ? assignee.id === me.id
      ? t('you')
      : assignee.name
    : (team?.name ?? t('assignee.unassigned'));
  useCommand('assign', () => setOpen(true));

  return (
    <Menu open={open} onOpenChange={setOpen}>
      <Hint label={t('assignee.label')} keys="a">
        <MenuTrigger asChild>
          <Button
            variant={assignee || team ? 'quiet' : 'muted'}
            className="shrink-0 px-2 font-normal"
            aria-label={t('assignee.current', { name })}
          >
            {assignee ? (
              <PersonAvatar id={assignee.id} name={assignee.name} className="size-4 text-[8px]" />
            ) : team ? (
              <Users className="icon" />
            ) : (
              <CircleUser className="icon" />
            )}
            <span className="max-w-28 truncate @max-lg:hidden">{name}</span>
          </Button>
        </MenuTrigger>
      </Hint>
      <MenuContent className="w-56">
        {people.map((user) => (
          <MenuItem
            key={user.id}
            icon={<PersonAvatar id={user.id} name={user.name} className="size-4 text-[8px]" />}
            hint={user.id === me.id ? t('assignee.you') : user.away_at ? t('assignee.away') : undefined}
            checked={user.id === ticket.assignee_id}
            onSelect={() => void actions.assign(user)}
          >
            {user.name}
          </MenuItem>
        ))}
        <MenuItem
          icon={<CircleUser className="icon text-muted" />}
          checked={!ticket.assignee_id && !ticket.assignee_team_id}
          onSelect={() => void actions.assign(null)}
        >
          {t('assignee.nobody')}
        </MenuItem>
        {servingTeams.length > 0 ? <MenuSeparator /> : null}
        {servingTeams.map((each) => (
          <MenuItem
            key={each.id}
            icon={<Users className="icon text-muted" />}
            checked={each.id === ticket.assignee_team_id}
            onSelect={() => void actions.assignToTeam(each.id)}
          >
            {each.name}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
