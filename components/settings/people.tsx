'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { User } from '#lib/users/schema.ts';
import { type ApiRequest, api, errorMessage } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useMailboxes, useUsers } from '../data/reference.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input, Select } from '../ui/field.tsx';
import { PasswordField } from './password-field.tsx';
import { ReachField, reachFromForm, reachLabel } from './reach-field.tsx';
import { formText, SettingDialog } from './setting-dialog.tsx';
import { SettingList, SettingRow } from './setting-list.tsx';

type Changes = ApiRequest<(typeof api.users)[':id']['$patch']>['json'];

const roleLabels: Record<User['role'], string> = {
  admin: 'Admin, may change settings',
  member: 'Member, may answer and sign',
  viewer: 'Viewer, may read',
};

export function People() {
  const client = useQueryClient();
  const { user: me } = useAppContext();
  const users = useUsers();
  const mailboxes = useMailboxes();
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

  return (
    <SettingList
      description="The people of the team. Whoever leaves is switched off, not deleted: what they signed stays theirs."
      action={
        may ? (
          <SettingDialog
            trigger={<Button variant="primary">New person</Button>}
            title="New person"
            description="Tell them the password yourself; it is not mailed."
            submitLabel="Add them"
            onSave={async (form) => {
              await api.users.$post({
                json: {
                  name: formText(form, 'name'),
                  email: formText(form, 'email'),
                  role: roleOf(form),
                  password: String(form.get('password')),
                  mailbox_ids: reachFromForm(form),
                },
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
            <Field label="Role">{(props) => <RoleSelect {...props} selected="member" />}</Field>
            <PasswordField label="Password" hint="At least 8 characters." required />
            <ReachField selected={null} />
          </SettingDialog>
        ) : null
      }
    >
      {users.map((user) => (
        <SettingRow
          key={user.id}
          name={user.name}
          meta={user.disabled_at ? 'switched off' : user.id === me.id ? `${user.role}, you` : user.role}
          description={[user.email, reachLabel(user.mailbox_ids, mailboxes)].filter(Boolean).join(' · ')}
          actions={
            may ? (
              <>
                <SettingDialog
                  trigger={<Button>Edit</Button>}
                  title={user.name}
                  submitLabel="Save"
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
                  <Field label="Name">
                    {(props) => <Input {...props} name="name" required defaultValue={user.name} />}
                  </Field>
                  <Field label="Role">{(props) => <RoleSelect {...props} selected={user.role} />}</Field>
                  <ReachField selected={user.mailbox_ids} />
                  <PasswordField
                    label="New password"
                    hint="Stays as it is when empty. A new one ends their sessions."
                    user={user}
                  />
                </SettingDialog>
                {user.id === me.id ? null : (
                  <Button
                    variant="muted"
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

const roleOf = (form: FormData) => formText(form, 'role') as User['role'];

function RoleSelect({ selected, ...rest }: { id: string; selected: User['role'] }) {
  return (
    <Select {...rest} name="role" defaultValue={selected}>
      {Object.entries(roleLabels).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Select>
  );
}
