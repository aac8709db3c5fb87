'use client';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ModelServer } from '#lib/assistant/model-servers/schema.ts';
import { api, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { Field, Input } from '../../ui/field.tsx';
import { formText, SettingDialog } from '../setting-dialog.tsx';

type ModelServerDialogProps = {
  server?: ModelServer;
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** Where models are asked. It is tested as soon as it is saved, so that its list of models is there. */
export function ModelServerDialog({ server, ...rest }: ModelServerDialogProps) {
  const t = useTranslations('settings.models');
  const client = useQueryClient();
  const save = async (form: FormData) => {
    const given = serverFromForm(form);
    const { id } = server
      ? await unwrap(api['model-servers'][':id'].$patch({ param: { id: server.id }, json: given }))
      : await unwrap(api['model-servers'].$post({ json: given }));
    await api['model-servers'][':id'].test.$post({ param: { id }, json: {} }).catch(() => {});
    await client.invalidateQueries({ queryKey: queryKeys.modelServers });
  };
  return (
    <SettingDialog
      {...rest}
      title={server?.name ?? t('add')}
      description={t('dialog.description')}
      submitLabel={t('dialog.submit')}
      onSave={save}
    >
      <ModelServerFields server={server} />
    </SettingDialog>
  );
}

function serverFromForm(form: FormData) {
  const length = formText(form, 'context_length');
  const key = formText(form, 'api_key');
  return {
    name: formText(form, 'name'),
    base_url: formText(form, 'base_url'),
    context_length: length ? Number(length) : null,
    ...(form.get('no_key') === 'on' ? { api_key: null } : key ? { api_key: key } : {}),
  };
}

function ModelServerFields({ server }: { server: ModelServer | undefined }) {
  const t = useTranslations('settings.models.dialog');
  const [url, setUrl] = useState(server?.base_url ?? '');
  const [noKey, setNoKey] = useState(false);
  const moved = server !== undefined && url.trim() !== server.base_url;
  const stored = server?.has_api_key === true;
  return (
    <>
      <Field label={t('name')}>
        {(props) => <Input {...props} name="name" required maxLength={80} defaultValue={server?.name} />}
      </Field>
      <Field label={t('url')} hint={t('urlHint')}>
        {(props) => (
          <Input
            {...props}
            name="base_url"
            type="url"
            required
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
            value={url}
            onChange={(event) => setUrl(event.target.value)}
            placeholder="http://localhost:11434/v1"
          />
        )}
      </Field>
      <Field label={t('key')} hint={t(stored ? (moved ? 'keyForNewUrl' : 'keyStoredHint') : 'noKeyHint')}>
        {(props) => (
          <Input
            {...props}
            name="api_key"
            type="password"
            autoComplete="new-password"
            maxLength={1000}
            disabled={noKey}
            required={stored && moved && !noKey}
          />
        )}
      </Field>
      {stored ? (
        <label className="flex items-center gap-2.5">
          <input
            type="checkbox"
            name="no_key"
            checked={noKey}
            onChange={(event) => setNoKey(event.target.checked)}
            className="accent-(--ink-fill)"
          />
          {t('deleteKey')}
        </label>
      ) : null}
      <Field label={t('context')} hint={t('contextHint')} className="w-60">
        {(props) => (
          <Input
            {...props}
            name="context_length"
            type="number"
            min={1000}
            max={100_000_000}
            defaultValue={server?.context_length ?? ''}
          />
        )}
      </Field>
    </>
  );
}
