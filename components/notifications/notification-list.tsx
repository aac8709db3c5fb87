'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { errorMessage } from '../data/api.ts';
import { markNotificationsRead, useNotifications } from '../data/notifications.ts';
import { useCounts } from '../data/reference.ts';
import { EmptyState } from '../list/empty-list.tsx';
import { Link } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { Button } from '../ui/button.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { toast } from '../ui/toast.ts';
import { NotificationRow } from './notification-row.tsx';

/** What happened that concerns whoever is signed in: each line leads to its ticket, which reads it. */
export function NotificationList() {
  const t = useTranslations('notifications');
  const client = useQueryClient();
  const { notifications: unread } = useCounts();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useNotifications();
  const rows = data?.pages.flatMap((page) => page.data);
  const markAll = () =>
    markNotificationsRead(client, null).catch((error: unknown) =>
      toast.error(errorMessage(error, t('markFailed'))),
    );
  return (
    <PageLayout
      title={t('title')}
      description={t('description')}
      actions={
        rows?.length ? (
          <Button variant="outline" disabled={unread === 0} onClick={() => void markAll()}>
            {t('markAll')}
          </Button>
        ) : null
      }
    >
      {rows?.length === 0 ? (
        <div className="-mx-4">
          <EmptyState description={t('empty')}>
            <Button variant="outline" asChild>
              <Link href="/inbox">{t('goToInbox')}</Link>
            </Button>
          </EmptyState>
        </div>
      ) : null}
      {rows?.length ? (
        <ul className="divide-y border-y">
          {rows.map((notification) => (
            <NotificationRow key={notification.id} notification={notification} />
          ))}
        </ul>
      ) : null}
      <ShowMore list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </PageLayout>
  );
}
