'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Assistant } from '#lib/assistant/schema.ts';
import { api } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useAssistants } from '../data/reference.ts';
import { switchableTools } from '../labels/tools.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input, Textarea } from '../ui/field.tsx';
import { ActPermissionFields, actPermissionsFromForm } from './act-permission-fields.tsx';
import { ModelFields, modelsFromForm } from './models/model-fields.tsx';
import { CheckField, formText, SettingDialog } from './setting-dialog.tsx';
import { SettingList, SettingRow } from './setting-list.tsx';

export function Assistants() {
  const t = useTranslations('settings.assistants');
  const common = useTranslations('common');
  const client = useQueryClient();
  const { user } = useAppContext();
  const assistants = useAssistants();
  const may = user.role === 'admin';
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.assistants });

  return (
    <SettingList
      description={t('description')}
      action={
        may && user.reachesAll ? (
          <SettingDialog
            trigger={<Button variant="primary">{t('add')}</Button>}
            title={t('add')}
            submitLabel={t('addSubmit')}
            onSave={async (form) => {
              await api.assistants.$post({
                json: {
                  name: formText(form, 'name'),
                  instructions: formText(form, 'instructions'),
                  tools: toolsFromForm(form),
                  policy: { acts: actPermissionsFromForm(form) },
                  ...modelsFromForm(form),
                },
              });
              await refresh();
            }}
          >
            <AssistantFields />
          </SettingDialog>
        ) : null
      }
    >
      {assistants.map((assistant) => (
        <SettingRow
          key={assistant.id}
          name={assistant.name}
          meta={assistant.enabled ? t('version', { number: assistant.version?.number ?? 0 }) : t('disabled')}
          description={[
            assistant.version?.model_label ?? t('noVersion'),
            assistant.version?.fallback_model_label
              ? t('fallback', { model: assistant.version.fallback_model_label })
              : '',
            t('activeTickets', { count: assistant.active_tickets }),
            servesOnlyReach(assistant) ? '' : t('otherMailboxes'),
          ]
            .filter(Boolean)
            .join(' · ')}
          actions={
            <>
              <Button asChild>
                <Link href={`/inbox/${assistant.slug}`}>{t('inbox')}</Link>
              </Button>
              {may && servesOnlyReach(assistant) ? (
                <SettingDialog
                  trigger={<Button>{common('edit')}</Button>}
                  title={assistant.name}
                  submitLabel={t('publish')}
                  onSave={async (form) => {
                    await api.assistants[':id'].$patch({
                      param: { id: assistant.id },
                      json: {
                        name: formText(form, 'name'),
                        instructions: formText(form, 'instructions'),
                        tools: toolsFromForm(form),
                        policy: { acts: actPermissionsFromForm(form) },
                        ...modelsFromForm(form),
                        enabled: form.get('enabled') === 'on',
                      },
                    });
                    await refresh();
                  }}
                >
                  <AssistantFields assistant={assistant} />
                </SettingDialog>
              ) : null}
            </>
          }
        />
      ))}
    </SettingList>
  );
}

/** Its instructions are told to who reaches every mailbox that it serves. */
const servesOnlyReach = ({ version }: Assistant) => version?.instructions !== null;

function toolsFromForm(form: FormData) {
  return Object.fromEntries(switchableTools.map((name) => [name, form.get(`tool ${name}`) === 'on']));
}

function AssistantFields({ assistant }: { assistant?: Assistant }) {
  const t = useTranslations('settings.assistants');
  return (
    <>
      <Field label={t('name')}>
        {(props) => <Input {...props} name="name" required maxLength={80} defaultValue={assistant?.name} />}
      </Field>
      <Field label={t('instructions')} hint={t('instructionsHint')}>
        {(props) => (
          <Textarea
            {...props}
            name="instructions"
            defaultValue={assistant?.version?.instructions ?? ''}
            maxLength={20_000}
            className="min-h-40"
          />
        )}
      </Field>
      <ModelFields version={assistant?.version} />
      <fieldset>
        <legend className="mb-1.5 font-medium">{t('tools')}</legend>
        <div className="grid grid-cols-1 gap-1.5 sm:grid-cols-2">
          {switchableTools.map((name) => (
            <CheckField
              key={name}
              name={`tool ${name}`}
              label={t(`switches.${name}`)}
              defaultChecked={assistant?.version?.tools[name] !== false}
            />
          ))}
        </div>
      </fieldset>
      <ActPermissionFields given={assistant?.version?.policy.acts} />
      {assistant ? (
        <CheckField
          name="enabled"
          defaultChecked={assistant.enabled}
          label={t('enabled')}
          hint={t('enabledHint')}
        />
      ) : null}
    </>
  );
}
