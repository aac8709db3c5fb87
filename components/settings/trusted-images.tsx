'use client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, errorMessage, requestOptions, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { TimeAgo } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { toast } from '../ui/toast.ts';
import { SettingList, SettingRow } from './setting-list.tsx';

/** Whose remote images are shown without asking, since when, and who said so. */
export function TrustedImages() {
  const t = useTranslations('settings.images');
  const client = useQueryClient();
  const { user } = useAppContext();
  const [busy, setBusy] = useState<string | null>(null);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: queryKeys.trustedImages,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api['trusted-image-senders'].$get(
          { query: { limit: 50, cursor: pageParam ?? undefined } },
          requestOptions({ signal }),
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
  const senders = data?.pages.flatMap((page) => page.data) ?? [];

  async function distrust(address: string) {
    setBusy(address);
    try {
      await api['trusted-image-senders'][':address'].$delete({
        param: { address: encodeURIComponent(address) },
      });
      toast(t('distrusted', { address }));
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await client.invalidateQueries({ queryKey: queryKeys.trustedImages });
    setBusy(null);
  }

  return (
    <SettingList description={t('description')} empty={senders.length === 0 ? t('empty') : null}>
      {senders.map(({ address, created_by: by, created_at: at }) => (
        <SettingRow
          key={address}
          name={address}
          meta={<TimeAgo at={at} />}
          description={t('trustedBy', { name: by })}
          actions={
            user.role === 'viewer' ? null : (
              <Button
                variant="outline"
                aria-label={t('distrustOne', { address })}
                disabled={busy === address}
                onClick={() => void distrust(address)}
              >
                {t('distrust')}
              </Button>
            )
          }
        />
      ))}
      {hasNextPage ? (
        <li>
          <ShowMore list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
        </li>
      ) : null}
    </SettingList>
  );
}
