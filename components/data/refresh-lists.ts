import type { InfiniteData, Query, QueryClient } from '@tanstack/react-query';
import type { TicketRow } from '#lib/tickets/schema.ts';
import type { TicketFilters } from '../list/list-route.ts';
import type { TicketPage } from './api-types.ts';
import { queryKeys } from './query-keys.ts';
import { ticketPage } from './tickets.ts';

export type Pages = InfiniteData<TicketPage, string | null>;

const maxReloadedPages = 3;

/**
 * Reads the lists again after something happened to some tickets. A list of many pages is not read whole: only where
 * those tickets stood, and at its top, where they mostly stand now.
 */
export async function refreshLists(client: QueryClient, ticketIds: ReadonlySet<string>): Promise<void> {
  const lists = client.getQueryCache().findAll({ queryKey: queryKeys.lists }) as unknown as Query<Pages>[];
  await Promise.all(
    lists.map((list) => {
      const { data, fetchStatus } = list.state;
      return data && fetchStatus === 'idle' && isLong(data)
        ? refreshLongList(client, { list, data }, ticketIds)
        : client.invalidateQueries({ queryKey: list.queryKey, exact: true });
    }),
  );
}

function isLong({ pages }: Pages) {
  return pages.length > maxReloadedPages;
}

async function refreshLongList(
  client: QueryClient,
  { list, data: { pages, pageParams } }: { list: Query<Pages>; data: Pages },
  ticketIds: ReadonlySet<string>,
) {
  const { queryKey } = list;
  if (!list.isActive()) {
    const few = {
      pages: pages.slice(0, maxReloadedPages),
      pageParams: pageParams.slice(0, maxReloadedPages),
    };
    client.setQueryData<Pages>(queryKey, few);
    return client.invalidateQueries({ queryKey, exact: true });
  }
  const touched = pages.map(({ data }, at) => at === 0 || data.some(({ id }) => ticketIds.has(id)));
  const read = await Promise.all(
    touched.map((is, at) => (is ? ticketPage(queryKey[1] as TicketFilters, pageParams[at] ?? null) : null)),
  ).catch(() => null);
  if (!read) return client.invalidateQueries({ queryKey, exact: true });
  client.setQueryData<Pages>(
    queryKey,
    (now) => now && { ...now, pages: mergePages(now.pages, read, ticketIds) },
  );
}

/**
 * Merges freshly read pages into a list. An unchanged row missing from its page was only pushed to a later one, and
 * stays. A ticket that appears twice keeps its first position.
 */
export function mergePages(
  pages: TicketPage[],
  read: (TicketPage | null)[],
  changed: ReadonlySet<string>,
): TicketPage[] {
  const seen = new Set<string>();
  const unseen = ({ id }: TicketRow) => !seen.has(id) && Boolean(seen.add(id));
  return pages.map((page, index) => {
    const fresh = read[index]?.data.filter(unseen) ?? [];
    const kept = page.data.filter((row) => !changed.has(row.id) && unseen(row));
    return { ...page, data: [...fresh, ...kept] };
  });
}
