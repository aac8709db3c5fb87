'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { View } from '#lib/tickets/views/schema.ts';
import { toast } from '../ui/toast.ts';
import { type ApiRequest, api, errorMessage, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

type ViewChanges = ApiRequest<(typeof api.views)[':id']['$patch']>['json'];

/** The views that the product came with, by the names they were made with. */
const seeded = {
  Mine: 'mine',
  Unassigned: 'unassigned',
  'Waiting for us': 'waitingForUs',
  'Waiting for them': 'waitingForThem',
  'Drafts of mine': 'drafts',
  Mentions: 'mentions',
} as const;

/** The views in the order of whoever is signed in. Those that nobody has renamed are named in the reader’s language. */
export function useViews(): View[] {
  const t = useTranslations('views.seeded');
  const { data } = useQuery({
    queryKey: queryKeys.views,
    queryFn: ({ signal }) => unwrap(api.views.$get({}, requestOptions({ signal }))).then(({ data }) => data),
  });
  return useMemo(() => {
    const nameOf = ({ name, created_by: maker }: View) =>
      maker === 'Countersign' && Object.hasOwn(seeded, name) ? t(seeded[name as keyof typeof seeded]) : name;
    return (data ?? []).map((view) => ({ ...view, name: nameOf(view) }));
  }, [data, t]);
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
