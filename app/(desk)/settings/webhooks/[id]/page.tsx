import { notFound } from 'next/navigation';
import { pageTitle } from '#app/server/page-title.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import type { WebhookDeliveryPage } from '#components/data/webhooks.ts';
import { WebhookPage } from '#components/settings/webhooks/webhook-page.tsx';
import { listWebhookDeliveries } from '#lib/desk/webhooks/deliveries.ts';
import { getWebhook } from '#lib/desk/webhooks/webhooks.ts';
import { scopesOf } from '#lib/platform/context.ts';
import { HydrateQueries } from '../../../_prefetch/hydrate-queries.tsx';
import { orNotFound } from '../../../_prefetch/or-not-found.ts';
import { pageContext } from '../../../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('settingsPages.names.webhooks'));

export default async function WebhookSettingsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await pageContext();
  if (!scopesOf(ctx.actor).includes('admin')) notFound();
  const webhook = await orNotFound(getWebhook(ctx, id));
  const page: WebhookDeliveryPage = await listWebhookDeliveries(ctx, id, { limit: 50 });
  return (
    <HydrateQueries
      data={[
        [queryKeys.webhook(id), webhook],
        [queryKeys.webhookDeliveries(id), { pages: [page], pageParams: [null] }],
      ]}
    >
      <WebhookPage id={id} />
    </HydrateQueries>
  );
}
