'use client';
import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import type { ModelServer } from '#lib/assistant/model-servers/schema.ts';
import { api, errorMessage } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { contextLabel, priceLabel } from '../../labels/model-prices.ts';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint } from '../../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu.tsx';
import { SettingDialog } from '../setting-dialog.tsx';
import { SettingRow } from '../setting-list.tsx';
import { ModelServerDialog } from './model-server-dialog.tsx';
import { PriceDialog } from './price-dialog.tsx';

type Opened = 'edit' | 'prices' | 'remove' | null;

export function ModelServerRow({ server }: { server: ModelServer }) {
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
            {server.has_api_key ? 'Key stored' : 'Without a key'} · {contextLabel(server.context_length)}
          </span>
          {server.prices.map((price) => (
            <span key={price.model} className="block">
              {price.model}: {priceLabel(price)}
            </span>
          ))}
          <TestLine server={server} busy={busy} />
        </>
      }
      actions={
        <>
          <Button disabled={busy} onClick={() => void test()}>
            Test
          </Button>
          <Menu>
            <Hint label={`More for ${server.name}`}>
              <MenuTrigger asChild>
                <Button size="icon" aria-label={`More for ${server.name}`}>
                  <Ellipsis className="icon" />
                </Button>
              </MenuTrigger>
            </Hint>
            <MenuContent align="end">
              <MenuItem onSelect={() => setOpen('edit')}>Edit</MenuItem>
              <MenuItem onSelect={() => setOpen('prices')}>Prices</MenuItem>
              <MenuSeparator />
              <MenuItem className="text-red" onSelect={() => setOpen('remove')}>
                Remove
              </MenuItem>
            </MenuContent>
          </Menu>
          <ModelServerDialog server={server} {...dialog('edit')} />
          {open === 'prices' ? <PriceDialog server={server} {...dialog('prices')} /> : null}
          <SettingDialog
            {...dialog('remove')}
            title={`Remove ${server.name}?`}
            description="Its key is deleted. Assistants that use it must be given another model first."
            submitLabel="Remove"
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
  if (busy) return <span className="block text-muted">Asking it now.</span>;
  if (!server.tested_at) return <span className="block text-muted">Not tested yet.</span>;
  return (
    <span className={server.test_passed ? 'block text-muted' : 'mt-0.5 flex gap-1.5 text-red'} role="status">
      {server.test_passed ? null : <TriangleAlert aria-hidden className="icon mt-0.5" />}
      <span>
        {server.test_response}{' '}
        <span className="text-muted">
          · last asked <DateTime at={server.tested_at} />
        </span>
      </span>
    </span>
  );
}
