'use client';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Relay } from '#lib/relays/schema.ts';
import { ApiProblem, type ApiRequest, api, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useMailboxes } from '../../data/reference.ts';
import { Field, Input, Select } from '../../ui/field.tsx';
import { formText, SettingDialog } from '../setting-dialog.tsx';

type RelayDialogProps = {
  relay?: Relay;
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

const defaultPorts: Record<Relay['security'], number> = { starttls: 587, tls: 465, plain: 25 };

/** Where mail is handed to. What is given is tried before it is kept; who knows better may keep it all the same. */
export function RelayDialog({ relay, ...rest }: RelayDialogProps) {
  const client = useQueryClient();
  const [failed, setFailed] = useState<string | null>(null);

  const save = async (form: FormData) => {
    const given = relayFromForm(form);
    const asked = JSON.stringify(given);
    if (failed !== asked) {
      const { works, words } = await unwrap(
        relay
          ? api.relays[':id'].test.$post({ param: { id: relay.id }, json: given })
          : api.relays.try.$post({ json: given }),
      );
      if (!works) {
        setFailed(asked);
        throw new ApiProblem(422, { detail: words });
      }
    }
    if (relay) await api.relays[':id'].$patch({ param: { id: relay.id }, json: given });
    else {
      const { id } = await unwrap(
        api.relays.$post({ json: { ...given, mailbox_id: formText(form, 'mailbox') || null } }),
      );
      await api.relays[':id'].test.$post({ param: { id }, json: {} }).catch(() => {});
    }
    await client.invalidateQueries({ queryKey: queryKeys.relays });
  };

  return (
    <SettingDialog
      {...rest}
      onOpenChange={(on) => {
        setFailed(null);
        rest.onOpenChange?.(on);
      }}
      title={relay ? `${relay.host}:${relay.port}` : 'New relay'}
      description="It is tried before it is kept: connected to, secured, signed in to. Nothing is sent."
      submitLabel={failed ? 'Keep it all the same' : 'Try and save'}
      onSave={save}
    >
      <RelayFields relay={relay} onChange={() => setFailed(null)} />
    </SettingDialog>
  );
}

type RelayInput = Omit<ApiRequest<typeof api.relays.try.$post>['json'], 'mailbox_id' | 'send_to'>;

function relayFromForm(form: FormData): RelayInput {
  const username = formText(form, 'username') || null;
  const password = String(form.get('password') ?? '');
  return {
    host: formText(form, 'host'),
    port: Number(formText(form, 'port')),
    security: formText(form, 'security') as Relay['security'],
    username,
    password: username && password ? password : undefined,
    max_connections: Number(formText(form, 'connections')),
  };
}

function RelayFields({ relay, onChange }: { relay: Relay | undefined; onChange: () => void }) {
  const mailboxes = useMailboxes();
  const [security, setSecurity] = useState<Relay['security']>(relay?.security ?? 'starttls');
  const [port, setPort] = useState(String(relay?.port ?? defaultPorts.starttls));
  const [username, setUsername] = useState(relay?.username ?? '');

  const secure = (next: Relay['security']) => {
    if (Number(port) === defaultPorts[security]) setPort(String(defaultPorts[next]));
    setSecurity(next);
  };

  return (
    <div className="contents" onChange={onChange}>
      {relay ? null : (
        <Field label="Takes the mail of">
          {(props) => (
            <Select {...props} name="mailbox" defaultValue="">
              <option value="">All mailboxes without their own</option>
              {mailboxes.map(({ id, address }) => (
                <option key={id} value={id}>
                  {address}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <div className="flex gap-3">
        <Field label="Server" className="flex-1">
          {(props) => (
            <Input
              {...props}
              name="host"
              required
              maxLength={253}
              autoComplete="off"
              spellCheck={false}
              defaultValue={relay?.host}
              placeholder="smtp.example.com"
            />
          )}
        </Field>
        <Field label="Port" className="w-24">
          {(props) => (
            <Input
              {...props}
              name="port"
              required
              inputMode="numeric"
              pattern="\d{1,5}"
              value={port}
              onChange={(event) => setPort(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Field
        label="Encryption"
        hint={security === 'plain' ? 'The mail, and a password, can be read on the way.' : undefined}
      >
        {(props) => (
          <Select
            {...props}
            name="security"
            value={security}
            onChange={(event) => secure(event.target.value as Relay['security'])}
          >
            <option value="starttls">STARTTLS, or nothing is sent (port 587)</option>
            <option value="tls">TLS from the first byte (port 465)</option>
            <option value="plain">None, for a server on the same machine (port 25)</option>
          </Select>
        )}
      </Field>
      <div className="flex gap-3">
        <Field label="User" className="flex-1" hint="Empty: no sign-in.">
          {(props) => (
            <Input
              {...props}
              name="username"
              autoComplete="off"
              spellCheck={false}
              maxLength={254}
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
          )}
        </Field>
        <Field
          label="Password"
          className="flex-1"
          hint={relay?.has_password ? 'Empty: the one that is stored.' : undefined}
        >
          {(props) => (
            <Input
              {...props}
              name="password"
              type="password"
              autoComplete="new-password"
              maxLength={1000}
              disabled={username === ''}
              required={username !== '' && !relay?.has_password}
            />
          )}
        </Field>
      </div>
      <Field label="Connections at once" className="w-40">
        {(props) => (
          <Input
            {...props}
            name="connections"
            type="number"
            required
            min={1}
            max={50}
            defaultValue={relay?.max_connections ?? 5}
          />
        )}
      </Field>
    </div>
  );
}
