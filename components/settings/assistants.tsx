'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { Assistant } from '#lib/assistant/schema.ts';
import { api } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useAssistants } from '../data/reference.ts';
import { toolSwitches } from '../labels/tools.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input, Textarea } from '../ui/field.tsx';
import { ActPermissionFields, actPermissionsFromForm } from './act-permission-fields.tsx';
import { ModelFields, modelsFromForm } from './models/model-fields.tsx';
import { CheckField, formText, SettingDialog } from './setting-dialog.tsx';
import { SettingList, SettingRow } from './setting-list.tsx';

export function Assistants() {
  const client = useQueryClient();
  const { user } = useAppContext();
  const assistants = useAssistants();
  const may = user.role === 'admin';
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.assistants });

  return (
    <SettingList
      description="Each reads the mail of its mailboxes and writes what a person then signs. A change of its instructions, model or tools is a new version; a run keeps the one it ran on."
      action={
        may && user.reachesAll ? (
          <SettingDialog
            trigger={<Button variant="primary">New assistant</Button>}
            title="New assistant"
            submitLabel="Make the assistant"
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
          meta={assistant.enabled ? `version ${assistant.version?.number ?? 0}` : 'switched off'}
          description={[
            assistant.version?.model_label ?? 'no version published',
            assistant.version?.fallback_model_label
              ? `while it is away: ${assistant.version.fallback_model_label}`
              : '',
            `${assistant.active_tickets} active ${assistant.active_tickets === 1 ? 'ticket' : 'tickets'}`,
            servesOnlyReach(assistant) ? '' : 'also serves mailboxes that you do not reach',
          ]
            .filter(Boolean)
            .join(' · ')}
          actions={
            <>
              <Button asChild>
                <Link href={`/inbox/${assistant.slug}`}>Inbox</Link>
              </Button>
              {may && servesOnlyReach(assistant) ? (
                <SettingDialog
                  trigger={<Button>Edit</Button>}
                  title={assistant.name}
                  submitLabel="Publish"
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
  return Object.fromEntries(toolSwitches.map(({ name }) => [name, form.get(`tool ${name}`) === 'on']));
}

function AssistantFields({ assistant }: { assistant?: Assistant }) {
  return (
    <>
      <Field label="Name">
        {(props) => <Input {...props} name="name" required maxLength={80} defaultValue={assistant?.name} />}
      </Field>
      <Field label="Instructions" hint="What it should know about the house, and how it should write.">
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
        <legend className="mb-1.5 font-medium">What it may do</legend>
        <div className="grid grid-cols-1 gap-1.5 sm:grid-cols-2">
          {toolSwitches.map(({ name, label }) => (
            <CheckField
              key={name}
              name={`tool ${name}`}
              label={label}
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
          label="It is at work"
          hint="Switched off, its new mail goes to people."
        />
      ) : null}
    </>
  );
}
