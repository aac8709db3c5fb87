'use client';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';

type ShowMoreProps = {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
};

/** Reads the next page of a list, while there is one. */
export function ShowMore({ list }: ShowMoreProps) {
  const t = useTranslations('common');
  if (!list.hasNextPage) return null;
  return (
    <div className="flex justify-center py-3">
      <Button variant="outline" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('showMore')}
      </Button>
    </div>
  );
}
