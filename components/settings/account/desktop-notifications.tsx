'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { api } from '../../data/api.ts';
import { disablePush, enablePush, type PushObstacle, pushObstacle, usePushState } from '../../data/push.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.ts';

/** Whether this browser shows one's notifications. The browser asks its person only once they have clicked. */
export function DesktopNotifications() {
  const t = useTranslations('settings.account.desktop');
  const client = useQueryClient();
  const { data: state } = usePushState();
  const obstacle = useSyncExternalStore(onPermission, pushObstacle, () => null);
  const [isBusy, setBusy] = useState(false);

  async function act(work: () => Promise<string | null>) {
    setBusy(true);
    try {
      const done = await work();
      if (done) toast(done);
    } catch {
      toast.error(t('failed'));
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey: queryKeys.push });
    }
  }

  if (obstacle !== null) return <Obstacle obstacle={obstacle} />;
  if (!state?.subscribed)
    return (
      <div className="flex flex-col items-start gap-1.5">
        <Button
          variant="outline"
          disabled={isBusy || !state}
          onClick={() =>
            act(async () => ((await enablePush(state?.public_key ?? '')) ? t('turnedOn') : null))
          }
        >
          {t('turnOn')}
        </Button>
        <p className="text-muted text-small">{t('hint')}</p>
      </div>
    );
  return (
    <div className="flex flex-col items-start gap-1.5">
      <p>{t('isOn')}</p>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="outline"
          disabled={isBusy}
          onClick={() =>
            act(async () => {
              await api.me.push.test.$post({});
              return t('testSent');
            })
          }
        >
          {t('test')}
        </Button>
        <Button
          variant="muted"
          disabled={isBusy}
          onClick={() =>
            act(async () => {
              await disablePush();
              return t('turnedOff');
            })
          }
        >
          {t('turnOff')}
        </Button>
      </div>
      <p className="text-muted text-small">{t('hint')}</p>
    </div>
  );
}

function Obstacle({ obstacle }: { obstacle: NonNullable<PushObstacle> }) {
  const t = useTranslations('settings.account.desktop');
  return (
    <div>
      <p>{t(`obstacles.${obstacle}`)}</p>
      <p className="text-muted text-small">{t(`obstacleHints.${obstacle}`)}</p>
    </div>
  );
}

/** Browsers tell of a changed permission here; some not at all, so coming back to the window asks too. */
function onPermission(changed: () => void): () => void {
  let status: PermissionStatus | null = null;
  let isGone = false;
  navigator.permissions
    ?.query({ name: 'notifications' })
    .then((found) => {
      if (isGone) return;
      status = found;
      status.addEventListener('change', changed);
    })
    .catch(() => undefined);
  window.addEventListener('focus', changed);
  return () => {
    isGone = true;
    status?.removeEventListener('change', changed);
    window.removeEventListener('focus', changed);
  };
}
