'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { ApiProblem, type ApiRequest, api, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useTold } from '../../labels/told.ts';
import { Button } from '../../ui/button.tsx';
import { DialogClose } from '../../ui/dialog.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { CheckField, formText, SettingDialog } from '../setting-dialog.tsx';
import { useMirror } from './use-mirror.ts';

type MirrorRequest = ApiRequest<(typeof api.mailboxes)[':id']['mirror']['$put']>['json'];

/** To which IMAP account a mailbox is copied. What is given is tried before it is kept. */
export function MirrorDialog({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.mirror');
  const client = useQueryClient();
  const { data: mirror } = useMirror(mailbox.id);
  const tell = useTold();
  const param = { id: mailbox.id };
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.mirror(mailbox.id) });
  const save = async (form: FormData) => {
    const json = inputOf(form, mirror ? dayOf(mirror.since) : '');
    if (!json.paused) {
      const { works, ...said } = await unwrap(api.mailboxes[':id'].mirror.test.$post({ param, json }));
      if (!works)
        throw new ApiProblem(422, { detail: t('failed', { reason: tell({ ...said, text: said.words }) }) });
    }
    await unwrap(api.mailboxes[':id'].mirror.$put({ param, json }));
    await refresh();
  };
  return (
    <SettingDialog
      trigger={<Button variant="outline">{t(mirror ? 'edit' : 'setUp')}</Button>}
      title={t('title', { address: mailbox.address })}
      description={t('description')}
      submitLabel={t('submit')}
      onSave={save}
      aside={
        mirror ? (
          <DialogClose asChild>
            <Button
              variant="danger"
              onClick={() => void api.mailboxes[':id'].mirror.$delete({ param }).then(refresh, refresh)}
            >
              {t('remove')}
            </Button>
          </DialogClose>
        ) : null
      }
    >
      <MirrorFields mailbox={mailbox} />
    </SettingDialog>
  );
}

/** A day that was not changed leaves the time as it is. */
function inputOf(form: FormData, dayBefore: string): MirrorRequest {
  const password = String(form.get('password') ?? '');
  const since = formText(form, 'since');
  return {
    host: formText(form, 'host'),
    port: Number(formText(form, 'port')),
    secure: form.get('secure') === 'on',
    username: formText(form, 'username'),
    ...(password ? { password } : {}),
    folder: formText(form, 'folder'),
    sent_folder: formText(form, 'sent_folder') || null,
    ...(since && since !== dayBefore ? { since: new Date(`${since}T00:00`).toISOString() } : {}),
    paused: form.get('enabled') !== 'on',
  };
}

function MirrorFields({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.mirror');
  const words = useTranslations('settings.mailbox.imap');
  const { data: mirror, isPending } = useMirror(mailbox.id);
  if (isPending) return <p className="text-muted">{t('loading')}</p>;
  return (
    <>
      <div className="flex gap-3">
        <Field label={words('server')} className="flex-1">
          {(props) => (
            <Input
              {...props}
              name="host"
              required
              defaultValue={mirror?.host}
              placeholder="imap.example.com"
            />
          )}
        </Field>
        <Field label={words('port')} className="w-24">
          {(props) => (
            <Input {...props} name="port" inputMode="numeric" required defaultValue={mirror?.port ?? 993} />
          )}
        </Field>
      </div>
      <Field label={words('username')}>
        {(props) => (
          <Input {...props} name="username" required autoComplete="off" defaultValue={mirror?.username} />
        )}
      </Field>
      <Field label={words('password')} hint={mirror ? words('passwordHint') : undefined}>
        {(props) => (
          <Input {...props} name="password" type="password" required={!mirror} autoComplete="new-password" />
        )}
      </Field>
      <Field label={t('folder')}>
        {(props) => <Input {...props} name="folder" required defaultValue={mirror?.folder ?? 'INBOX'} />}
      </Field>
      <Field label={t('sentFolder')} hint={t('sentFolderHint')}>
        {(props) => <Input {...props} name="sent_folder" defaultValue={mirror?.sent_folder ?? ''} />}
      </Field>
      <Field label={t('since')} hint={mirror ? undefined : t('sinceHint')}>
        {(props) => (
          <Input
            {...props}
            name="since"
            type="date"
            className="w-44"
            defaultValue={mirror ? dayOf(mirror.since) : ''}
          />
        )}
      </Field>
      <CheckField
        name="secure"
        defaultChecked={mirror?.secure ?? true}
        label={words('tls')}
        hint={words('tlsHint')}
      />
      <CheckField name="enabled" defaultChecked={!mirror?.paused_at} label={t('enabled')} />
    </>
  );
}

/** In the browser's own time, as the field gives it. */
function dayOf(iso: string): string {
  const day = new Date(iso);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
