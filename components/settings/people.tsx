'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { User } from '#lib/users/schema.ts';
import { PasswordField } from '../credentials/password-field.tsx';
import { type ApiRequest, api, errorMessage, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useUsers } from '../data/reference.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input, Select } from '../ui/field.tsx';
import { toast } from '../ui/toast.ts';
import { FreshSecret } from './fresh-secret.tsx';
import { InvitationStatus } from './invitation-status.tsx';
import { PersonActions } from './person-actions.tsx';
import { ReachField, reachFromForm, useReachLabel } from './reach-field.tsx';
import { formText, SettingDialog } from './setting-dialog.tsx';
import { SettingList, SettingRow } from './setting-list.tsx';

type Changes = ApiRequest<(typeof api.users)[':id']['$patch']>['json'];

const roles: User['role'][] = ['admin', 'member', 'viewer'];

export function People() {
  const t = useTranslations('settings.people');
  const common = useTranslations('common');
  const reachLabel = useReachLabel();
  const client = useQueryClient();
  const { user: me } = useAppContext();
  const users = useUsers();
  const [handOver, setHandOver] = useState<{ name: string; url: string } | null>(null);
  const may = me.role === 'admin';
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.users });
  const change = async (user: User, json: Changes) => {
    try {
      await api.users[':id'].$patch({ param: { id: user.id }, json });
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await refresh();
  };

  const metaOf = (user: User) => {
    if (user.disabled_at) return t('deactivated');
    const role = t(`shortRoles.${user.role}`);
    return user.id === me.id ? t('self', { role }) : role;
  };

  return (
    <SettingList
      description={t('description')}
      action={
        may ? (
          <SettingDialog
            trigger={<Button variant="primary">{t('add.title')}</Button>}
            title={t('add.title')}
            description={t('add.description')}
            submitLabel={t('add.submit')}
            onSave={async (form) => {
              const password = String(form.get('password') ?? '');
              const added = await unwrap(
                api.users.$post({
                  json: {
                    name: formText(form, 'name'),
                    email: formText(form, 'email'),
                    role: roleOf(form),
                    password: password || undefined,
                    mailbox_ids: reachFromForm(form),
                  },
                }),
              );
              if (added.url) setHandOver({ name: added.name, url: added.url });
              await refresh();
            }}
          >
            <Field label={t('name')}>
              {(props) => <Input {...props} name="name" required autoComplete="off" />}
            </Field>
            <Field label={t('email')}>
              {(props) => <Input {...props} name="email" type="email" required autoComplete="off" />}
            </Field>
            <Field label={t('role')}>{(props) => <RoleSelect {...props} selected="member" />}</Field>
            <PasswordField label={t('add.password')} hint={t('add.passwordHint')} />
            <ReachField selected={null} />
          </SettingDialog>
        ) : null
      }
    >
      {handOver ? (
        <li>
          <FreshSecret
            description={t('passOnLink', { name: handOver.name })}
            secret={handOver.url}
            onDone={() => setHandOver(null)}
          />
        </li>
      ) : null}
      {users.map((user) => (
        <SettingRow
          key={user.id}
          name={user.name}
          meta={metaOf(user)}
          description={
            <>
              <p>{[user.email, reachLabel(user.mailbox_ids)].filter(Boolean).join(' · ')}</p>
              {user.invitation ? <InvitationStatus invitation={user.invitation} /> : null}
            </>
          }
          actions={
            may ? (
              <>
                <SettingDialog
                  trigger={<Button>{common('edit')}</Button>}
                  title={user.name}
                  submitLabel={common('save')}
                  onSave={async (form) => {
                    const password = String(form.get('password') ?? '');
                    await api.users[':id'].$patch({
                      param: { id: user.id },
                      json: {
                        name: formText(form, 'name'),
                        role: roleOf(form),
                        mailbox_ids: reachFromForm(form),
                        password: password || undefined,
                      },
                    });
                    await refresh();
                  }}
                >
                  <Field label={t('name')}>
                    {(props) => <Input {...props} name="name" required defaultValue={user.name} />}
                  </Field>
                  <Field label={t('role')}>{(props) => <RoleSelect {...props} selected={user.role} />}</Field>
                  <ReachField selected={user.mailbox_ids} />
                  <PasswordField label={t('newPassword')} hint={t('newPasswordHint')} user={user} />
                </SettingDialog>
                <PersonActions
                  user={user}
                  isSelf={user.id === me.id}
                  onLink={setHandOver}
                  refresh={refresh}
                />
                {user.id === me.id ? null : (
                  <Button
                    variant="muted"
                    onClick={() => void change(user, { disabled: user.disabled_at === null })}
                  >
                    {t(user.disabled_at ? 'reactivate' : 'deactivate')}
                  </Button>
                )}
              </>
            ) : null
          }
        />
      ))}
    </SettingList>
  );
}

const roleOf = (form: FormData) => formText(form, 'role') as User['role'];

function RoleSelect({ selected, ...rest }: { id: string; selected: User['role'] }) {
  const t = useTranslations('settings.people.roles');
  return (
    <Select {...rest} name="role" defaultValue={selected}>
      {roles.map((role) => (
        <option key={role} value={role}>
          {t(role)}
        </option>
      ))}
    </Select>
  );
}
