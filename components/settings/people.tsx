'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { User } from '#lib/users/schema.ts';
import { api, wordsOf } from '../data/api.ts';
import { keys } from '../data/keys.ts';
import { useMailboxes, useUsers } from '../data/reference.ts';
import { useDesk } from '../shell/desk.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input, Select } from '../ui/field.tsx';
import { ReachField, reachOf, reachWords } from './reach-field.tsx';
import { SettingDialog, text } from './setting-dialog.tsx';
import { SettingList, SettingRow } from './setting-list.tsx';

const roles: Record<User['role'], string> = {
  admin: 'Admin, may change settings',
  member: 'Member, may answer and sign',
  viewer: 'Viewer, may read',
};

export function People() {
  const client = useQueryClient();
  const { user: me } = useDesk();
  const users = useUsers();
  const mailboxes = useMailboxes();
  const may = me.role === 'admin';
  const refresh = () => client.invalidateQueries({ queryKey: keys.users });
  const change = async (user: User, part: object) => {
    try {
      await api.patch(`/users/${user.id}`, part);
    } catch (error) {
      toast.error(wordsOf(error));
    }
    await refresh();
  };

  return (
    <SettingList
      says="The people of the team. Whoever leaves is switched off, not deleted: what they signed stays theirs."
      act={
        may ? (
          <SettingDialog
            trigger={<Button look="primary">New person</Button>}
            title="New person"
            description="Tell them the password yourself; it is not mailed."
            act="Add them"
            save={async (form) => {
              await api.post('/users', {
                name: text(form, 'name'),
                email: text(form, 'email'),
                role: text(form, 'role'),
                password: String(form.get('password')),
                mailbox_ids: reachOf(form),
              });
              await refresh();
            }}
          >
            <Field label="Name">
              {(props) => <Input {...props} name="name" required autoComplete="off" />}
            </Field>
            <Field label="E-mail">
              {(props) => <Input {...props} name="email" type="email" required autoComplete="off" />}
            </Field>
            <Field label="Role">{(props) => <RoleSelect {...props} chosen="member" />}</Field>
            <Field label="Password" hint="At least 8 characters.">
              {(props) => (
                <Input
                  {...props}
                  name="password"
                  type="password"
                  required
                  minLength={8}
                  autoComplete="new-password"
                />
              )}
            </Field>
            <ReachField chosen={null} />
          </SettingDialog>
        ) : null
      }
    >
      {users.map((user) => (
        <SettingRow
          key={user.id}
          name={user.name}
          beside={user.disabled_at ? 'switched off' : user.id === me.id ? `${user.role}, you` : user.role}
          says={[user.email, reachWords(user.mailbox_ids, mailboxes)].filter(Boolean).join(' · ')}
          acts={
            may ? (
              <>
                <SettingDialog
                  trigger={<Button>Edit</Button>}
                  title={user.name}
                  act="Save"
                  save={async (form) => {
                    const password = String(form.get('password') ?? '');
                    await api.patch(`/users/${user.id}`, {
                      name: text(form, 'name'),
                      role: text(form, 'role'),
                      mailbox_ids: reachOf(form),
                      ...(password ? { password } : {}),
                    });
                    await refresh();
                  }}
                >
                  <Field label="Name">
                    {(props) => <Input {...props} name="name" required defaultValue={user.name} />}
                  </Field>
                  <Field label="Role">{(props) => <RoleSelect {...props} chosen={user.role} />}</Field>
                  <ReachField chosen={user.mailbox_ids} />
                  <Field
                    label="New password"
                    hint="Stays as it is when empty. A new one ends their sessions."
                  >
                    {(props) => (
                      <Input
                        {...props}
                        name="password"
                        type="password"
                        minLength={8}
                        autoComplete="new-password"
                      />
                    )}
                  </Field>
                </SettingDialog>
                {user.id === me.id ? null : (
                  <Button
                    look="muted"
                    onClick={() => void change(user, { disabled: user.disabled_at === null })}
                  >
                    {user.disabled_at ? 'Switch on' : 'Switch off'}
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

function RoleSelect({ chosen, ...rest }: { id: string; chosen: User['role'] }) {
  return (
    <Select {...rest} name="role" defaultValue={chosen}>
      {Object.entries(roles).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Select>
  );
}
