'use client';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AssistantVersion } from '#lib/assistant/schema.ts';
import { useModelServers } from '../../data/model-servers.ts';
import { Field, Input, Select } from '../../ui/field.tsx';
import { formText } from '../setting-dialog.tsx';
import { useModelLabels } from './use-model-labels.ts';

const none = 'none';

/** The models of a version out of its form; nothing where the fields were not shown. */
export function modelsFromForm(form: FormData) {
  if (!form.has('model_server')) return {};
  const second = formText(form, 'fallback_server');
  return {
    model_server_id: formText(form, 'model_server') || null,
    model: formText(form, 'model') || null,
    fallback_model_server_id: second === none ? null : second || null,
    fallback_model: second === none ? null : formText(form, 'fallback_model') || null,
    temperature: Number(formText(form, 'temperature')),
  };
}

/** Which model an assistant asks, and which while that one is away; by what is listed, or any name. */
export function ModelFields({ version }: { version: AssistantVersion | null | undefined }) {
  const t = useTranslations('settings.models.choice');
  const [second, setSecond] = useState(
    version?.fallback_model ? (version.fallback_model_server_id ?? '') : none,
  );
  const servers = useModelServers();
  if (!servers) return null;
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="sr-only">{t('title')}</legend>
      <ModelChoice
        labels={{ server: t('server'), model: t('model') }}
        names={{ server: 'model_server', model: 'model' }}
        serverId={version?.model_server_id ?? ''}
        model={version?.model ?? ''}
      />
      <Field label={t('temperature')} hint={t('temperatureHint')} className="w-40">
        {(props) => (
          <Input
            {...props}
            name="temperature"
            type="number"
            required
            min={0}
            max={2}
            step={0.1}
            defaultValue={version?.temperature ?? 0.2}
          />
        )}
      </Field>
      <ModelChoice
        labels={{ server: t('fallbackServer'), model: t('fallbackModel') }}
        names={{ server: 'fallback_server', model: 'fallback_model' }}
        serverId={second}
        model={version?.fallback_model ?? ''}
        onServer={setSecond}
        optional
      />
    </fieldset>
  );
}

type ModelChoiceProps = {
  labels: { server: string; model: string };
  names: { server: string; model: string };
  serverId: string;
  model: string;
  onServer?: (id: string) => void;
  optional?: boolean;
};

function ModelChoice({ labels, names, serverId, model, onServer, optional = false }: ModelChoiceProps) {
  const t = useTranslations('settings.models.choice');
  const { priceLabel, contextLabel } = useModelLabels();
  const list = useId();
  const servers = useModelServers();
  const [chosen, setChosen] = useState(serverId);
  const [name, setName] = useState(model);
  const server = servers?.data.find(({ id }) => id === chosen);
  const listed = server?.models.find((each) => each.name === name);
  const hint = server
    ? listed
      ? t('facts', { price: priceLabel(listed), context: contextLabel(listed.context_length) })
      : t('anyName')
    : t('defaultModel', { model: servers?.from_environment ?? '' });
  return (
    <div className="flex gap-3">
      <Field label={labels.server} className="flex-1">
        {(props) => (
          <Select
            {...props}
            name={names.server}
            value={chosen}
            onChange={(event) => {
              setChosen(event.target.value);
              onServer?.(event.target.value);
            }}
          >
            {optional ? <option value={none}>{t('none')}</option> : null}
            <option value="">{t('default')}</option>
            {servers?.data.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {chosen === none ? (
        <div className="flex-1" />
      ) : (
        <Field label={labels.model} hint={hint} className="flex-1">
          {(props) => (
            <>
              <Input
                {...props}
                name={names.model}
                list={list}
                maxLength={120}
                required={chosen !== '' || optional}
                autoComplete="off"
                spellCheck={false}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
              <datalist id={list}>
                {server?.models.map((each) => (
                  <option key={each.name} value={each.name} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      )}
    </div>
  );
}
