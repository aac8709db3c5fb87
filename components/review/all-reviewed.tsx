import { useTranslations } from 'use-intl';
import { EmptyState } from '../list/empty-list.tsx';
import { Link } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';

export function AllReviewed() {
  const t = useTranslations('review');
  return (
    <EmptyState description={t('empty')}>
      <Button variant="outline" asChild>
        <Link href="/inbox">{t('goToInbox')}</Link>
      </Button>
    </EmptyState>
  );
}
