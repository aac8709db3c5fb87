'use client';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Relay } from '#lib/relays/schema.ts';
import { ApiProblem, type ApiRequest, api, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useMailboxes } from '../../data/reference.ts';
import { useTold } from '../../labels/told.ts';
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
  const t = useTranslations('settings.relays');
  const tell = useTold();
  const client = useQueryClient();
  const [failed, setFailed] = useState<string | null>(null);

  const save = async (form: FormData) => {
    const given = relayFromForm(form);
    const asked = JSON.stringify(given);
    if (failed !== asked) {
      const { works, ...said } = await unwrap(
        relay
          ? api.relays[':id'].test.$post({ param: { id: relay.id }, json: given })
          : api.relays.try.$post({ json: given }),
      );
      if (!works) {
        setFailed(asked);
        throw new ApiProblem(422, { detail: tell({ ...said, text: said.words }) });
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
      title={relay ? `${relay.host}:${relay.port}` : t('add')}
      description={t('dialog.description')}
      submitLabel={t(failed ? 'dialog.saveAnyway' : 'dialog.submit')}
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
  const t = useTranslations('settings.relays.dialog');
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
        <Field label={t('mailbox')}>
          {(props) => (
            <Select {...props} name="mailbox" defaultValue="">
              <option value="">{t('allMailboxes')}</option>
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
        <Field label={t('server')} className="flex-1">
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
        <Field label={t('port')} className="w-24">
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
      <Field label={t('encryption')} hint={security === 'plain' ? t('plainWarning') : undefined}>
        {(props) => (
          <Select
            {...props}
            name="security"
            value={security}
            onChange={(event) => secure(event.target.value as Relay['security'])}
          >
            <option value="starttls">{t('starttls')}</option>
            <option value="tls">{t('tls')}</option>
            <option value="plain">{t('plain')}</option>
          </Select>
        )}
      </Field>
      <div className="flex gap-3">
        <Field label={t('username')} className="flex-1" hint={t('usernameHint')}>
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
          label={t('password')}
          className="flex-1"
          hint={relay?.has_password ? t('passwordHint') : undefined}
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
      <Field label={t('connections')} className="w-40">
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
