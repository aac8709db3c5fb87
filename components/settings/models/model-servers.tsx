'use client';
import { useModelServers } from '../../data/model-servers.ts';
import { Button } from '../../ui/button.tsx';
import { SettingList, SettingRow } from '../setting-list.tsx';
import { ModelServerDialog } from './model-server-dialog.tsx';
import { ModelServerRow } from './model-server-row.tsx';

/** The servers whose models assistants may ask, with what they cost. */
export function ModelServers() {
  const servers = useModelServers();
  if (!servers) return null;
  return (
    <SettingList
      description="Servers with an OpenAI-compatible API, hosted or your own, such as Ollama or vLLM. Each assistant names its model, and a second one for when the first is away."
      action={<ModelServerDialog trigger={<Button variant="primary">New model server</Button>} />}
    >
      <SettingRow
        name={servers.from_environment}
        meta="default"
        description="The model of assistants that name none, set by OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_MODEL."
      />
      {servers.data.map((server) => (
        <ModelServerRow key={server.id} server={server} />
      ))}
    </SettingList>
  );
}
