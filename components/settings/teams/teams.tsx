'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Team } from '#lib/tickets/teams/schema.ts';
import { api } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useUsers } from '../../data/reference.ts';
import { useTeams } from '../../data/teams.ts';
import { Button } from '../../ui/button.tsx';
import { useReachLabel } from '../reach-field.tsx';
import { RemoveSetting } from '../remove-setting.tsx';
import { SettingList, SettingRow } from '../setting-list.tsx';
import { TeamDialog } from './team-dialog.tsx';

/** The teams, who is of them, and how they share out their tickets. */
export function Teams() {
  const t = useTranslations('settings.teams');
  const client = useQueryClient();
  const teams = useTeams();
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.teams });
  return (
    <SettingList
      description={t('description')}
      empty={teams.length === 0 ? t('empty') : null}
      action={<TeamDialog trigger={<Button variant="primary">{t('create')}</Button>} onSaved={refresh} />}
    >
      {teams.map((team) => (
        <TeamRow key={team.id} team={team} onChanged={refresh} />
      ))}
    </SettingList>
  );
}

function TeamRow({ team, onChanged }: { team: Team; onChanged: () => Promise<void> }) {
  const t = useTranslations('settings.teams');
  const reachLabel = useReachLabel();
  const users = useUsers();
  const { id, name, mode, member_ids: memberIds, mailbox_ids: mailboxIds } = team;
  const nameOf = (userId: string) => {
    const user = users.find((each) => each.id === userId);
    if (!user) return null;
    return user.away_at ? t('isAway', { name: user.name }) : user.name;
  };
  const members = memberIds.map(nameOf).filter(Boolean).join(', ');
  return (
    <SettingRow
      name={name}
      meta={t(`modes.${mode}`)}
      description={[members || t('nobody'), reachLabel(mailboxIds)].filter(Boolean).join(' · ')}
      actions={
        <>
          <TeamDialog
            team={team}
            trigger={
              <Button variant="muted" aria-label={t('editOf', { name })}>
                {t('edit')}
              </Button>
            }
            onSaved={onChanged}
          />
          <RemoveSetting
            label={t('delete')}
            labelOf={t('deleteOf', { name })}
            title={t('deleteTitle', { name })}
            description={t('deleteDescription')}
            danger
            onRemove={async () => {
              await api.teams[':id'].$delete({ param: { id } });
              await onChanged();
            }}
          />
        </>
      }
    />
  );
}
