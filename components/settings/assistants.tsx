'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { Assistant } from '#lib/assistant/schema.ts';
import { api } from '../data/api.ts';
import { keys } from '../data/keys.ts';
import { useAssistants } from '../data/reference.ts';
import { useDesk } from '../shell/desk.tsx';
import { Go } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input, Textarea } from '../ui/field.tsx';
import { toolWords } from '../words/tools.ts';
import { CheckField, SettingDialog, text } from './setting-dialog.tsx';
import { SettingList, SettingRow } from './setting-list.tsx';

export function Assistants() {
  const client = useQueryClient();
  const { user } = useDesk();
  const assistants = useAssistants();
  const may = user.role === 'admin';
  const refresh = () => client.invalidateQueries({ queryKey: keys.assistants });

  return (
    <SettingList
      says="Each reads the mail of its mailboxes and writes what a person then signs. A change of its instructions or tools is a new version; a run keeps the one it ran on."
      act={
        may ? (
          <SettingDialog
            trigger={<Button look="primary">New assistant</Button>}
            title="New assistant"
            act="Make the assistant"
            save={async (form) => {
              await api.post('/assistants', {
                name: text(form, 'name'),
                instructions: text(form, 'instructions'),
                tools: toolsOf(form),
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
          beside={assistant.enabled ? `version ${assistant.version?.number ?? 0}` : 'switched off'}
          says={`${assistant.version?.model ?? 'no version published'} · ${assistant.active_tickets} active ${assistant.active_tickets === 1 ? 'ticket' : 'tickets'}`}
          acts={
            <>
              <Button asChild>
                <Go href={`/inbox/${assistant.slug}`}>Inbox</Go>
              </Button>
              {may ? (
                <SettingDialog
                  trigger={<Button>Edit</Button>}
                  title={assistant.name}
                  act="Publish"
                  save={async (form) => {
                    await api.patch(`/assistants/${assistant.id}`, {
                      name: text(form, 'name'),
                      instructions: text(form, 'instructions'),
                      tools: toolsOf(form),
                      enabled: form.get('enabled') === 'on',
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

function toolsOf(form: FormData) {
  return Object.fromEntries(Object.keys(toolWords).map((name) => [name, form.get(`tool ${name}`) === 'on']));
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
            defaultValue={assistant?.version?.instructions}
            maxLength={20_000}
            className="min-h-40"
          />
        )}
      </Field>
      <fieldset>
        <legend className="mb-1.5 font-medium">What it may do</legend>
        <div className="grid grid-cols-1 gap-1.5 sm:grid-cols-2">
          {Object.entries(toolWords).map(([name, words]) => (
            <CheckField
              key={name}
              name={`tool ${name}`}
              label={words}
              defaultChecked={assistant?.version?.tools[name] !== false}
            />
          ))}
        </div>
      </fieldset>
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
