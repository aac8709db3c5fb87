import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';

type ShowMoreProps = {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
  className?: string;
};

/** Below a list of pages: the next one, while there is one. Takes an infinite query as it is. */
export function ShowMore({
  hasNextPage,
  isFetchingNextPage,
  fetchNextPage,
  className = 'py-3 text-center',
}: ShowMoreProps) {
  const t = useTranslations('common');
  return hasNextPage ? (
    <div className={className}>
      <Button variant="outline" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t('showMore')}
      </Button>
    </div>
  ) : null;
}
