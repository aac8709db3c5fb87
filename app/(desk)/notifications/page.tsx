import { pageTitle } from '#app/server/page-title.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { NotificationList } from '#components/notifications/notification-list.tsx';
import { listNotifications } from '#lib/tickets/notifications/notifications.ts';
import { HydrateQueries } from '../_prefetch/hydrate-queries.tsx';
import { pageContext } from '../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('notifications.title'));

export default async function NotificationsPage() {
  const page = await listNotifications(await pageContext(), { limit: 50 });
  return (
    <HydrateQueries data={[[queryKeys.notifications, { pages: [page], pageParams: [null] }]]}>
      <NotificationList />
    </HydrateQueries>
  );
}
