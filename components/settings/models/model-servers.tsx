'use client';
import { useTranslations } from 'use-intl';
import { useModelServers } from '../../data/model-servers.ts';
import { Button } from '../../ui/button.tsx';
import { SettingList, SettingRow } from '../setting-list.tsx';
import { ModelServerDialog } from './model-server-dialog.tsx';
import { ModelServerRow } from './model-server-row.tsx';

/** The servers whose models assistants may ask, with what they cost. */
export function ModelServers() {
  const t = useTranslations('settings.models');
  const servers = useModelServers();
  if (!servers) return null;
  return (
    <SettingList
      description={t('description')}
      action={<ModelServerDialog trigger={<Button variant="primary">{t('add')}</Button>} />}
    >
      <SettingRow name={servers.from_environment} meta={t('default')} description={t('defaultHint')} />
      {servers.data.map((server) => (
        <ModelServerRow key={server.id} server={server} />
      ))}
    </SettingList>
  );
}
