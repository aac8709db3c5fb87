'use client';
import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ModelServer } from '#lib/assistant/model-servers/schema.ts';
import { api, errorMessage } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useTold } from '../../labels/told.ts';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint } from '../../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.ts';
import { SettingDialog } from '../setting-dialog.tsx';
import { SettingRow } from '../setting-list.tsx';
import { ModelServerDialog } from './model-server-dialog.tsx';
import { PriceDialog } from './price-dialog.tsx';
import { useModelLabels } from './use-model-labels.ts';

type Opened = 'edit' | 'prices' | 'remove' | null;

export function ModelServerRow({ server }: { server: ModelServer }) {
  const t = useTranslations('settings.models');
  const common = useTranslations('common');
  const { priceLabel, contextLabel } = useModelLabels();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [open, setOpen] = useState<Opened>(null);
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.modelServers });
  const dialog = (name: Exclude<Opened, null>) => ({
    open: open === name,
    onOpenChange: (on: boolean) => setOpen(on ? name : null),
  });

  const test = async () => {
    setBusy(true);
    try {
      await api['model-servers'][':id'].test.$post({ param: { id: server.id }, json: {} });
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await refresh();
    setBusy(false);
  };

  return (
    <SettingRow
      name={server.name}
      meta={new URL(server.base_url).host}
      description={
        <>
          <span className="block">
            {t(server.has_api_key ? 'keyStored' : 'noKey')} · {contextLabel(server.context_length)}
          </span>
          {server.prices.map((price) => (
            <span key={price.model} className="block">
              {t('priceOf', { model: price.model, price: priceLabel(price) })}
            </span>
          ))}
          <TestLine server={server} busy={busy} />
        </>
      }
      actions={
        <>
          <Button disabled={busy} onClick={() => void test()}>
            {t('test')}
          </Button>
          <Menu>
            <Hint label={common('moreFor', { name: server.name })}>
              <MenuTrigger asChild>
                <Button size="icon" aria-label={common('moreFor', { name: server.name })}>
                  <Ellipsis className="icon" />
                </Button>
              </MenuTrigger>
            </Hint>
            <MenuContent align="end">
              <MenuItem onSelect={() => setOpen('edit')}>{common('edit')}</MenuItem>
              <MenuItem onSelect={() => setOpen('prices')}>{t('prices')}</MenuItem>
              <MenuSeparator />
              <MenuItem className="text-red" onSelect={() => setOpen('remove')}>
                {common('remove')}
              </MenuItem>
            </MenuContent>
          </Menu>
          <ModelServerDialog server={server} {...dialog('edit')} />
          {open === 'prices' ? <PriceDialog server={server} {...dialog('prices')} /> : null}
          <SettingDialog
            {...dialog('remove')}
            title={t('removeTitle', { name: server.name })}
            description={t('removeDescription')}
            submitLabel={common('remove')}
            danger
            onSave={async () => {
              await api['model-servers'][':id'].$delete({ param: { id: server.id } });
              await refresh();
            }}
          />
        </>
      }
    />
  );
}

function TestLine({ server, busy }: { server: ModelServer; busy: boolean }) {
  const t = useTranslations('settings.models');
  const tell = useTold();
  const { tested_at: testedAt, test_told: told } = server;
  if (busy) return <span className="block text-muted">{t('testing')}</span>;
  if (!testedAt) return <span className="block text-muted">{t('untested')}</span>;
  return (
    <span className={server.test_passed ? 'block text-muted' : 'mt-0.5 flex gap-1.5 text-red'} role="status">
      {server.test_passed ? null : <TriangleAlert aria-hidden className="icon mt-0.5" />}
      <span>
        {t.rich('tested', {
          response: told ? tell(told) : '',
          muted: (text) => <span className="text-muted">{text}</span>,
          time: () => <DateTime at={testedAt} />,
        })}
      </span>
    </span>
  );
}
