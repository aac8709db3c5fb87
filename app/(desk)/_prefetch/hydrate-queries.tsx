import { dehydrate, QueryClient, type QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { HydratedQueries } from '#components/data/hydrated-queries.tsx';

/** Hands what the server has read to the queries of the browser, so that no screen starts empty. */
export function HydrateQueries({
  data,
  children,
}: {
  data: [key: QueryKey, value: unknown][];
  children?: ReactNode;
}) {
  const client = new QueryClient();
  for (const [key, value] of data) client.setQueryData(key, value);
  return <HydratedQueries state={JSON.stringify(dehydrate(client))}>{children}</HydratedQueries>;
}
