'use client';
import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import type { Relay } from '#lib/relays/schema.ts';
import { api, errorMessage } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useUsers } from '../../data/reference.ts';
import { useAppContext } from '../../shell/app-context.tsx';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint } from '../../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu.tsx';
import { SettingDialog } from '../setting-dialog.tsx';
import { SettingRow } from '../setting-list.tsx';
import { RelayDialog } from './relay-dialog.tsx';

const securityLabels: Record<Relay['security'], string> = {
  tls: 'TLS',
  starttls: 'STARTTLS',
  plain: 'not encrypted',
};

export function RelayRow({ relay, hasOther }: { relay: Relay; hasOther: boolean }) {
  const client = useQueryClient();
  const { user } = useAppContext();
  const email = useUsers().find(({ id }) => id === user.id)?.email;
  const [busy, setBusy] = useState(false);
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const name = `${relay.host}:${relay.port}`;

  const act = async (what: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await what();
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await client.invalidateQueries({ queryKey: queryKeys.relays });
    setBusy(false);
  };
  const param = { id: relay.id };
  const test = (json: { send_to?: string }) => act(() => api.relays[':id'].test.$post({ param, json }));

  return (
    <SettingRow
      name={name}
      meta={relay.rank === 2 ? 'fallback' : undefined}
      description={
        <>
          <span className="block">
            {securityLabels[relay.security]} ·{' '}
            {relay.username ? `signs in as ${relay.username}` : 'without a sign-in'} ·{' '}
            {relay.max_connections === 1 ? 'one connection' : `up to ${relay.max_connections} connections`}
          </span>
          <TestLine relay={relay} busy={busy} />
          <WaitingLine relay={relay} />
        </>
      }
      actions={
        <>
          <Button disabled={busy} onClick={() => void test({})}>
            Test
          </Button>
          <Menu>
            <Hint label={`More for ${name}`}>
              <MenuTrigger asChild>
                <Button size="icon" aria-label={`More for ${name}`}>
                  <Ellipsis className="icon" />
                </Button>
              </MenuTrigger>
            </Hint>
            <MenuContent align="end">
              <MenuItem onSelect={() => setOpen('edit')}>Edit</MenuItem>
              {email ? (
                <MenuItem onSelect={() => void test({ send_to: email })} hint={email}>
                  Send me a test
                </MenuItem>
              ) : null}
              {hasOther && relay.rank === 2 ? (
                <MenuItem
                  onSelect={() => void act(() => api.relays[':id'].$patch({ param, json: { first: true } }))}
                >
                  Make it the first
                </MenuItem>
              ) : null}
              <MenuSeparator />
              <MenuItem className="text-red" onSelect={() => setOpen('remove')}>
                Remove
              </MenuItem>
            </MenuContent>
          </Menu>
          <RelayDialog
            relay={relay}
            open={open === 'edit'}
            onOpenChange={(on) => setOpen(on ? 'edit' : null)}
          />
          <SettingDialog
            open={open === 'remove'}
            onOpenChange={(on) => setOpen(on ? 'remove' : null)}
            title={`Remove ${name}?`}
            description={
              hasOther
                ? 'Mail leaves through the other one from now on. Its password is forgotten.'
                : 'Mail that waits for it takes the next way that there is, or is caught in the sandbox. Its password is forgotten.'
            }
            submitLabel="Remove it"
            danger
            onSave={async () => {
              await api.relays[':id'].$delete({ param });
              await client.invalidateQueries({ queryKey: queryKeys.relays });
            }}
          />
        </>
      }
    />
  );
}

function WaitingLine({ relay: { waiting, waiting_words: text } }: { relay: Relay }) {
  if (waiting === 0) return null;
  return (
    <span className="mt-0.5 flex gap-1.5 text-amber">
      <TriangleAlert aria-hidden className="icon mt-0.5" />
      <span>
        {waiting === 1 ? 'One mail waits' : `${waiting.toLocaleString('en')} mails wait`} for it: {text}
      </span>
    </span>
  );
}

function TestLine({ relay, busy }: { relay: Relay; busy: boolean }) {
  if (busy) return <span className="block text-muted">Asking it now.</span>;
  if (!relay.tested_at) return <span className="block text-muted">Not tested yet.</span>;
  return (
    <span className={relay.test_passed ? 'block text-muted' : 'mt-0.5 flex gap-1.5 text-red'} role="status">
      {relay.test_passed ? null : <TriangleAlert aria-hidden className="icon mt-0.5" />}
      <span>
        {relay.test_response}{' '}
        <span className="text-muted">
          · last asked <DateTime at={relay.tested_at} />
        </span>
      </span>
    </span>
  );
}
