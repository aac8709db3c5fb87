'use client';
import { useTranslations } from 'use-intl';
import { EmptyState } from '#components/list/empty-list.tsx';
import { PageLayout } from '#components/shell/page-layout.tsx';
import { Button } from '#components/ui/button.tsx';

/** Stands in for a page that failed; the others go on. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('errors.failed');
  return (
    <PageLayout title={t('title')}>
      <div className="-mx-4 -mt-8">
        <EmptyState description={t('description')}>
          <Button variant="outline" onClick={reset}>
            {t('retry')}
          </Button>
        </EmptyState>
      </div>
    </PageLayout>
  );
}
