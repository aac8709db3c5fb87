'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import type { User } from '#lib/users/schema.ts';
import { PasswordField } from '../credentials/password-field.tsx';
import { type ApiRequest, api, errorMessage, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useMailboxes, useUsers } from '../data/reference.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input, Select } from '../ui/field.tsx';
import { FreshSecret } from './fresh-secret.tsx';
import { InvitationStatus } from './invitation-status.tsx';
import { PersonActions } from './person-actions.tsx';
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

  return (
    <SettingList
      description="The people of the team. Whoever leaves is deactivated, not deleted: what they signed stays theirs."
      action={
        may ? (
          <SettingDialog
            trigger={<Button variant="primary">New person</Button>}
            title="New person"
            description="They set a password by a link that is mailed to them. Where no mail can be sent, you get the link to pass on."
            submitLabel="Add them"
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
            <Field label="Name">
              {(props) => <Input {...props} name="name" required autoComplete="off" />}
            </Field>
            <Field label="Email">
              {(props) => <Input {...props} name="email" type="email" required autoComplete="off" />}
            </Field>
            <Field label="Role">{(props) => <RoleSelect {...props} selected="member" />}</Field>
            <PasswordField
              label="Password"
              hint="Leave it empty to invite them. One that you type here is not mailed: tell them yourself."
            />
            <ReachField selected={null} />
          </SettingDialog>
        ) : null
      }
    >
      {handOver ? (
        <li>
          <FreshSecret
            description={`No mail can be sent from here. Give this link to ${handOver.name} yourself: it works once, and is shown only now.`}
            secret={handOver.url}
            onDone={() => setHandOver(null)}
          />
        </li>
      ) : null}
      {users.map((user) => (
        <SettingRow
          key={user.id}
          name={user.name}
          meta={user.disabled_at ? 'deactivated' : user.id === me.id ? `${user.role}, you` : user.role}
          description={
            <>
              <p>{[user.email, reachLabel(user.mailbox_ids, mailboxes)].filter(Boolean).join(' · ')}</p>
              {user.invitation ? <InvitationStatus invitation={user.invitation} /> : null}
            </>
          }
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
                    {user.disabled_at ? 'Reactivate' : 'Deactivate'}
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
