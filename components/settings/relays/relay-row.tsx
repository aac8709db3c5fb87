'use client';
import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Relay } from '#lib/relays/schema.ts';
import { api, errorMessage } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useUsers } from '../../data/reference.ts';
import { useTold } from '../../labels/told.ts';
import { useAppContext } from '../../shell/app-context.tsx';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint } from '../../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.ts';
import { SettingDialog } from '../setting-dialog.tsx';
import { SettingRow } from '../setting-list.tsx';
import { RelayDialog } from './relay-dialog.tsx';

export function RelayRow({ relay, hasOther }: { relay: Relay; hasOther: boolean }) {
  const t = useTranslations('settings.relays');
  const common = useTranslations('common');
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
      meta={relay.rank === 2 ? t('fallback') : undefined}
      description={
        <>
          <span className="block">
            {t(`security.${relay.security}`)} ·{' '}
            {relay.username ? t('signsIn', { username: relay.username }) : t('noSignIn')} ·{' '}
            {t('connections', { count: relay.max_connections })}
          </span>
          <TestLine relay={relay} busy={busy} />
          <WaitingLine relay={relay} />
        </>
      }
      actions={
        <>
          <Button disabled={busy} onClick={() => void test({})}>
            {t('test')}
          </Button>
          <Menu>
            <Hint label={common('moreFor', { name })}>
              <MenuTrigger asChild>
                <Button size="icon" aria-label={common('moreFor', { name })}>
                  <Ellipsis className="icon" />
                </Button>
              </MenuTrigger>
            </Hint>
            <MenuContent align="end">
              <MenuItem onSelect={() => setOpen('edit')}>{common('edit')}</MenuItem>
              {email ? (
                <MenuItem onSelect={() => void test({ send_to: email })} hint={email}>
                  {t('sendTest')}
                </MenuItem>
              ) : null}
              {hasOther && relay.rank === 2 ? (
                <MenuItem
                  onSelect={() => void act(() => api.relays[':id'].$patch({ param, json: { first: true } }))}
                >
                  {t('makePrimary')}
                </MenuItem>
              ) : null}
              <MenuSeparator />
              <MenuItem className="text-red" onSelect={() => setOpen('remove')}>
                {common('remove')}
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
            title={t('removeTitle', { name })}
            description={t(hasOther ? 'removeOne' : 'removeLast')}
            submitLabel={t('removeSubmit')}
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

function WaitingLine({ relay: { waiting, waiting_words: words, waiting_told: told } }: { relay: Relay }) {
  const t = useTranslations('settings.relays');
  const tell = useTold();
  if (waiting === 0) return null;
  return (
    <span className="mt-0.5 flex gap-1.5 text-amber">
      <TriangleAlert aria-hidden className="icon mt-0.5" />
      <span>{t('waiting', { count: waiting, reason: told ? tell(told) : (words ?? '') })}</span>
    </span>
  );
}

function TestLine({ relay, busy }: { relay: Relay; busy: boolean }) {
  const t = useTranslations('settings.relays');
  const tell = useTold();
  const { tested_at: testedAt, test_response: words, test_told: told } = relay;
  if (busy) return <span className="block text-muted">{t('testing')}</span>;
  if (!testedAt) return <span className="block text-muted">{t('untested')}</span>;
  return (
    <span className={relay.test_passed ? 'block text-muted' : 'mt-0.5 flex gap-1.5 text-red'} role="status">
      {relay.test_passed ? null : <TriangleAlert aria-hidden className="icon mt-0.5" />}
      <span>
        {t.rich('tested', {
          response: told ? tell(told) : (words ?? ''),
          muted: (text) => <span className="text-muted">{text}</span>,
          time: () => <DateTime at={testedAt} />,
        })}
      </span>
    </span>
  );
}
