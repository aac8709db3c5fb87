'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import type { View } from '#lib/tickets/views/schema.ts';
import { type ApiRequest, api, errorMessage, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

type ViewChanges = ApiRequest<(typeof api.views)[':id']['$patch']>['json'];

/** The views in the order of whoever is signed in. */
export function useViews(): View[] {
  const { data } = useQuery({
    queryKey: queryKeys.views,
    queryFn: ({ signal }) => unwrap(api.views.$get({}, requestOptions({ signal }))).then(({ data }) => data),
  });
  return data ?? [];
}

/** How many tickets each view shows, by its id. What is so many days old changes without an event. */
export function useViewCounts(): Map<string, number | null> {
  const { data = [] } = useQuery({
    queryKey: queryKeys.viewCounts,
    queryFn: ({ signal }) =>
      unwrap(api.views.counts.$get({}, requestOptions({ signal }))).then(({ data }) => data),
    refetchInterval: 60_000,
  });
  return new Map(data.map(({ id, count }) => [id, count]));
}

/** What can be done to a view. Each says why when it does not work. */
export function useViewActions() {
  const t = useTranslations('views');
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.views });
  const orSay = async (work: Promise<unknown>) => {
    await work.catch((error: unknown) => toast.error(errorMessage(error, t('failed'))));
    await refresh();
  };
  return {
    change: async ({ id, version }: View, json: ViewChanges) => {
      await api.views[':id'].$patch({ param: { id }, json }, requestOptions({ ifMatch: version }));
      await refresh();
    },
    remove: async ({ id }: View) => {
      await api.views[':id'].$delete({ param: { id } });
      await refresh();
    },
    create: async (json: ApiRequest<typeof api.views.$post>['json']) => {
      await api.views.$post({ json });
      await Promise.all([refresh(), client.invalidateQueries({ queryKey: queryKeys.viewCounts })]);
    },
    orSay,
    reorder: (views: View[]) => {
      client.setQueryData(queryKeys.views, views);
      return orSay(api.views.order.$put({ json: { ids: views.map(({ id }) => id) } }));
    },
  };
}
