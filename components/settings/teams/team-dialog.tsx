'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Team } from '#lib/tickets/teams/schema.ts';
import { api } from '../../data/api.ts';
import { useUsers } from '../../data/reference.ts';
import { Field, Input, Select } from '../../ui/field.tsx';
import { ReachField, reachFromForm } from '../reach-field.tsx';
import { CheckField, formText, SettingDialog } from '../setting-dialog.tsx';

const modes: Team['mode'][] = ['by_hand', 'round_robin', 'least_busy'];

type TeamDialogProps = { team?: Team; trigger: ReactNode; onSaved: () => Promise<void> };

/** A team: its name, its members, whose turn it is, and which mailboxes it serves. */
export function TeamDialog({ team, trigger, onSaved }: TeamDialogProps) {
  const t = useTranslations('settings.teams');
  const members = useUsers().filter(({ id, disabled_at, role }) =>
    team?.member_ids.includes(id) ? true : !disabled_at && role !== 'viewer',
  );
  return (
    <SettingDialog
      trigger={trigger}
      title={team ? t('editTitle') : t('create')}
      submitLabel={t('save')}
      onSave={async (form) => {
        const json = {
          name: formText(form, 'name'),
          mode: formText(form, 'mode') as Team['mode'],
          member_ids: form.getAll('member').map(String),
          mailbox_ids: reachFromForm(form),
        };
        if (team) await api.teams[':id'].$patch({ param: { id: team.id }, json });
        else await api.teams.$post({ json });
        await onSaved();
      }}
    >
      <Field label={t('name')}>
        {(props) => (
          <Input
            {...props}
            name="name"
            required
            maxLength={60}
            defaultValue={team?.name}
            autoComplete="off"
          />
        )}
      </Field>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1.5 font-medium">{t('members')}</legend>
        {members.map(({ id, name }) => (
          <CheckField
            key={id}
            name="member"
            value={id}
            defaultChecked={team?.member_ids.includes(id) ?? false}
            label={name}
          />
        ))}
      </fieldset>
      <Field label={t('mode')} hint={t('modeHint')}>
        {(props) => (
          <Select {...props} name="mode" defaultValue={team?.mode ?? 'by_hand'}>
            {modes.map((mode) => (
              <option key={mode} value={mode}>
                {t(`modes.${mode}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ReachField selected={team?.mailbox_ids ?? null} />
    </SettingDialog>
  );
}
