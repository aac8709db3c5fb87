import { notFound } from 'next/navigation';
import { pageTitle } from '#app/server/page-title.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { DomainPage } from '#components/settings/domains/domain-page.tsx';
import { getDomain } from '#lib/domains/domains.ts';
import { scopesOf } from '#lib/platform/context.ts';
import { HydrateQueries } from '../../../_prefetch/hydrate-queries.tsx';
import { orNotFound } from '../../../_prefetch/or-not-found.ts';
import { pageContext } from '../../../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('settings.domains.title'));

export default async function DomainSettingsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await pageContext();
  if (!scopesOf(ctx.actor).includes('admin') || ctx.actor.mailboxIds !== null) notFound();
  const domain = await orNotFound(getDomain(ctx, id));
  return (
    <HydrateQueries data={[[queryKeys.domain(id), domain]]}>
      <DomainPage id={id} />
    </HydrateQueries>
  );
}
