'use client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { api, errorMessage, requestOptions, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { TimeAgo } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { SettingList, SettingRow } from './setting-list.tsx';

/** Whose remote images are shown without asking, since when, and who said so. */
export function TrustedImages() {
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
      toast(`Images of ${address} are asked for again.`);
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await client.invalidateQueries({ queryKey: queryKeys.trustedImages });
    setBusy(null);
  }

  return (
    <SettingList description="Remote images tell their sender that a mail is read, so they are shown when somebody asks. Those of these senders are always shown, unless a mail may be forged.">
      {senders.length === 0 ? (
        <li className="py-6 text-center text-muted">
          Nobody is on this list. “Always for …” above a mail’s images puts its sender here.
        </li>
      ) : null}
      {senders.map(({ address, created_by: by, created_at: at }) => (
        <SettingRow
          key={address}
          name={address}
          meta={<TimeAgo at={at} />}
          description={`Always shown since ${by} said so.`}
          actions={
            user.role === 'viewer' ? null : (
              <Button
                variant="outline"
                aria-label={`Ask again for images of ${address}`}
                disabled={busy === address}
                onClick={() => void distrust(address)}
              >
                Ask again
              </Button>
            )
          }
        />
      ))}
      {hasNextPage ? (
        <li className="py-3 text-center">
          <Button variant="outline" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        </li>
      ) : null}
    </SettingList>
  );
}
