import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';

type ShowMoreProps = {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  className?: string;
};

/** Below a list: its next page, while there is one. Takes an infinite query as it is. */
export function ShowMore({ list, className = 'py-3 text-center' }: ShowMoreProps) {
  const t = useTranslations('common');
  return list.hasNextPage ? (
    <div className={className}>
      <Button variant="outline" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('showMore')}
      </Button>
    </div>
  ) : null;
}
