import { pageTitle } from '#app/server/page-title.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { Sandbox } from '#components/sandbox/sandbox.tsx';
import { listCaughtMail } from '#lib/outbound/delivery/caught-mail.ts';
import { HydrateQueries } from '../_prefetch/hydrate-queries.tsx';
import { pageContext } from '../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('sandbox.title'));

export default async function SandboxPage() {
  const { data } = await listCaughtMail(await pageContext(), { limit: 100 });
  return (
    <HydrateQueries data={[[queryKeys.sandbox(null), data]]}>
      <Sandbox selectedId={null} />
    </HydrateQueries>
  );
}
