import { pageTitle } from '#app/server/page-title.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { Sandbox } from '#components/sandbox/sandbox.tsx';
import { listCaughtMail, readCaughtMail } from '#lib/outbound/delivery/caught-mail.ts';
import { HydrateQueries } from '../../_prefetch/hydrate-queries.tsx';
import { orNotFound } from '../../_prefetch/or-not-found.ts';
import { pageContext } from '../../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('sandbox.title'));

export default async function CaughtMailPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await pageContext();
  const [{ data }, mail] = await Promise.all([
    listCaughtMail(ctx, { limit: 100 }),
    orNotFound(readCaughtMail(ctx, id)),
  ]);
  return (
    <HydrateQueries
      data={[
        [queryKeys.sandbox(null), data],
        [queryKeys.caughtMail(id), mail],
      ]}
    >
      <Sandbox selectedId={id} />
    </HydrateQueries>
  );
}
